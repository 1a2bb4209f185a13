import { formatDay } from '../../domain/number-format.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { UnitRef } from '../views/unit-ref.ts'
import type { Making } from './making.ts'
import { unitInSentence } from './sentences.ts'

type Spanned = Pick<Making, 'text' | 'year' | 'span' | 'occasion'>

/** The period as it stands in a heading or a column: "năm 2024"; of an indicator that has no figures of the half year, the year. */
export function periodText(making: Spanned, indicator?: string): string {
  return making.text.period[lengthOf(making, indicator)](making.year)
}

/** As it begins a sentence: "Năm 2024". */
export function periodStart(making: Spanned, indicator?: string): string {
  return making.text.start[lengthOf(making, indicator)](making.year)
}

function lengthOf({ span, occasion }: Spanned, indicator: string | undefined): 'half' | 'until' | 'year' {
  if (isHalf(span, indicator)) return 'half'
  return occasion === 'term' ? 'until' : 'year'
}

/** "Đến 31/12/2024". */
export function byDayText({ text, year, span }: Spanned, indicator?: string): string {
  return text.level.byDay(formatDay(isHalf(span, indicator) ? span.lastDay : lastDayOf(String(year))))
}

function isHalf(span: Making['span'], indicator: string | undefined): boolean {
  return span.isHalf && (indicator === undefined || !span.wholeYear.has(indicator))
}

/** A place within a sentence: "toàn tỉnh" for the ground of the resolution, else its name. */
export function placeText({ text, register, resolution, year, locale }: Making, unit: UnitRef): string {
  if (unit.id !== register.scopeOf(resolution, year)) return unitInSentence(unit.name, locale)
  if (unit.kind === 'country') return text.place.country
  if (unit.kind !== 'province') return unitInSentence(unit.name, locale)
  return unit.name.startsWith('Tỉnh') ? text.place.province : text.place.city
}

/** "Tỉnh Lâm Đồng, năm 2024". */
export function aboutText(making: Making): string {
  const { register, resolution, year, text, occasion, from } = making
  const scope = register.unit(register.scopeOf(resolution, year))
  return text.about(scope?.name ?? '', occasion === 'term' ? text.period.term(from, year) : periodText(making))
}
