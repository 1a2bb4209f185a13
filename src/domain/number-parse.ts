import type { DecimalText } from './figure.ts'

export const numberRefusals = ['notANumber', 'negative', 'notWhole', 'ambiguousSeparator', 'tooLarge', 'tooManyDecimals'] as const

/** Why a typed number is not taken; the sentences are in the catalogues. */
export type NumberRefusal = (typeof numberRefusals)[number]

/** What was typed into a number field. */
export type ParsedNumber =
  /** `value` keeps the decimals as typed: `8,50` is `8.50`. */
  | { kind: 'value'; value: DecimalText }
  /** `-`: không phát sinh, an explicit zero. */
  | { kind: 'zero'; value: '0' }
  /** `…`: không thu thập được. */
  | { kind: 'missing'; reason: 'notCollected' }
  | { kind: 'empty' }
  /** It can be read in several ways; the person chooses, nothing is stored. */
  | { kind: 'ask'; readings: readonly DecimalText[] }
  | { kind: 'refused'; code: NumberRefusal }

/** Counts are below ten thousand million: more heads than any country has. */
const countDigits = 10
/** Rates are below a million: nothing is published per more than 100 000. */
const rateDigits = 6
const rateDecimals = 10

/**
 * A whole number of heads as typed (model 15): a separator followed by exactly three digits is grouping (`1.345`, `1,345`, `1 345`),
 * anything else with a separator is refused. 0 ≤ value < 10¹⁰.
 */
export function parseCount(typed: string): ParsedNumber {
  const text = tidied(typed)
  const special = specialMeaning(text)
  if (special !== null) return special
  if (text.startsWith('-')) return refused('negative')
  const { whole, decimal } = readingsOf(text)
  if (whole !== null) return whole.length > countDigits ? refused('tooLarge') : { kind: 'value', value: whole }
  const isPlainlyDecimal = decimal !== null && (decimal.startsWith('0.') || !/\.\d{3}$/.test(decimal))
  return refused(isPlainlyDecimal ? 'notWhole' : 'ambiguousSeparator')
}

/**
 * A rate as typed: decimal comma and decimal dot are both taken; what reads as a decimal and as a grouped number (`1.345`) is asked.
 * Below 10⁶, at most ten decimals. A value below 0 is refused unless `signed` (natural growth may be negative).
 */
export function parseRate(typed: string, options: { signed: boolean } = { signed: false }): ParsedNumber {
  const text = tidied(typed)
  const special = specialMeaning(text)
  if (special !== null) return special
  const isNegative = text.startsWith('-')
  if (isNegative && !options.signed) return refused('negative')
  const { whole, decimal } = readingsOf(isNegative ? text.slice(1).trim() : text)
  const readings = [decimal, whole].filter((reading) => reading !== null)
  if (readings.length === 0) return refused('ambiguousSeparator')
  if (readings.some((reading) => (reading.split('.')[0] ?? '').length > rateDigits)) return refused('tooLarge')
  if (readings.some((reading) => (reading.split('.')[1] ?? '').length > rateDecimals)) return refused('tooManyDecimals')
  const signed = readings.map((reading) => (isNegative && /[1-9]/.test(reading) ? `-${reading}` : reading))
  const [only] = signed
  return signed.length === 1 && only !== undefined ? { kind: 'value', value: only } : { kind: 'ask', readings: signed }
}

const invisible = /[\u200b\u200e\u2060\ufeff]/g
const groupingSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const fullWidth = /[\uff0b-\uff19]/g
const anyMinus = /[\u2010-\u2015\u2212\ufe58\ufe63]/g
const fullWidthOffset = 0xfee0

/** The same text with ASCII digits, marks and spaces. No compatibility folding: it would turn `10²` into 102. */
function tidied(typed: string): string {
  return typed
    .replace(invisible, '')
    .replace(groupingSpace, ' ')
    .replace(fullWidth, (mark) => String.fromCharCode(mark.charCodeAt(0) - fullWidthOffset))
    .replace(anyMinus, '-')
    .trim()
}

function specialMeaning(text: string): ParsedNumber | null {
  if (text === '') return { kind: 'empty' }
  if (text === '-') return { kind: 'zero', value: '0' }
  if (text === '…' || text === '...') return { kind: 'missing', reason: 'notCollected' }
  return /^-?[0-9., ]+$/.test(text) && /[0-9]/.test(text) ? null : refused('notANumber')
}

/** The whole number and the decimal a text of digits and separators can be read as; both for one mark before exactly three digits. */
function readingsOf(text: string): { whole: string | null; decimal: DecimalText | null } {
  const [, before = '', mark = '', fraction = ''] = /^(.*)([.,])([0-9]+)$/.exec(text) ?? []
  const beforeMark = wholeReading(before)
  const decimal = beforeMark === null || beforeMark.mark === mark ? null : `${beforeMark.digits}.${fraction}`
  return { whole: wholeReading(text)?.digits ?? null, decimal }
}

/** Digits, plain or grouped by threes with one and the same mark. `0.345` is no group: nobody groups after a zero. */
function wholeReading(text: string): { digits: string; mark: string | null } | null {
  if (/^[0-9]+$/.test(text)) return { digits: text.replace(/^0+(?=[0-9])/, ''), mark: null }
  const mark = /^[1-9][0-9]{0,2}([., ])[0-9]{3}(?:\1[0-9]{3})*$/.exec(text)?.[1]
  return mark === undefined ? null : { digits: text.replaceAll(mark, ''), mark }
}

function refused(code: NumberRefusal): ParsedNumber {
  return { kind: 'refused', code }
}
