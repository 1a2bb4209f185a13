import type { Why } from '../../contract/why.ts'
import { assess } from '../../domain/assess.ts'
import type { Assessment, Input } from '../../domain/assessment.ts'
import type { Exact } from '../../domain/exact.ts'
import { historyAsReported } from '../../domain/history.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { assessmentToView } from './assessment-view.ts'
import type { Appraisals } from './communes-behind-view.ts'
import { communesBehindOf } from './communes-behind-view.ts'
import { boundFacing } from '../../domain/bound-facing.ts'
import { formulaText } from './formula-text.ts'
import { trackOf } from './track-view.ts'
import { refOf } from './unit-ref.ts'

export interface WhyRequest {
  register: Register
  resolution: Resolution
  indicator: Indicator
  unit: UnitId
  year: number
}

/** Where the figures in it come from. */
export interface Provenance {
  figures: ReadonlyMap<number, StoredFigure>
  /** Names of accounts by id. */
  names: ReadonlyMap<string, string>
}

/** The versions of the figures a verdict was made from. */
export function versionsBehind(assessment: Assessment): number[] {
  return inputsOf(assessment).flatMap(({ version }) => version ?? [])
}

/** Everything a verdict was made from. */
export function whyOf(request: WhyRequest, provenance: Provenance, appraisals: Appraisals): Why {
  const { register, resolution, indicator, unit, year } = request
  const assessment = assess(register, resolution, indicator, unit, year)
  const { measure, target, reference } = assessment
  const points = historyAsReported(register, indicator, unit, resolution.firstYear, year)
  const { progress, secondOpinion } = trackOf({ ...request, points })
  const goal = (target ?? reference)?.goal ?? null
  const bound = goal && boundFacing(goal, measure.kind === 'value' ? measure.value : null)
  const { near, low, nearAbsolute, lowAbsolute } = register.settings
  const { code, name, measureUnit, decimals } = indicator
  return {
    unit: refOf(register, assessment.unit),
    indicator: { code, name, measureUnit, decimals, needLabel: indicator.needInHeads },
    year,
    asOf: register.asOf,
    assessment: assessmentToView(register, assessment),
    formula: formulaText(register, indicator),
    calculation: calculationOf(indicator, assessment),
    inputs: inputsOf(assessment).map((input) => inputToView(register, input, year, provenance)),
    sumOfParts: measure.kind === 'value' && measure.sumOfParts !== null ? exactToText(measure.sumOfParts) : null,
    communes: communesBehindOf(register, { indicator, unit: assessment.unit, year }, appraisals),
    thresholds: { bound: bound && exactToText(bound), near, low, nearAbsolute, lowAbsolute },
    progress,
    secondOpinion,
  }
}

function inputsOf({ measure }: Assessment): readonly Input[] {
  if (measure.kind === 'notApplicable') return []
  return measure.kind === 'contributes' ? measure.counts : measure.inputs
}

function calculationOf({ formula }: Indicator, { measure }: Assessment): Why['calculation'] {
  if (measure.kind !== 'value' || measure.numerator === null) return null
  const factor = formula.kind === 'ratio' ? formula.factor : '1'
  const { numerator, denominator, value } = measure
  return { factor, numerator: exactToText(numerator), denominator: denominator && exactToText(denominator), exact: digitsOf(value) }
}

const mostDigits = 10

/** The digits as they are, cut and not rounded: with `…` where they go on. */
function digitsOf(value: Exact): string {
  const scale = 10n ** BigInt(mostDigits)
  const cut = (value.n * scale) / value.d
  const digits = cut.toString().padStart(mostDigits + 1, '0')
  const goesOn = cut * value.d !== value.n * scale
  const whole = digits.slice(0, -mostDigits)
  const fraction = goesOn ? digits.slice(-mostDigits) : digits.slice(-mostDigits).replace(/0+$/, '')
  return `${value.s < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}${goesOn ? '…' : ''}`
}

function inputToView(register: Register, input: Input, year: number, { figures, names }: Provenance): Why['inputs'][number] {
  const { role, source, value, missingReason, version, stage, populationKind, illustrative } = input
  const figure = version === null ? null : (figures.get(version) ?? null)
  const element = input.element === null ? null : register.element(input.element)
  const nameOf = (account: string | null | undefined) => (account == null ? null : (names.get(account) ?? null))
  return {
    role,
    source,
    subject: refOf(register, input.subject),
    element: element && { code: element.code, name: element.name },
    value,
    missingReason,
    version,
    stage,
    populationKind,
    illustrative,
    origin: originOf(register, input, year) ?? figure?.source ?? null,
    note: figure?.note ?? null,
    recordedAt: figure?.recordedAt ?? null,
    recordedBy: nameOf(figure?.recordedBy),
    approvedAt: figure?.approvedAt ?? null,
    approvedBy: nameOf(figure?.approvedBy),
  }
}

/** Where a number comes from that nobody reported: the source of a population, the number of a decision. */
function originOf(register: Register, { source, subject, element }: Input, year: number): string | null {
  if (source === 'population') return register.population(subject, year)?.source ?? null
  return source === 'recognition' && element !== null ? (register.figure(subject, element, String(year))?.source ?? null) : null
}
