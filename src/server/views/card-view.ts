import type { Card } from '../../contract/overview.ts'
import { assess } from '../../domain/assess.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { historyAsReported } from '../../domain/history.ts'
import type { HistoryPoint } from '../../domain/history.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { isComplete } from '../../domain/measure.ts'
import type { CompleteMeasure } from '../../domain/measure.ts'
import { compareWithPlan } from '../../domain/number-format.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { UnitId } from '../../domain/unit.ts'
import { assessmentToView } from './assessment-view.ts'
import { historyToView } from './history-view.ts'
import { trackOf } from './track-view.ts'
import { unitToRef } from './unit-ref.ts'
import { hasWholeValue } from './whole-ground.ts'

export interface CardRequest {
  register: Register
  resolution: Resolution
  indicator: Indicator
  /** The ground of the resolution in the year. */
  scope: UnitId
  year: number
}

/** One target of the resolution, answered for the ground it was written for. */
export function cardOf(request: CardRequest): Card {
  const { register, resolution, indicator, scope, year } = request
  const assessment = assess(register, resolution, indicator, scope, year)
  const points = historyAsReported(register, indicator, scope, resolution.firstYear, year)
  const { code, name, shortName, measureUnit, decimals, needInHeads } = indicator
  return {
    indicator: code,
    name,
    shortName,
    measureUnit,
    decimals,
    needLabel: needInHeads,
    assessment: assessmentToView(register, assessment),
    change: changeOf(register, resolution, indicator, points, year),
    ...trackOf({ register, resolution, indicator, unit: scope, year, points }),
    history: historyToView(register, resolution, indicator, points),
    comparisons: resolution.comparisons.flatMap((unit) => comparisonOf(request, unit)),
  }
}

/** The change against the year `from`, else the year before; null where either is missing or incomplete, and across a break. */
export function changeOf(
  register: Register,
  resolution: Resolution,
  indicator: Indicator,
  points: readonly HistoryPoint[],
  year: number,
  from = year - 1,
): Card['change'] {
  const [before, now] = [from, year].map((each) => points.find((point) => point.year === each))
  if (before === undefined || now === undefined || isBrokenBetween(points, from, year)) return null
  if (!isComplete(before.measure) || !isComplete(now.measure)) return null
  const difference = compareWithPlan(now.measure.value, before.measure.value, 'rate', indicator.decimals)
  if (difference === null) return null
  const { shown } = assess(register, resolution, indicator, before.unit, before.year)
  if (shown === null) return null
  return { year: before.year, shown, difference: difference.text, better: isBetter(indicator, before.measure, now.measure) }
}

/** True where a year after `from` up to `year` is not comparable with the one before it. */
export function isBrokenBetween(points: readonly HistoryPoint[], from: number, year: number): boolean {
  return points.some((point) => point.year > from && point.year <= year && point.breakBefore.length > 0)
}

/** Null where nothing moved, and for a band, where neither up nor down is good by itself. */
function isBetter({ direction }: Indicator, before: CompleteMeasure, now: CompleteMeasure): boolean | null {
  const order = now.value.compare(before.value)
  if (order === 0 || direction === 'band') return null
  return direction === 'higher' ? order > 0 : order < 0
}

/** Another territory's newest value up to the year: published tables end earlier than our own. */
function comparisonOf(request: CardRequest, id: UnitId): Card['comparisons'] {
  const { register, year } = request
  const unit = register.unit(register.onSameGround(id, lastDayOf(String(year))) ?? id)
  if (unit === null) return []
  const newest = newestValue(request, id)
  const stage = newest?.measure.kind === 'value' ? newest.measure.stage : null
  return [{ unit: unitToRef(unit), shown: newest?.shown ?? null, year: newest?.year ?? year, stage }]
}

function newestValue(request: CardRequest, id: UnitId): Assessment | null {
  const { register, resolution, indicator, year } = request
  for (let each = year; each >= earliestYear; each -= 1) {
    const there = register.onSameGround(id, lastDayOf(String(each)))
    if (there === null || !hasWholeValue(register, indicator, there, each)) continue
    const assessment = assess(register, resolution, indicator, there, each)
    if (isComplete(assessment.measure)) return assessment
  }
  return null
}

const earliestYear = 1990
