import { exact } from '../../domain/exact.ts'
import type { DecimalText, Element } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { parseCount, parseRate } from '../../domain/number-parse.ts'
import type { ParsedNumber } from '../../domain/number-parse.ts'
import { refusal } from '../http/refuse.ts'

export interface TypedCell {
  value: string | null
  notation: 'typed' | 'decimal'
  missingReason: 'notCollected' | 'notApplicable' | 'withdrawn' | null
}

/** What is stored of a cell: exactly one of the two is null. */
export interface Answer {
  value: DecimalText | null
  missingReason: 'notCollected' | 'notApplicable' | 'withdrawn' | null
}

/** A count takes fewer than eleven digits and a rate fewer than seven, as `domain/number-parse.ts` has it: named in the refusal. */
const limits = { count: '9999999999', rate: '999999' }

/** Reads what was typed into a cell of the element. Throws INVALID_FIGURE for what is no number of the kind. */
export function readTyped(typed: TypedCell, element: Element, indicators: readonly Indicator[]): Answer {
  if (typed.value === null) return { value: null, missingReason: typed.missingReason }
  const parsed = typed.notation === 'typed' ? parseTyped(typed.value, element, indicators) : parseDecimal(typed.value, element, indicators)
  switch (parsed.kind) {
    case 'value':
    case 'zero':
      return { value: parsed.value, missingReason: null }
    case 'missing':
      return { value: null, missingReason: parsed.reason }
    case 'empty':
      throw refusal('INVALID_FIGURE', { problem: 'notANumber' })
    case 'ask':
      throw refusal('INVALID_FIGURE', { problem: 'ambiguousSeparator', readings: [...parsed.readings] })
    case 'refused':
      throw refusal('INVALID_FIGURE', { problem: parsed.code, ...(parsed.code === 'tooLarge' && { limit: limits[element.valueKind] }) })
  }
}

function parseTyped(text: string, element: Element, indicators: readonly Indicator[]): ParsedNumber {
  return element.valueKind === 'count' ? parseCount(text) : parseRate(text, { signed: mayBeNegative(element, indicators) })
}

/** A plain number with a dot: what the form would ask about, because it could be grouped, is meant as it stands. */
function parseDecimal(text: string, element: Element, indicators: readonly Indicator[]): ParsedNumber {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { kind: 'refused', code: 'notANumber' }
  if (element.valueKind === 'count') return text.includes('.') && !text.startsWith('-') ? { kind: 'refused', code: 'notWhole' } : parseCount(text)
  const parsed = parseTyped(text, element, indicators)
  if (parsed.kind !== 'ask') return parsed
  const meant = parsed.readings.find((reading) => exact(reading).equals(exact(text)))
  return meant === undefined ? parsed : { kind: 'value', value: meant }
}

/** Only a published balance can lie below 0: the result of an indicator that is not simply the higher or the lower the better. */
function mayBeNegative({ code }: Element, indicators: readonly Indicator[]): boolean {
  return indicators.some(({ direction, published, formula }) => {
    return direction === 'band' && (published?.element === code || (formula.kind === 'published' && formula.element === code))
  })
}
