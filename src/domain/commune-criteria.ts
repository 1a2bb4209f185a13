import { exact, sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { DecimalText } from './figure.ts'

/** The two score forms of the national commune-health criteria (Bộ tiêu chí quốc gia về y tế xã) and their decisions. */
export const scoreFormCodes = ['QD4667', 'QD1300'] as const
export type ScoreFormCode = (typeof scoreFormCodes)[number]

/** The version of the criteria: one maximum a criterion, in the order of the decision. */
export interface ScoreForm {
  code: ScoreFormCode
  maxima: readonly DecimalText[]
}

/** QĐ 1300/QĐ-BYT of 9 March 2023, corrected by QĐ 1453/QĐ-BYT: ten criteria, 100 points. */
export const scoreForm1300: ScoreForm = { code: 'QD1300', maxima: ['14', '10', '12', '9', '19', '12', '6', '11', '3', '4'] }

/** QĐ 4667/QĐ-BYT of 2014 passes by the same rule; its maxima are data that whoever keeps its scores enters. */
export function scoreForm4667(maxima: readonly DecimalText[]): ScoreForm {
  return { code: 'QD4667', maxima }
}

/** The form a year was scored on (methods §11). Totals of two forms are not comparable, only met and not met. */
export function scoreFormOfYear(year: number): ScoreFormCode {
  return year < 2023 ? 'QD4667' : 'QD1300'
}

/** The score of one criterion. */
export interface CriterionScore {
  /** Points, halves and finer allowed; null while it is not scored. */
  score: DecimalText | null
  /** The form's maximum less the items that do not apply to this commune; 0 when none applies. */
  applicableMaximum: DecimalText
}

export interface ScoreSheet {
  /** In the order of the form. */
  criteria: readonly CriterionScore[]
  /** Knock-out items (điểm liệt) the commune has run into; empty when none. */
  knockouts: readonly string[]
}

/** Criteria are named by their number in the decision, from 1. Points are exact: `needed` is 80 % or 50 % of the applicable maximum. */
export type NotMetReason =
  | { kind: 'total'; score: Exact; needed: Exact }
  | { kind: 'criterion'; criterion: number; score: Exact; needed: Exact }
  | { kind: 'knockout'; item: string }

export type CommuneResult =
  | { kind: 'met'; total: Exact; maximum: Exact }
  | { kind: 'notMet'; total: Exact; maximum: Exact; reasons: readonly NotMetReason[] }
  /** Nothing fails so far, but criteria (by number) are not scored: neither met nor not met. */
  | { kind: 'incomplete'; missing: readonly number[] }

export interface ScoreProblem {
  criterion: number
  problem: 'notOnForm' | 'notOnSheet' | 'negative' | 'aboveMaximum' | 'maximumAboveForm'
}

const passShare = exact('0.8')
const criterionShare = exact('0.5')

/**
 * Whether a score sheet meets the criteria: total ≥ 80 % of the applicable maximum, every criterion ≥ 50 % of its own, no knock-out.
 * What already fails is not met even while other criteria are unscored. Throws on an impossible sheet: ask `scoreProblems` first.
 */
export function communeResult(form: ScoreForm, sheet: ScoreSheet): CommuneResult {
  const problem = scoreProblems(form, sheet)[0]
  if (problem !== undefined) throw new Error(`impossible score: criterion ${problem.criterion} ${problem.problem}`)
  const rows = sheet.criteria.map(toRow)
  const missing = rows.filter((row) => row.score === null).map((row) => row.criterion)
  const total = sum(rows.flatMap((row) => row.score ?? []))
  const maximum = sum(rows.map((row) => row.maximum))
  const reasons = [
    ...(missing.length === 0 ? totalReasons(total, maximum) : []),
    ...rows.flatMap(criterionReasons),
    ...sheet.knockouts.map(toKnockout),
  ]
  if (reasons.length > 0) return { kind: 'notMet', total, maximum, reasons }
  return missing.length > 0 ? { kind: 'incomplete', missing } : { kind: 'met', total, maximum }
}

interface Row {
  criterion: number
  score: Exact | null
  maximum: Exact
}

/** A criterion of which nothing applies needs no score. */
function toRow(criterion: CriterionScore, index: number): Row {
  const maximum = exact(criterion.applicableMaximum)
  const score = criterion.score ?? (maximum.equals(0) ? '0' : null)
  return { criterion: index + 1, score: score === null ? null : exact(score), maximum }
}

function totalReasons(score: Exact, maximum: Exact): NotMetReason[] {
  const needed = maximum.mul(passShare)
  return score.lt(needed) ? [{ kind: 'total', score, needed }] : []
}

function criterionReasons({ criterion, score, maximum }: Row): NotMetReason[] {
  const needed = maximum.mul(criterionShare)
  return score?.lt(needed) ? [{ kind: 'criterion', criterion, score, needed }] : []
}

function toKnockout(item: string): NotMetReason {
  return { kind: 'knockout', item }
}

/** What is impossible on a sheet, to be refused on entry: points below 0 or above the maximum, more or fewer criteria than the form has. */
export function scoreProblems(form: ScoreForm, sheet: ScoreSheet): ScoreProblem[] {
  const count = Math.max(form.maxima.length, sheet.criteria.length)
  return Array.from({ length: count }, (_, index) =>
    problemsOf(form.maxima[index], sheet.criteria[index]).map((problem) => ({ criterion: index + 1, problem })),
  ).flat()
}

function problemsOf(formMaximum: DecimalText | undefined, criterion: CriterionScore | undefined): ScoreProblem['problem'][] {
  if (formMaximum === undefined) return ['notOnForm']
  if (criterion === undefined) return ['notOnSheet']
  const maximum = exact(criterion.applicableMaximum)
  const score = exact(criterion.score ?? '0')
  const problems: ScoreProblem['problem'][] = []
  if (score.lt(0) || maximum.lt(0)) problems.push('negative')
  if (score.gt(maximum)) problems.push('aboveMaximum')
  if (maximum.gt(exact(formMaximum))) problems.push('maximumAboveForm')
  return problems
}
