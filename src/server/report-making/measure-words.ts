import type { Indicator } from '../../domain/indicator.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Making } from './making.ts'
import { withUnit } from './number-text.ts'

/** A difference with its unit: rates in per cent differ by percentage points. */
export function sizeText(
  { text, locale }: Pick<Making, 'text' | 'locale'>,
  { measureUnit }: { measureUnit: Record<Locale, string> },
  number: string,
): string {
  return measureUnit[locale] === '%' ? `${number}\u00a0${text.change.percentPoints}` : withUnit(number, measureUnit[locale], locale)
}

/** True for a share of units, such as communes among communes. */
export function isShareOfUnits({ formula }: Pick<Indicator, 'formula'>): boolean {
  return formula.kind === 'ratio' && formula.denominator.some(({ source }) => source.kind === 'unitCount')
}

/** "số bác sĩ"; of a share "số xã được tính"; null where no heads are counted. */
export function countedName(indicator: Indicator, { text, locale }: Pick<Making, 'text' | 'locale'>): string | null {
  const noun = indicator.needInHeads?.[locale]
  if (noun === undefined) return null
  return isShareOfUnits(indicator) ? text.change.countedIn(noun) : text.change.counted(noun)
}
