import type { IndicatorPage } from '../../../contract/indicator.ts'
import { exact } from '../../../domain/exact.ts'
import { shownText } from '../../../domain/shown.ts'
import { differenceText } from '../../../domain/closed-sum.ts'

interface Change {
  year: number
  difference: string
  better: boolean | null
}

/** The change of the ground's value since the year before; null where the two years do not compare. */
export function scopeChange({ scope, indicator, year }: Pick<IndicatorPage, 'scope' | 'indicator' | 'year'>): Change | null {
  const { effects, asReported } = scope
  if (effects !== null) return changeOf(effects.fromYear, differenceText(effects.change, indicator.decimals), indicator.direction)
  const before = asReported.find((point) => point.year === year - 1)
  const now = asReported.find((point) => point.year === year)
  if (before?.shown == null || now?.shown == null || now.breakBefore !== null || before.partial || now.partial) return null
  const difference = exact(now.shown).sub(exact(before.shown))
  return changeOf(year - 1, shownText(difference, indicator.decimals, { kind: 'atLeast', bound: '0' }), indicator.direction)
}

/** Where neither up nor down is good by itself, a change is neither better nor worse. */
function changeOf(year: number, difference: string, direction: IndicatorPage['indicator']['direction']): Change {
  const size = Number(difference)
  return { year, difference, better: direction === 'band' || size === 0 ? null : direction === 'higher' ? size > 0 : size < 0 }
}
