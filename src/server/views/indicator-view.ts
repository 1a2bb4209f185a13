import type { IndicatorPage } from '../../contract/indicator.ts'
import { assess } from '../../domain/assess.ts'
import { history, historyAsReported } from '../../domain/history.ts'
import { applicabilityTo } from '../../domain/indicator.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { marksBestFirst } from '../../domain/mark.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'
import { assessmentToView } from './assessment-view.ts'
import { coherenceIn } from './coherence-view.ts'
import type { Appraisals } from './communes-behind-view.ts'
import { communesBehindOf } from './communes-behind-view.ts'
import { contributionsTo } from './contributions-view.ts'
import { effectsOf } from './effects-view.ts'
import { elementsOf } from './formula-elements.ts'
import { formulaText } from './formula-text.ts'
import { heatMapRows } from './heat-map-rows.ts'
import { historyToView } from './history-view.ts'
import { milestonesOf } from './milestones-view.ts'
import { resolutionToView } from './overview-view.ts'
import { ranksOf } from './rank.ts'
import { trackOf } from './track-view.ts'
import { refOf, unitToRef } from './unit-ref.ts'
import { hasWholeValue } from './whole-ground.ts'

/** One indicator of a resolution: which units hold it back, how it moved and why, what it means. */
export function indicatorPageOf(reading: Reading, resolution: Resolution, indicator: Indicator, year: number, appraisals: Appraisals): IndicatorPage {
  const { register } = reading
  const scope = scopeOf(register, resolution, indicator, year)
  const { units, differenceRow } = unitRowsOf(reading, resolution, indicator, year)
  const present = new Set([scope.assessment.mark, ...units.map((row) => row.assessment.mark)])
  return {
    resolution: resolutionToView(register, resolution, year),
    year,
    illustrative: scope.assessment.illustrative || units.some((row) => row.assessment.illustrative),
    indicator: definitionOf(register, indicator, scope.assessment.target?.clause ?? null),
    scope,
    units,
    communes: communesBehindOf(register, { indicator, unit: scope.unit.id, year }, appraisals),
    differenceRow,
    comparisons: resolution.comparisons.flatMap((unit) => comparisonOf(register, resolution, indicator, unit, year)),
    marks: marksBestFirst.filter((mark) => present.has(mark)),
  }
}

function definitionOf(register: Register, indicator: Indicator, clause: string | null): IndicatorPage['indicator'] {
  const { code, name, shortName, measureUnit, decimals, direction, needInHeads, formula } = indicator
  const elements = elementsOf(indicator).flatMap((element) => register.element(element) ?? [])
  const definitions = elements.flatMap((element) =>
    element.definitions.map(({ version, text, source }) => ({ element: element.code, name: element.name, version, text, source })),
  )
  const words = { code, name, shortName, measureUnit, decimals, direction, needLabel: needInHeads }
  return {
    ...words,
    formula: formulaText(register, indicator),
    factor: formula.kind === 'ratio' ? formula.factor : null,
    definitions,
    clause: clause ?? indicator.clause,
  }
}

function scopeOf(register: Register, resolution: Resolution, indicator: Indicator, year: number): IndicatorPage['scope'] {
  const unit = register.scopeOf(resolution, year)
  const assessment = assess(register, resolution, indicator, unit, year)
  const { asReported, onTodaysMap } = history(register, indicator, unit, resolution.firstYear, year)
  const track = { register, resolution, indicator, unit, year, points: asReported }
  return {
    unit: refOf(register, unit),
    assessment: assessmentToView(register, assessment),
    ...trackOf(track),
    asReported: historyToView(register, resolution, indicator, asReported),
    onTodaysMap: historyToView(register, resolution, indicator, onTodaysMap),
    milestones: milestonesOf(track),
    effects: effectsOf(indicator, asReported, year),
    coherence: coherenceIn(register, resolution, indicator, assessment),
  }
}

/** The units the indicator concerns, in the order of the heat map, without the ground itself: the communes too that a share is counted from. */
function unitRowsOf(reading: Reading, resolution: Resolution, indicator: Indicator, year: number): Pick<IndicatorPage, 'units' | 'differenceRow'> {
  const { register } = reading
  const scope = assess(register, resolution, indicator, register.scopeOf(resolution, year), year)
  const { byUnit, differenceRow } = contributionsTo(register, indicator, scope)
  const concerned = heatMapRows(reading, resolution, [indicator], year, { withContributors: true })
    .map(({ unit }) => unit)
    .filter((unit) => unit.id !== scope.unit && applicabilityTo(indicator, unit.kind) !== 'notApplicable')
  const assessed = concerned.map((unit) => ({ unit, assessment: assess(register, resolution, indicator, unit.id, year) }))
  const ranks = ranksOf(indicator, assessed)
  const units = assessed.map(({ unit, assessment }) => {
    const points = historyAsReported(register, indicator, unit.id, resolution.firstYear, year)
    const past = historyToView(register, resolution, indicator, points)
    return {
      unit: unitToRef(unit),
      assessment: assessmentToView(register, assessment),
      rank: ranks.get(unit.id) ?? null,
      previous: past.find((point) => point.year === year - 1)?.shown ?? null,
      contribution: byUnit.get(unit.id) ?? null,
      effects: effectsOf(indicator, points, year),
      history: past,
    }
  })
  return { units, differenceRow }
}

function comparisonOf(register: Register, resolution: Resolution, indicator: Indicator, id: UnitId, year: number): IndicatorPage['comparisons'] {
  const unit = register.unit(register.onSameGround(id, lastDayOf(String(year))) ?? id)
  if (unit === null) return []
  const points = historyAsReported(register, indicator, unit.id, resolution.firstYear, year)
  const isWhole = new Map(points.map((point) => [point.year, hasWholeValue(register, indicator, point.unit, point.year)]))
  const past = historyToView(register, resolution, indicator, points)
  return [{ unit: unitToRef(unit), history: past.map((point) => ({ ...point, partial: point.partial || isWhole.get(point.year) !== true })) }]
}
