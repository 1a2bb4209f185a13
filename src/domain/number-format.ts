import { exact } from './exact.ts'
import type { Exact } from './exact.ts'
import type { DecimalText, Element } from './figure.ts'
import { shownText } from './shown.ts'
import type { Day } from './unit.ts'

export type Locale = 'vi' | 'en'

const marks = { vi: { group: '.', decimal: ',', percent: '\u00a0%' }, en: { group: ',', decimal: '.', percent: '%' } } as const
const minus = '\u2212'

/**
 * The number as people read it, at the decimals its text has: `1309792` → `1.309.792`, `8.50` → `8,50` (vi). Works on the text: no digit is
 * rounded on the way. Throws on text that is no decimal.
 */
export function formatNumber(text: DecimalText, locale: Locale): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) throw new Error(`not a decimal: ${text}`)
  const [, sign = '', whole = '', fraction] = parts
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, marks[locale].group)
  return (sign && minus) + grouped + (fraction === undefined ? '' : marks[locale].decimal + fraction)
}

/** A difference with its sign, `+0,3` or `−0,04` with a real minus; zero has none. */
export function formatSigned(text: DecimalText, locale: Locale): string {
  const number = formatNumber(text, locale)
  return exact(text).gt(0) ? `+${number}` : number
}

/** A number of per cent: `97,8 %` (vi, the space does not break) or `97.8%` (en). */
export function formatPercent(text: DecimalText, locale: Locale): string {
  return formatNumber(text, locale) + marks[locale].percent
}

/** A number of heads with what is counted: `1.157 bác sĩ`. `count` is a whole number; throws otherwise. */
export function formatHeads(count: number, noun: { vi: string; en: string }, locale: Locale): string {
  if (!Number.isSafeInteger(count)) throw new Error(`not a whole number: ${count}`)
  return `${formatNumber(String(count), locale)}\u00a0${noun[locale]}`
}

/** How a value stands to a plan: counts as % of it, rates as a difference in points of the indicator's unit. */
export type Comparison = { kind: 'percentOfPlan'; text: DecimalText } | { kind: 'difference'; text: DecimalText }

/**
 * The value against the plan (methods §13), never rounded over "all of it" or "no difference": 99,96 % of a plan is not printed as 100.
 * Null for a count against a plan that is not above 0. `decimals` are those of a difference; a % has one.
 */
export function compareWithPlan(value: Exact, plan: Exact, valueKind: Element['valueKind'], decimals: number): Comparison | null {
  if (valueKind === 'rate') return { kind: 'difference', text: shownText(value.sub(plan), decimals, { kind: 'atLeast', bound: '0' }) }
  if (plan.lte(0)) return null
  return { kind: 'percentOfPlan', text: shownText(value.div(plan).mul(100), 1, { kind: 'atLeast', bound: '100' }) }
}

/** `98,3 %` or `−0,04`; the words around it are the catalogues'. */
export function formatComparison(comparison: Comparison, locale: Locale): string {
  return comparison.kind === 'percentOfPlan' ? formatPercent(comparison.text, locale) : formatSigned(comparison.text, locale)
}

/** A day as `dd/mm/yyyy` in both languages. Throws on text of another shape. */
export function formatDay(day: Day): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (parts === null) throw new Error(`not a day: ${day}`)
  return `${parts[3]}/${parts[2]}/${parts[1]}`
}

const vietnamClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * A moment as `dd/mm/yyyy hh:mm` on the clock of Asia/Ho_Chi_Minh, whatever the host's own. `moment` is ISO 8601 with its offset;
 * throws without one, because it would then mean another time on every host.
 */
export function formatMoment(moment: string): string {
  const time = /(?:Z|[+-]\d{2}:\d{2})$/.test(moment) ? Date.parse(moment) : Number.NaN
  if (Number.isNaN(time)) throw new Error(`not a moment with its offset: ${moment}`)
  const parts = Object.fromEntries(vietnamClock.formatToParts(time).map((part) => [part.type, part.value]))
  return `${parts['day']}/${parts['month']}/${parts['year']} ${parts['hour']}:${parts['minute']}`
}
