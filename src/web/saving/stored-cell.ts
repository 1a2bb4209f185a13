import type { Cell, Sheet } from '../../contract/sheet.ts'
import type { CellAddress } from './cell-address.ts'

/** The sheet with a cell as it was just stored. A version older than the sheet's own, or a cell that is not in it, changes nothing. */
export function withStoredCell(sheet: Sheet, address: CellAddress, stored: Cell): Sheet {
  const column = sheet.reports.findIndex(({ stage }) => stage === address.stage)
  const isOfSheet = sheet.reporter.id === address.reporter && sheet.period === address.period
  if (!isOfSheet || column === -1) return sheet
  const rows = sheet.rows.map((row) => {
    const isRow = row.subject.id === address.subject && row.element.code === address.element
    const known = row.cells[column]
    if (!isRow || known === undefined || known === null || isNewer(known, stored)) return row
    return { ...row, cells: row.cells.with(column, stored) }
  })
  return { ...sheet, rows }
}

/** True for a known version that is newer than one that arrives late. */
export function isNewer(known: Cell, stored: Cell): boolean {
  return known.version !== null && stored.version !== null && known.version > stored.version
}
