import type { z } from 'zod'
import type { point } from '../../contract/shapes.ts'
import { assessMeasure } from '../../domain/assess.ts'
import type { HistoryPoint } from '../../domain/history.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { markOf } from '../../domain/mark.ts'
import { isComplete } from '../../domain/measure.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { isIllustrative } from './assessment-view.ts'

export type PointView = z.infer<typeof point>

/** One reading of the past, ready to draw: each year judged by the target of that year. */
export function historyToView(register: Register, resolution: Resolution, indicator: Indicator, points: readonly HistoryPoint[]): PointView[] {
  return points.map((each) => pointToView(register, resolution, indicator, each))
}

function pointToView(register: Register, resolution: Resolution, indicator: Indicator, each: HistoryPoint): PointView {
  const { year, unit, measure, breakBefore, estimatedPart } = each
  const assessment = assessMeasure(register, resolution, indicator, unit, year, measure)
  return {
    year,
    shown: assessment.shown,
    mark: markOf(assessment),
    stage: measure.kind === 'value' ? measure.stage : null,
    missingReason: missingReasonOf(measure),
    illustrative: isIllustrative(measure),
    breakBefore: breakBefore[0] ?? null,
    estimated: estimatedPart > 0,
    partial: measure.kind === 'value' && !isComplete(measure),
  }
}

function missingReasonOf(measure: HistoryPoint['measure']): PointView['missingReason'] {
  if (measure.kind === 'missing') return measure.reason
  return measure.kind === 'notApplicable' ? 'notApplicable' : null
}
