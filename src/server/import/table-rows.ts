import type { ProblemList } from './problem-list.ts'
import { rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import { TableRow } from './table-row.ts'

/** The rows of the tables, file after file; rows with nothing in them are passed over, as spreadsheets leave some at the end. */
export function* rowsOf(tables: readonly Table[], problems: ProblemList): Generator<TableRow> {
  for (const table of tables) {
    for (const [index, cells] of table.rows.entries()) {
      if (!cells.every(isBlank)) yield new TableRow(table, index, problems)
    }
  }
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === ''
}

/** Notices rows that speak of the same thing. */
export class KeysSeen {
  readonly #rows = new Map<string, TableRow>()

  /** Notes the row under its key; refuses it when another row had the key before. */
  note(row: TableRow, ...parts: readonly (string | number)[]): void {
    const key = parts.join('\n')
    const first = this.#rows.get(key)
    if (first === undefined) this.#rows.set(key, row)
    else row.refuse(null, rowProblem.repeated(nameOf(first, row)))
  }
}

/** `dòng 7`, or `dòng 7 của tệp x.csv` when that is another file. */
export function nameOf(row: TableRow, beside: TableRow): string {
  return row.file === beside.file ? `dòng ${row.number}` : `dòng ${row.number} của tệp ${row.file}`
}
