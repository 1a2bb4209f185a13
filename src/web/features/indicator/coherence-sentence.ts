import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { numberToText } from '../../../domain/series.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { closedSum } from '../../../domain/closed-sum.ts'
import { coherenceParts } from './coherence-parts.ts'

/** Whether the targets given to the units reach the common one, in a sentence; null where there is nothing to say. */
export function coherenceSentence(page: IndicatorPage, locale: Locale): string | null {
  const text = indicatorText[locale].coherence
  const parts = coherenceParts(page)
  if (parts === null) return null
  const decimals = page.indicator.decimals + 1
  const number = (value: number) => formatNumber(numberToText(value, decimals), locale)
  const count = (value: number) => formatNumber(String(value), locale)
  if (parts.kind === 'some') return text.others(count(parts.unitsWithTarget), count(parts.units), number(parts.neededOfOthers))
  const { units, weighted, facilities, bound, isReached, isUpperBound } = parts
  const sum = closedSum([weighted, facilities], decimals)
  const [own = '0', added = '0'] = sum.parts
  const common = formatNumber(String(bound), locale)
  const gap = number(Math.abs(bound - Number(sum.total)))
  const end = isReached ? text.reaches(common) : isUpperBound ? text.over(common, gap) : text.short(common, gap)
  const middle = facilities === 0 ? '' : text.facilities(formatNumber(added, locale), formatNumber(sum.total, locale))
  return text.full(count(units), formatNumber(own, locale)) + middle + end
}
