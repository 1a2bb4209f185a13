import type { IndicatorPage } from '../../contract/indicator.ts'
import { aimedValue } from '../../domain/aim.ts'
import { boundOf } from '../../domain/judge.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { numberToText } from '../../domain/series.ts'
import { straightPath } from '../../domain/yearly-path.ts'
import { progressInputOf } from './progress-input.ts'
import type { TrackRequest } from './progress-input.ts'

type Milestones = IndicatorPage['scope']['milestones']

const pathDecimals = 6

/** The way to the target by years (lộ trình): the milestones set, else the straight path from baseline to target, marked as interpolated. */
export function milestonesOf(request: TrackRequest): Milestones {
  const { register, resolution, indicator, unit } = request
  const set = register.targetsOf(resolution, indicator.code, unit, 'milestone')
  if (set.length > 0) return set.map(({ year, goal }) => ({ year, value: exactToText(boundOf(goal)), interpolated: false }))
  const { baseline, goal, targetYear } = progressInputOf(request)
  if (baseline === null || baseline.isMet || goal === null || targetYear === null || targetYear <= baseline.year) return []
  const end = { year: targetYear, value: aimedValue(goal, baseline.value) }
  return Array.from({ length: targetYear - baseline.year + 1 }, (_, step) => {
    const year = baseline.year + step
    return { year, value: numberToText(straightPath(baseline, end, year), pathDecimals), interpolated: true }
  })
}
