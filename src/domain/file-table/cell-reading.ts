import type { DecimalText } from '../figure.ts'
import { parseCount, parseRate } from '../number-parse.ts'
import type { NumberRefusal, ParsedNumber } from '../number-parse.ts'
import { plainNumber } from './file-cell.ts'
import type { FileCell } from './file-cell.ts'
import type { Measure } from './measure-words.ts'

/** Why a cell of a file is no number, beside what can be wrong with a typed one. */
export type CellRefusal = NumberRefusal | 'fault' | 'dayCell' | 'percentCell' | 'truthCell'

/** What a cell of a figure column says. */
export type CellReading =
  /** `dropped`: the words after the number (`1345 người`); `mark`: it was `-` for none. */
  | { kind: 'value'; value: DecimalText; dropped: string | null; isDash: boolean }
  | { kind: 'missing'; reason: 'notCollected' | 'notApplicable' }
  /** Published tables write `..` where there is no number. */
  | { kind: 'absent' }
  | { kind: 'ask'; readings: readonly DecimalText[] }
  /** `x`: crossed off, or crossed out. Only a person knows. */
  | { kind: 'cross' }
  | { kind: 'refused'; code: CellRefusal }

/** Crosses as the person explained them, or not yet. */
export type CrossMeaning = 'one' | 'notApplicable' | null

/** Reads a cell that is not blank as a figure of the measure. `scale`: 1000 where the table counts in thousands. */
export function readCell(cell: NonNullable<FileCell>, measure: Measure, scale: 1 | 1000, cross: CrossMeaning): CellReading {
  switch (cell.kind) {
    case 'number':
      return readNumber(cell.value, cell.isPercent, measure, scale)
    case 'text':
      return readText(cell.text, measure, scale, cross)
    case 'day':
      return { kind: 'refused', code: 'dayCell' }
    case 'truth':
      return { kind: 'refused', code: 'truthCell' }
    case 'fault':
      return { kind: 'refused', code: 'fault' }
  }
}

function readNumber(value: number, isPercent: boolean, measure: Measure, scale: 1 | 1000): CellReading {
  if (isPercent && (measure.valueKind === 'count' || !/^[%‰]$/.test(measure.measureUnit))) return { kind: 'refused', code: 'percentCell' }
  const factor = isPercent ? (measure.measureUnit === '‰' ? 1000 : 100) : scale
  const text = plainNumber(value * factor)
  if (text === '') return { kind: 'refused', code: 'tooLarge' }
  if (measure.valueKind === 'count') return readCount(text)
  return taken(fewerDecimals(text, measure), null)
}

/** A plain decimal number as a count: no separator of it can be grouping. */
function readCount(text: string): CellReading {
  if (text.startsWith('-')) return { kind: 'refused', code: 'negative' }
  if (text.includes('.')) return { kind: 'refused', code: 'notWhole' }
  return taken(parseCount(text), null)
}

/** A plain decimal number as a rate; formulas leave long tails of decimals, of which ten are kept. */
function fewerDecimals(text: string, measure: Measure): ParsedNumber {
  const [whole = '', decimals = ''] = text.split('.')
  const kept = decimals.length > 10 ? Number(text).toFixed(10).replace(/0+$/, '').replace(/\.$/, '') : text
  if (whole.startsWith('-') && !measure.isSigned) return { kind: 'refused', code: 'negative' }
  return whole.replace('-', '').length > 6 ? { kind: 'refused', code: 'tooLarge' } : { kind: 'value', value: kept }
}

const afterNumber = /^([-–]?\s*\d[\d.,\s\u00a0]*?)\s*(\p{L}[\p{L}./ ]{0,20}|‰)$/u

function readText(text: string, measure: Measure, scale: 1 | 1000, cross: CrossMeaning): CellReading {
  if (/^x$/i.test(text)) return readCross(cross)
  if (/^(\.\.|:)$/.test(text)) return { kind: 'absent' }
  if (/^(…+|\.{3,}|n\/a|ktt|không thu thập được)$/iu.test(text)) return { kind: 'missing', reason: 'notCollected' }
  if (/^(không áp dụng|kad|k\/ad)$/iu.test(text)) return { kind: 'missing', reason: 'notApplicable' }
  if (/^(-{2,}|không|k)$/iu.test(text)) return { kind: 'value', value: '0', dropped: null, isDash: true }
  const percent = /^([-\d.,\s]+)\s*%$/.exec(text)
  if (percent?.[1] !== undefined)
    return measure.measureUnit === '%' ? taken(parse(percent[1], measure), null) : { kind: 'refused', code: 'percentCell' }
  const [, number, words] = afterNumber.exec(text) ?? []
  const isWorded = number !== undefined && words !== undefined && !/^(x|e\d*|k|tr|triệu|nghìn|ngàn|tỷ)$/iu.test(words.trim())
  const parsed = parse(isWorded ? number : text, measure, scale)
  return taken(parsed, isWorded ? words.trim() : null)
}

function readCross(cross: CrossMeaning): CellReading {
  if (cross === null) return { kind: 'cross' }
  return cross === 'one' ? { kind: 'value', value: '1', dropped: null, isDash: false } : { kind: 'missing', reason: 'notApplicable' }
}

function parse(text: string, measure: Measure, scale: 1 | 1000 = 1): ParsedNumber {
  if (measure.valueKind === 'rate') return parseRate(text, { signed: measure.isSigned })
  return scale === 1 ? parseCount(text) : thousands(text)
}

/** A number of thousands is a decimal, and becomes a whole number. */
function thousands(text: string): ParsedNumber {
  const parsed = parseRate(text)
  if (parsed.kind === 'ask') return { kind: 'ask', readings: parsed.readings.map(timesThousand) }
  return parsed.kind === 'value' ? { kind: 'value', value: timesThousand(parsed.value) } : parsed
}

/** Exact: the mark moves three places. */
function timesThousand(value: DecimalText): DecimalText {
  const [whole = '', decimals = ''] = value.split('.')
  const moved = `${whole}${decimals.slice(0, 3).padEnd(3, '0')}`.replace(/^0+(?=\d)/, '')
  const rest = decimals.slice(3).replace(/0+$/, '')
  return rest === '' ? moved : `${moved}.${rest}`
}

function taken(parsed: ParsedNumber, dropped: string | null): CellReading {
  switch (parsed.kind) {
    case 'value':
      return { kind: 'value', value: parsed.value, dropped, isDash: false }
    case 'zero':
      return { kind: 'value', value: '0', dropped: null, isDash: true }
    case 'missing':
      return { kind: 'missing', reason: parsed.reason }
    case 'ask':
      return { kind: 'ask', readings: parsed.readings }
    case 'empty':
      return { kind: 'refused', code: 'notANumber' }
    case 'refused':
      return { kind: 'refused', code: parsed.code }
  }
}
