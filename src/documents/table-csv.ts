import type { ShownTable } from './table-file.ts'

/**
 * A table as CSV (RFC 4180): comma, CRLF, dot decimal (model 15), a mark in front by which Excel knows UTF-8. The heads stand in the first line, so that
 * programs read it; title, filters and notes stand below the rows. What stands behind a number (its stage, a unit) has a column of its own.
 */
export function tableToCsv({ title, about, columns, rows, notes, beside }: ShownTable): string {
  const hasBeside = columns.map((_column, place) => rows.some((cells) => (cells[place]?.number?.suffix ?? '').trim() !== ''))
  const heads = columns.flatMap(({ header }, place) => [field(header), ...(hasBeside[place] ? [field(`${header}: ${beside}`)] : [])])
  const body = rows.map((cells) =>
    cells.flatMap(({ text, number }, place) => [number?.value ?? field(text), ...(hasBeside[place] ? [field((number?.suffix ?? '').trim())] : [])]),
  )
  const lines = [heads, ...body]
  const said = [title, ...about, ...notes].map((note) => [field(note)])
  return `\u{feff}${[...lines, [], ...said].map((line) => line.join(',')).join('\r\n')}\r\n`
}

/** Excel would run a text that begins like a formula. */
function field(text: string): string {
  const safe = /^[\s]*[=+@|-]|^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
