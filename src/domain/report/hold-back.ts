import { boundFacing } from '../bound-facing.ts'
import { exact } from '../exact.ts'
import type { Exact } from '../exact.ts'
import type { DecimalText } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import type { Mark } from '../mark.ts'
import { isReached, isVerdict } from '../mark.ts'
import type { Goal } from '../target.ts'

/** A unit with its part in value − target of the whole (methods §8); null where it has none. */
export interface Contributing {
  contribution: number | null
}

/**
 * The units that hold the whole back, the heaviest first: those below the target where higher is better, above it where lower is. Where neither is
 * good by itself, those on the side on which the whole lies (`gap`: value − target).
 */
export function heldBackBy<T extends Contributing>(
  units: readonly T[],
  direction: Indicator['direction'],
  gap: number,
): (T & { contribution: number })[] {
  const sign = direction === 'band' ? Math.sign(gap) : direction === 'higher' ? -1 : 1
  return units
    .flatMap((unit) => (unit.contribution !== null && Math.sign(unit.contribution) === sign ? [{ ...unit, contribution: unit.contribution }] : []))
    .toSorted((a, b) => sign * (b.contribution - a.contribution))
}

/** A unit with its value, verdict and own target. */
export interface Aiming {
  shown: DecimalText | null
  mark: Mark
  goal: Goal | null
}

/** The units that have not met their target, the one furthest from it first, as a part of the bound. */
export function furthestFromTarget<T extends Aiming>(units: readonly T[]): T[] {
  return units
    .flatMap((unit) =>
      isVerdict(unit.mark) && !isReached(unit.mark) && unit.shown !== null && unit.goal !== null
        ? [{ unit, gap: distance(exact(unit.shown), unit.goal) }]
        : [],
    )
    .toSorted((a, b) => b.gap.compare(a.gap))
    .map(({ unit }) => unit)
}

/** How far the value lies from the bound it faces, as a part of the bound; in the indicator's own unit where the bound is 0. */
function distance(value: Exact, goal: Goal): Exact {
  const bound = boundFacing(goal, value)
  const far = value.sub(bound).abs()
  return bound.equals(0) ? far : far.div(bound.abs())
}

/** True for a unit that was judged at least once and reached every target; one of which nothing is known is not reached. */
export function hasMetAll(marks: readonly Mark[]): boolean {
  const judged = marks.filter(isVerdict)
  return judged.length > 0 && judged.every(isReached) && !marks.includes('noData')
}
