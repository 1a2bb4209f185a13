import { exact } from './exact.ts'
import type { Exact } from './exact.ts'
import type { Settings } from './ledger.ts'
import type { Goal, Shade, Verdict } from './target.ts'

export interface JudgeOptions {
  settings: Pick<Settings, 'near' | 'low' | 'nearAbsolute' | 'lowAbsolute'>
  /** The indicator's natural limit (100 for a share in %), or null. */
  naturalLimit: Exact | null
}

/**
 * What a one-sided goal asks for: reach `bound` in the wished direction (`isStrict`: pass it); beyond `surpass` it is exceeded.
 * For a range the two differ, for every other kind they are the same number.
 */
export interface Demand {
  direction: 'higher' | 'lower'
  bound: Exact
  surpass: Exact
  isStrict: boolean
}

/**
 * The verdict on a value against a goal, in exact arithmetic (methods §4). `value` and the goal's bounds are in the indicator's shown unit.
 * `exceeded` is never given when the bound is the natural limit itself. A value beyond a strict bound is `exceeded` like one beyond a plain bound.
 * Only `notMet` carries a shade; only `about` carries a side. Throws on a goal whose numbers are no decimals (see `checkGoal`).
 */
export function judge(value: Exact, goal: Goal, options: JudgeOptions): Verdict {
  const { state, side } = positionOf(value, goal, options.naturalLimit)
  if (state !== 'notMet') return { state, shade: null, side }
  return { state, shade: shadeOf(value, missedEdge(goal, side), options.settings), side }
}

/** State and side of a value without the shade, which needs settings. */
export function positionOf(value: Exact, goal: Goal, naturalLimit: Exact | null): Pick<Verdict, 'state' | 'side'> {
  if (goal.kind === 'about') {
    const [lower, upper] = bandOf(goal)
    if (value.lt(lower)) return { state: 'notMet', side: 'below' }
    return value.gt(upper) ? { state: 'notMet', side: 'above' } : { state: 'met', side: null }
  }
  const { direction, bound, surpass, isStrict } = demandOf(goal)
  const lead = leadOver(value, bound, direction)
  if (lead < 0 || (isStrict && lead === 0)) return { state: 'notMet', side: null }
  const isExceeded = leadOver(value, surpass, direction) > 0 && naturalLimit?.equals(surpass) !== true
  return { state: isExceeded ? 'exceeded' : 'met', side: null }
}

type OneSidedGoal = Exclude<Goal, { kind: 'about' }>

/** Read once: one target judges thousands of values. */
const demands = new WeakMap<OneSidedGoal, Demand>()

/** A one-sided goal as one shape. */
export function demandOf(goal: OneSidedGoal): Demand {
  const known = demands.get(goal)
  if (known !== undefined) return known
  const demand = readDemand(goal)
  demands.set(goal, demand)
  return demand
}

function readDemand(goal: OneSidedGoal): Demand {
  switch (goal.kind) {
    case 'atLeast':
    case 'moreThan':
      return oneBound('higher', exact(goal.bound), goal.kind === 'moreThan')
    case 'atMost':
    case 'lessThan':
      return oneBound('lower', exact(goal.bound), goal.kind === 'lessThan')
    case 'relative':
      return oneBound(goal.direction, exact(goal.multiple).mul(exact(goal.baseline)), false)
    case 'range': {
      const [lower, upper] = [exact(goal.lower), exact(goal.upper)]
      return goal.direction === 'higher'
        ? { direction: 'higher', bound: lower, surpass: upper, isStrict: false }
        : { direction: 'lower', bound: upper, surpass: lower, isStrict: false }
    }
  }
}

/**
 * The bound one must reach: for a range the lower one when higher is better, else the upper; for `relative` the multiple of the baseline.
 * For `about` the centre, which nobody has to hit: what counts there are the edges (`edgesOf`).
 */
export function boundOf(goal: Goal): Exact {
  return goal.kind === 'about' ? exact(goal.centre) : demandOf(goal).bound
}

/** All values at which the state changes, ascending: one, or two for a range and a band. */
export function edgesOf(goal: Goal): readonly Exact[] {
  if (goal.kind === 'about') return bandOf(goal)
  if (goal.kind === 'range') return [exact(goal.lower), exact(goal.upper)]
  return [demandOf(goal).bound]
}

function oneBound(direction: 'higher' | 'lower', bound: Exact, isStrict: boolean): Demand {
  return { direction, bound, surpass: bound, isStrict }
}

function bandOf(goal: Extract<Goal, { kind: 'about' }>): [Exact, Exact] {
  const [centre, tolerance] = [exact(goal.centre), exact(goal.tolerance)]
  return [centre.sub(tolerance), centre.add(tolerance)]
}

/** Positive when the value is past the edge in the wished direction. */
function leadOver(value: Exact, edge: Exact, direction: 'higher' | 'lower'): number {
  return direction === 'higher' ? value.compare(edge) : edge.compare(value)
}

function missedEdge(goal: Goal, side: Verdict['side']): Exact {
  if (goal.kind !== 'about') return demandOf(goal).bound
  const [lower, upper] = bandOf(goal)
  return side === 'below' ? lower : upper
}

function shadeOf(value: Exact, edge: Exact, settings: JudgeOptions['settings']): Shade | null {
  const distance = value.sub(edge).abs()
  const isAbsolute = edge.equals(0)
  const { near, low, nearAbsolute, lowAbsolute } = exactSettings(settings)
  if (distance.lte(isAbsolute ? nearAbsolute : edge.abs().mul(near))) return 'near'
  return distance.gt(isAbsolute ? lowAbsolute : edge.abs().mul(low)) ? 'low' : null
}

type ExactSettings = Record<keyof JudgeOptions['settings'], Exact>
const settingsRead = new WeakMap<JudgeOptions['settings'], ExactSettings>()

function exactSettings(settings: JudgeOptions['settings']): ExactSettings {
  const known = settingsRead.get(settings)
  if (known !== undefined) return known
  const { near, low, nearAbsolute, lowAbsolute } = settings
  const read = { near: exact(near), low: exact(low), nearAbsolute: exact(nearAbsolute), lowAbsolute: exact(lowAbsolute) }
  settingsRead.set(settings, read)
  return read
}

export const goalProblems = [
  'unknownKind',
  'unknownDirection',
  'notANumber',
  'tooLong',
  'lowerAboveUpper',
  'toleranceNotPositive',
  'multipleNotPositive',
  'baselineNotPositive',
] as const

/** Why a goal cannot be judged; the sentences are in the catalogues. */
export type GoalProblem = (typeof goalProblems)[number]

/** More digits than any measure of this field has; keeps a hostile text from growing into a number of millions of digits. */
const longestNumber = 24

/**
 * What is wrong with a goal from outside, each code once; an empty list means `judge` accepts it. The type says `Goal`, the content may be anything.
 * A tolerance of 0 is refused (no measured rate ever equals a decimal), and so is a relative goal whose baseline or multiple is not above 0
 * ("half as much again" has no meaning there). A range of one number is allowed.
 */
export function checkGoal(goal: Goal): readonly GoalProblem[] {
  const numbers = numbersOf(goal)
  if (numbers === null) return ['unknownKind']
  const problems = new Set<GoalProblem>()
  if ('direction' in goal && goal.direction !== 'higher' && goal.direction !== 'lower') problems.add('unknownDirection')
  if (needsDirection(goal) && !('direction' in goal)) problems.add('unknownDirection')
  for (const number of numbers) {
    if (typeof number !== 'string' || !/^-?\d+(\.\d+)?$/.test(number)) problems.add('notANumber')
    else if (number.length > longestNumber) problems.add('tooLong')
  }
  if (!problems.has('notANumber') && !problems.has('tooLong')) for (const problem of relationProblems(goal)) problems.add(problem)
  return [...problems]
}

function needsDirection(goal: Goal): boolean {
  return goal.kind === 'range' || goal.kind === 'relative'
}

function numbersOf(goal: Goal): readonly unknown[] | null {
  switch (goal.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return [goal.bound]
    case 'range':
      return [goal.lower, goal.upper]
    case 'about':
      return [goal.centre, goal.tolerance]
    case 'relative':
      return [goal.multiple, goal.baseline]
    default:
      return null
  }
}

function relationProblems(goal: Goal): readonly GoalProblem[] {
  if (goal.kind === 'range') return exact(goal.lower).gt(exact(goal.upper)) ? ['lowerAboveUpper'] : []
  if (goal.kind === 'about') return exact(goal.tolerance).gt(0) ? [] : ['toleranceNotPositive']
  if (goal.kind !== 'relative') return []
  const problems: GoalProblem[] = []
  if (exact(goal.multiple).lte(0)) problems.push('multipleNotPositive')
  if (exact(goal.baseline).lte(0)) problems.push('baselineNotPositive')
  return problems
}
