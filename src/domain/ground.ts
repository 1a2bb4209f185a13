import { exact, sum } from './exact.ts'
import type { Exact } from './exact.ts'
import { applicabilityTo } from './indicator.ts'
import type { Indicator } from './indicator.ts'
import type { Register } from './register.ts'
import { isTerritory, isValidOn } from './unit.ts'
import type { Day, Succession, Unit, UnitId } from './unit.ts'

/** Units with the share of each that belongs to a whole, 0 < share ≤ 1; below 1 it is an estimate. */
export type Pieces = ReadonlyMap<UnitId, Exact>

const whole = exact(1)

/**
 * The units of an earlier `day` that together make what the unit is at the end of `today`, by the successions between the two.
 * Empty when nothing is known to have become it. Changes are undone from the latest to the earliest, so shares of shares multiply.
 */
export function piecesOn(register: Register, unit: UnitId, day: Day, today: Day): Pieces {
  const pieces = new Map<UnitId, Exact>()
  collect(register, unit, whole, day, (effectiveOn) => effectiveOn <= today, pieces)
  return pieces
}

type IsInTime = (effectiveOn: Day) => boolean

function collect(register: Register, id: UnitId, share: Exact, day: Day, isInTime: IsInTime, pieces: Map<UnitId, Exact>): void {
  const unit = register.unit(id)
  if (unit === null || share.compare(0) <= 0) return
  const isChange = (succession: Succession) => succession.effectiveOn > day && isInTime(succession.effectiveOn)
  const gained = register.predecessorsOf(id).filter((each) => each.predecessor !== id && isChange(each))
  const lost = register.successorsOf(id).filter((each) => isChange(each) && isGivenAway(register, unit, each))
  const latest = [...gained, ...lost].reduce((last, each) => (each.effectiveOn > last ? each.effectiveOn : last), '')
  if (latest === '') {
    if (isValidOn(unit, day)) pieces.set(id, (pieces.get(id) ?? exact(0)).add(share))
    return
  }
  const isEarlier = (effectiveOn: Day) => effectiveOn < latest
  for (const each of gained) {
    if (each.effectiveOn === latest) collect(register, each.predecessor, share.mul(exact(each.share)), day, isEarlier, pieces)
  }
  if (unit.validFrom >= latest) return
  const kept = whole.sub(sum(lost.filter((each) => each.effectiveOn === latest).map((each) => exact(each.share))))
  collect(register, id, share.mul(kept), day, isEarlier, pieces)
}

/** What a unit that goes on loses to another; what only becomes a unit inside it stays with it. */
function isGivenAway(register: Register, unit: Unit, { successor, effectiveOn }: Succession): boolean {
  return successor !== unit.id && isValidOn(unit, effectiveOn) && !register.isWithin(successor, unit.id, effectiveOn)
}

/** True when the pieces are one whole unit: the same ground, whatever its name. */
export function isOneWhole(pieces: Pieces): boolean {
  const [share, another] = [...pieces.values()]
  return share !== undefined && another === undefined && share.equals(whole)
}

/** True when the unit's ground, or what counts towards it, is not the same at the end of the two days. */
export function hasChangedBetween(register: Register, indicator: Indicator, unit: UnitId, day: Day, later: Day): boolean {
  return !isOneWhole(piecesOn(register, unit, day, later)) || hasMovedParts(register, indicator, unit, day, later)
}

/**
 * True when something that exists on both days counted towards the unit on one of them only: a district that went to another province, a hospital
 * taken over by the province. What came into being or ceased is no such move; what has no link on one of the days is not known to have moved.
 */
export function hasMovedParts(register: Register, indicator: Indicator, unit: UnitId, day: Day, later: Day): boolean {
  const [before, after] = [register.onSameGround(unit, day), register.onSameGround(unit, later)]
  if (before === null || after === null) return false
  const [partsBefore, partsAfter] = [register.contributorsTo(before, day), register.contributorsTo(after, later)]
  // The same list: nothing began or ended in between.
  if (before === after && partsBefore === partsAfter) return false
  const isRelevant = (part: Unit) => isTerritory(part.kind) || applicabilityTo(indicator, part.kind) !== 'notApplicable'
  const left = partsBefore.some((part) => isRelevant(part) && countsOutside(register, part, after, later))
  return left || partsAfter.some((part) => isRelevant(part) && countsOutside(register, part, before, day))
}

function countsOutside(register: Register, part: Unit, territory: UnitId, day: Day): boolean {
  let above = targetOf(register, part.id, day)
  if (above === null) return false
  while (above !== null && above !== territory) above = targetOf(register, above, day)
  return above === null
}

function targetOf(register: Register, unit: UnitId, day: Day): UnitId | null {
  return register.linkOf(unit, 'countsTowards', day) ?? register.linkOf(unit, 'location', day)
}
