/** A row to be written: columns that are not named stay empty. */
export type Cells<Column extends string> = Partial<Record<Column, string | number>>

/** CSV text as the import format wants it: UTF-8, commas, a header row, a line feed after every row, quotes only where needed. */
export function csvText<Column extends string>(columns: readonly Column[], rows: readonly Cells<Column>[]): string {
  const lines = rows.map((row) => columns.map((column) => cellText(row[column] ?? '')).join(','))
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('')
}

function cellText(value: string | number): string {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
