import type { Stage } from '../domain/figure.ts'
import type { FormRequest, FormWords } from './form.ts'
import type { CellRange, CellStyle, SheetCell, SheetRow } from './workbook.ts'

/** In characters: what a landscape A4 page holds. */
export const pageWidth = 165

/** What stands above and below the figures of a form: agency lines and number of the form, title, signatures. */
interface Frame {
  rows: readonly SheetRow[]
  merges: readonly CellRange[]
}

interface HeadRequest {
  request: FormRequest
  stage: Stage
  /** The hidden first row. */
  stamps: readonly string[]
  reporter: string
  /** Of the form: `01`. */
  number: string
  widths: readonly number[]
}

/** The hidden row, agency and reporter at the left, "Biểu số" at the right, title, stage, and what to fill in. Column A stays hidden and empty. */
export function formHead({ request: { words, year }, stage, stamps, reporter, number, widths }: HeadRequest): Frame {
  const last = lastOfPage(widths)
  const left = lastOfLeft(widths)
  const beside = (text: string, textAtRight: string, style: CellStyle): SheetRow => ({
    height: 19,
    cells: widths.map((_width, column) => {
      if (column === 1) return { kind: 'text', text, style: { align: 'center', ...style } }
      return column === left + 1 && textAtRight !== '' ? { kind: 'text', text: textAtRight, style: { align: 'right', isBold: true } } : null
    }),
  })
  const across = (text: string, style: CellStyle, height: number): SheetRow => ({
    height,
    cells: [null, { kind: 'text', text, style: { align: 'center', isWrapped: true, ...style } }],
  })
  const rows: SheetRow[] = [
    { isHidden: true, cells: stamps.map((text) => (text === '' ? null : { kind: 'text', text })) },
    beside(words.agency.toLocaleUpperCase('vi'), words.formNumber(number), { size: 12 }),
    beside(reporter.toLocaleUpperCase('vi'), '', { size: 12, isBold: true }),
    { cells: [] },
    across(words.title(String(year)), { size: 14, isBold: true }, 24),
    across(words.stageTitle[stage](String(year)), { isItalic: true, size: 12 }, 19),
    across(words.fillIn, { isItalic: true, isFaint: true, size: 10, align: 'left' }, 30),
  ]
  const whole = [4, 5, 6].map((row) => ({ row, column: 1, lastRow: row, lastColumn: last }))
  const halves = [1, 2].flatMap((row) => [
    { row, column: 1, lastRow: row, lastColumn: left },
    { row, column: left + 1, lastRow: row, lastColumn: last },
  ])
  return { rows, merges: [...halves, ...whole] }
}

export function headerCell(text: string, style: CellStyle = {}): SheetCell {
  return { kind: 'text', text, style: { isBold: true, align: 'center', isWrapped: true, hasBorder: true, ground: 'head', ...style } }
}

/** What the signs mean, date and signatures. */
export function formFoot({
  words,
  from,
  widths,
  isIllustrative,
}: {
  words: FormWords
  from: number
  widths: readonly number[]
  isIllustrative: boolean
}): Frame {
  const last = lastOfPage(widths)
  const left = lastOfLeft(widths)
  const said = [words.legend, ...(isIllustrative ? [words.illustrative] : [])]
  const pair = (atLeft: string, atRight: string, style: CellStyle): SheetRow => ({
    height: 18,
    cells: widths.map((_width, column) => {
      const text = column === 1 ? atLeft : column === left + 1 ? atRight : ''
      return text === '' ? null : { kind: 'text', text, style: { align: 'center', ...style } }
    }),
  })
  const rows: SheetRow[] = [
    ...said.map((text): SheetRow => ({ height: 18, cells: [null, { kind: 'text', text, style: { isItalic: true, size: 10 } }] })),
    { cells: [] },
    pair('', words.date, { isItalic: true }),
    pair(words.preparer, words.head, { isBold: true }),
    pair(words.sign, words.signAndStamp, { isItalic: true }),
  ]
  const whole = said.map((_text, index) => ({ row: from + index, column: 1, lastRow: from + index, lastColumn: last }))
  const halves = [0, 1, 2].flatMap((offset) => {
    const row = from + said.length + 1 + offset
    return [
      { row, column: 1, lastRow: row, lastColumn: left },
      { row, column: left + 1, lastRow: row, lastColumn: last },
    ]
  })
  return { rows, merges: [...whole, ...halves] }
}

/** The last column of the first page: a title in the middle of a sheet several pages wide would be cut in two. */
function lastOfPage(widths: readonly number[]): number {
  let width = 0
  const beyond = widths.findIndex((each) => (width += each) > pageWidth)
  return beyond < 0 ? widths.length - 1 : Math.max(2, beyond - 1)
}

/** The column up to which the left half goes: wide enough for the name of an agency, and always something left at the right. */
function lastOfLeft(widths: readonly number[]): number {
  let width = 0
  for (let column = 1; column < widths.length - 2; column += 1) {
    width += widths[column] ?? 0
    if (width >= 40) return column
  }
  return Math.max(1, widths.length - 3)
}
