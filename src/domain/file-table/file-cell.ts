/** A cell as a file holds it; null for a blank one. Text is in composed letters, without spaces around it, and never empty. */
export type FileCell =
  | null
  | { kind: 'text'; text: string }
  /** `isPercent`: shown as a per cent, so that 0.855 is read as 85.5 by people. */
  | { kind: 'number'; value: number; isPercent: boolean }
  | { kind: 'day'; day: string }
  | { kind: 'truth'; value: boolean }
  /** What Excel shows in place of a result: `#N/A`, `#REF!` … */
  | { kind: 'fault'; text: string }

/** The cells from row `top` to `bottom` and column `left` to `right`, all counted from 0, shown as one. */
export interface MergedCells {
  top: number
  left: number
  bottom: number
  right: number
}

/** One sheet of a file as a plain matrix. Rows may be of different length: what is missing is blank. */
export interface FileSheet {
  name: string
  isHidden: boolean
  rows: readonly (readonly FileCell[])[]
  merged: readonly MergedCells[]
  /** Counted from 0. */
  hiddenRows: readonly number[]
  hiddenColumns: readonly number[]
}

export function cellAt(sheet: Pick<FileSheet, 'rows'>, row: number, column: number): FileCell {
  return sheet.rows[row]?.[column] ?? null
}

/** How many columns the longest row has. */
export function widthOf({ rows }: Pick<FileSheet, 'rows'>): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0)
}

/** The cell as a person would read it; empty for a blank one. Numbers with a dot and without grouping, a per cent as such. */
export function cellText(cell: FileCell): string {
  if (cell === null) return ''
  switch (cell.kind) {
    case 'text':
    case 'fault':
      return cell.text
    case 'number':
      return cell.isPercent ? `${plainNumber(cell.value * 100)}%` : plainNumber(cell.value)
    case 'day':
      return cell.day.split('-').toReversed().join('/')
    case 'truth':
      return cell.value ? 'TRUE' : 'FALSE'
  }
}

/**
 * A double as Excel shows it: fifteen digits, no exponent (0.1 + 0.2 is `0.3`). Numbers that need more places than people write become `0`
 * or lose digits beyond the twentieth decimal.
 */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return ''
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  if (!text.includes('e')) return rounded === 0 ? '0' : text
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : trimmedZeros(rounded.toFixed(20))
}

function trimmedZeros(text: string): string {
  const trimmed = text.replace(/\.?0+$/, '')
  return /[1-9]/.test(trimmed) ? trimmed : '0'
}
