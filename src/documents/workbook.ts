import type { DecimalText } from '../domain/figure.ts'

/** An Excel workbook in our own terms; rows and columns count from 0. */
export interface Workbook {
  title: string
  /** When it was made, ISO 8601: the same content made at the same moment gives the same bytes. */
  made: string
  sheets: readonly WorkbookSheet[]
}

export interface WorkbookSheet {
  name: string
  /** `veryHidden`: not even offered by "Unhide". */
  visibility?: 'shown' | 'veryHidden'
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  merges?: readonly CellRange[]
  /** So many rows and columns stay in sight. */
  frozen?: { rows: number; columns: number }
  print?: PrintSetup
  validations?: readonly Validation[]
  /** Only unlocked cells can be changed. */
  isProtected?: boolean
}

export interface SheetColumn {
  /** In characters of the standard font. */
  width: number
  isHidden?: boolean
}

export interface SheetRow {
  cells: readonly (SheetCell | null)[]
  /** In points. */
  height?: number
  isHidden?: boolean
}

export interface CellRange {
  row: number
  column: number
  lastRow: number
  lastColumn: number
}

/** A4. The rows are repeated on every page; the sheet fits so many pages across. */
export interface PrintSetup {
  orientation: 'portrait' | 'landscape'
  pagesWide: number
  repeatedRows?: { first: number; last: number }
  /** Columns up to this one are repeated where a sheet is several pages wide. */
  repeatedColumns?: number
}

/** What may be typed into cells, and what Excel says about it. `formula` is true for what is taken, written for the first cell of the range. */
export interface Validation {
  range: CellRange
  formula: string
  hint: { title: string; message: string }
  refusal: { title: string; message: string }
}

/** How a number is printed: so many decimals, with its sign, with words behind it. */
export interface NumberLook {
  decimals: number
  isSigned?: boolean
  suffix?: string
}

export type SheetCell =
  | { kind: 'text'; text: string; style?: CellStyle }
  /** Without a look it prints as it is. */
  | { kind: 'number'; value: DecimalText; look?: NumberLook | undefined; style?: CellStyle }
  /** `formula` without `=`, made by us and never of anything typed; `result` is what it comes to. */
  | { kind: 'formula'; formula: string; result: number | string; look: NumberLook; style?: CellStyle }
  | { kind: 'blank'; look?: NumberLook | undefined; style?: CellStyle }

export interface CellStyle {
  isBold?: boolean
  isItalic?: boolean
  /** In points; 11 when left out. */
  size?: number
  align?: 'left' | 'center' | 'right'
  vertical?: 'top' | 'center' | 'bottom'
  isWrapped?: boolean
  indent?: number
  /** Ground: heads, places to fill in, places not to. */
  ground?: 'head' | 'input' | 'closed' | 'group'
  hasBorder?: boolean
  isUnlocked?: boolean
  /** Grey text for what is said in passing. */
  isFaint?: boolean
}
