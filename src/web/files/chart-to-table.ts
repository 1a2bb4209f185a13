import type { ShownCell } from '../../documents/table-file.ts'
import type { ChartCell, ChartTable } from '../charts/chart-table.ts'
import type { ReadTable } from './read-table.ts'

/** The table behind a picture on its way into a file: the same numbers with the same digits. */
export function chartToTable({ columns, rows }: ChartTable): ReadTable {
  return { columns, rows: rows.map(({ cells }) => cells.map((cell, place) => toShown(cell, columns[place]?.isNumber ?? false))) }
}

function toShown({ text, csv, formula }: ChartCell, isNumber: boolean): ShownCell {
  if (!isNumber) return { text }
  if (!/^-?\d+(\.\d+)?$/.test(csv)) return { text: text === '' ? '–' : text }
  const suffix = /\d(\D*)$/.exec(text)?.[1] ?? ''
  const number = { value: csv, ...(text.startsWith('+') ? { isSigned: true } : {}), ...(suffix === '' ? {} : { suffix }) }
  return { text, number, ...(formula === undefined ? {} : { formula }) }
}
