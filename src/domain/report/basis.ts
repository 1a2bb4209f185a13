import type { DecimalText, FigureKey, MissingReason, Stage } from '../figure.ts'
import { grouped } from '../grouped.ts'
import type { Population } from '../population.ts'
import type { CommuneRecognition } from '../recognition.ts'
import type { ReportState } from '../report-workflow.ts'
import type { Target } from '../target.ts'
import type { UnitId } from '../unit.ts'

/** A figure in force under a report; `version` is null for one counted from decisions. */
export interface BasisFigure extends FigureKey {
  stage: Stage
  value: DecimalText | null
  missingReason: MissingReason | null
  version: number | null
  reportedBy: UnitId | null
  /** How the unit's report of it stood; null where there was none. */
  reportState: ReportState | null
}

export type BasisTarget = Pick<Target, 'id' | 'resolution' | 'indicator' | 'scope' | 'year' | 'purpose' | 'goal' | 'baseline' | 'clause' | 'source'>

/** Everything a report was computed from. */
export interface ReportBasis {
  figures: readonly BasisFigure[]
  /** Of each territory and year the number that is divided by. */
  populations: readonly Population[]
  targets: readonly BasisTarget[]
  recognitions: readonly CommuneRecognition[]
}

export type BasisChange =
  | { kind: 'figure'; before: BasisFigure | null; now: BasisFigure | null }
  | { kind: 'population'; before: Population | null; now: Population | null }
  | { kind: 'target'; before: BasisTarget | null; now: BasisTarget | null }
  | { kind: 'recognition'; before: CommuneRecognition | null; now: CommuneRecognition | null }

/**
 * What is not now as it was: added, taken away, or of another content. A figure changes with its value, its reason or its stage, not with the number
 * of its version alone. Figures first, in the order in which they lie in the two.
 */
export function basisChanges(before: ReportBasis, now: ReportBasis): BasisChange[] {
  return [
    ...pairs(before.figures, now.figures, figureKey, figureContent).map((pair) => ({ kind: 'figure' as const, ...pair })),
    ...pairs(before.populations, now.populations, populationKey, populationContent).map((pair) => ({ kind: 'population' as const, ...pair })),
    ...pairs(before.targets, now.targets, targetKey, targetContent).map((pair) => ({ kind: 'target' as const, ...pair })),
    ...pairs(before.recognitions, now.recognitions, recognitionKey, recognitionContent).map((pair) => ({ kind: 'recognition' as const, ...pair })),
  ]
}

interface Pair<T> {
  before: T | null
  now: T | null
}

function pairs<T>(before: readonly T[], now: readonly T[], keyOf: (item: T) => string, contentOf: (item: T) => readonly unknown[]): Pair<T>[] {
  const later = new Map(now.map((item) => [keyOf(item), item]))
  const earlier = grouped(before, keyOf)
  const changed = before.flatMap((item) => {
    const successor = later.get(keyOf(item)) ?? null
    return successor !== null && text(contentOf(item)) === text(contentOf(successor)) ? [] : [{ before: item, now: successor }]
  })
  const added = now.filter((item) => !earlier.has(keyOf(item))).map((item) => ({ before: null, now: item }))
  return [...changed, ...added]
}

function text(parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}

const figureKey = ({ subject, element, period }: BasisFigure) => text([subject, element, period])
const figureContent = ({ stage, value, missingReason }: BasisFigure) => [stage, value, missingReason]
const populationKey = ({ unit, year }: Population) => text([unit, year])
const populationContent = ({ kind, value }: Population) => [kind, value]
const targetKey = ({ resolution, indicator, scope, year, purpose }: BasisTarget) => {
  return text([resolution, indicator, scope.kind === 'unit' ? scope.unit : { kind: scope.unitKind }, year, purpose])
}
const targetContent = ({ goal, baseline, clause }: BasisTarget) => [entriesOf(goal), baseline && entriesOf(baseline), clause]
const recognitionKey = ({ commune, decisionNumber, decidedOn }: CommuneRecognition) => text([commune, decisionNumber, decidedOn])
const recognitionContent = ({ kind, validFrom, validTo, withdrawnOn }: CommuneRecognition) => [kind, validFrom, validTo, withdrawnOn]

/** What was read from one store and what came out of a frozen text differ in the order of their fields. */
function entriesOf(value: object): unknown[] {
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
