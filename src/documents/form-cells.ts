import { cellName } from './cell-name.ts'
import type { FormCell, FormElement, FormWords } from './form.ts'
import type { CellRange, CellStyle, SheetCell, Validation } from './workbook.ts'

const whole = { decimals: 0 } as const

/** The cell a person fills in, with what is stored; where the stage is not owed a cross, and locked where nothing may be entered now. */
export function entryCell(cell: FormCell | null, { valueKind }: FormElement, mayEdit: boolean, words: FormWords): SheetCell {
  if (cell === null) return { kind: 'text', text: words.notOwed, style: { align: 'center', hasBorder: true, ground: 'closed' } }
  const style: CellStyle = { align: 'right', hasBorder: true, ...(mayEdit ? ({ ground: 'input', isUnlocked: true } as const) : {}) }
  // A rate prints as it is typed: a fixed number of decimals would show another number than the one that is sent in.
  const look = valueKind === 'count' ? whole : undefined
  if (cell.value !== null) return { kind: 'number', value: cell.value, look, style }
  if (cell.missingReason === null) return { kind: 'blank', look, style }
  return { kind: 'text', text: cell.missingReason === 'notCollected' ? words.notCollected : words.notApplicable, style }
}

export function noteCell(note: string | null, isOwed: boolean, mayEdit: boolean): SheetCell {
  const style: CellStyle = { hasBorder: true, isWrapped: true, ...(isOwed && mayEdit ? ({ ground: 'input', isUnlocked: true } as const) : {}) }
  return note === null || note === '' ? { kind: 'blank', style } : { kind: 'text', text: note, style }
}

export function previousCell(value: string | null, { valueKind }: FormElement): SheetCell {
  const style: CellStyle = { align: 'right', hasBorder: true }
  if (value === null) return { kind: 'text', text: '–', style: { ...style, isFaint: true } }
  return { kind: 'number', value, look: valueKind === 'count' ? whole : { decimals: value.split('.')[1]?.length ?? 0 }, style }
}

/** The sum of a column's rows, which says so where one of them is not there: missing is never 0. */
export function totalCell(range: CellRange, values: readonly (string | null)[], words: FormWords, style: CellStyle): SheetCell {
  const cells = `${cellName(range.row, range.column)}:${cellName(range.lastRow, range.lastColumn)}`
  const known = values.filter((value) => value !== null)
  const count = `COUNT(${cells})`
  return {
    kind: 'formula',
    formula: `IF(${count}=0,"–",IF(${count}=${values.length},SUM(${cells}),"${words.incomplete}"))`,
    result: known.length === 0 ? '–' : known.length < values.length ? words.incomplete : known.reduce((sum, value) => sum + Number(value), 0),
    look: whole,
    style: { align: 'right', hasBorder: true, ...style },
  }
}

/** Whole numbers from 0 for counts, numbers for rates, and in both the signs that stand for "none" and "not collected". */
export function entryRule(range: CellRange, valueKind: FormElement['valueKind'], words: FormWords): Validation {
  const cell = cellName(range.row, range.column)
  const number = valueKind === 'count' ? `AND(${cell}>=0,${cell}=INT(${cell}),${cell}<10^10)` : `ABS(${cell})<10^6`
  const signs = ['-', words.notCollected, '...', words.notApplicable].map((sign) => `TRIM(${cell})="${sign}"`)
  return {
    range,
    formula: `IF(ISNUMBER(${cell}),${number},OR(${signs.join(',')}))`,
    hint: words.hints[valueKind],
    refusal: words.refusals[valueKind],
  }
}
