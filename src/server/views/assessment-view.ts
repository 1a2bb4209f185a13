import type { z } from 'zod'
import type { assessmentView, targetView } from '../../contract/shapes.ts'
import type { Assessment, Completeness, Input, Measure } from '../../domain/assessment.ts'
import { markOf } from '../../domain/mark.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import type { Register } from '../../domain/register.ts'
import type { Target } from '../../domain/target.ts'
import { timelinessOf } from '../punctuality.ts'
import { refOf } from './unit-ref.ts'

export type AssessmentView = z.infer<typeof assessmentView>
type TargetView = z.infer<typeof targetView>

/** An assessment as every card, row and page prints it. */
export function assessmentToView(register: Register, assessment: Assessment): AssessmentView {
  const { measure, target, reference, shown, need } = assessment
  const shownTarget = target ?? reference
  return {
    mark: markOf(assessment),
    shown,
    ...describedMeasure(measure),
    illustrative: isIllustrative(measure),
    target: shownTarget && targetToView(shownTarget, target !== null),
    need,
    completeness: completenessToView(register, assessment, completenessOf(measure)),
  }
}

/** A target beside a value; `own`: the unit is judged by it, else it is another's, shown as a reference line. */
export function targetToView({ goal, year, purpose, clause, source, illustrative }: Target, own: boolean): TargetView {
  return { goal, year, purpose, clause, source, own, illustrative }
}

/** True when something made up went into it. */
export function isIllustrative(measure: Measure): boolean {
  return measure.kind !== 'notApplicable' && measure.illustrative
}

/** How complete a total is, known also while its value is not; null for what is no total. */
export function completenessOf(measure: Measure): Completeness | null {
  return measure.kind === 'value' || measure.kind === 'missing' ? measure.completeness : null
}

type Described = Pick<AssessmentView, 'stage' | 'basis' | 'populationKind' | 'missingReason' | 'numerator' | 'denominator'>

function describedMeasure(measure: Measure): Described {
  if (measure.kind === 'value') {
    const { stage, basis, populationKind, numerator, denominator } = measure
    return {
      stage,
      basis,
      populationKind,
      missingReason: null,
      numerator: numerator && exactToText(numerator),
      denominator: denominator && exactToText(denominator),
    }
  }
  const empty = { stage: null, basis: null, populationKind: null, numerator: null, denominator: null }
  if (measure.kind === 'notApplicable') return { ...empty, missingReason: 'notApplicable' }
  if (measure.kind === 'contributes') return { ...empty, ...contributed(measure.counts) }
  const { partial, reason } = measure
  if (partial === null) return { ...empty, missingReason: reason }
  return {
    ...empty,
    missingReason: reason,
    numerator: exactToText(partial.numerator),
    denominator: partial.denominator && exactToText(partial.denominator),
  }
}

/** What a unit hands on, where that is one count. */
function contributed([only, second]: readonly Input[]): Pick<Described, 'stage' | 'missingReason' | 'numerator'> {
  if (only === undefined || second !== undefined) return { stage: null, missingReason: null, numerator: null }
  return { stage: only.stage, missingReason: only.missingReason, numerator: only.value }
}

function completenessToView(register: Register, assessment: Assessment, completeness: Completeness | null): AssessmentView['completeness'] {
  if (completeness === null) return null
  const missing = completeness.missing.map((unit) => refOf(register, unit))
  return { ...completeness, missing, timeliness: timelinessOf(register, assessment, completeness) }
}
