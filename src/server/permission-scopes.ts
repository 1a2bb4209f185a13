import { grouped } from '../domain/grouped.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Day, LinkKind, Succession, Unit, UnitId, UnitLink } from '../domain/unit.ts'
import { isValidOn } from '../domain/unit.ts'

/** The part of a ledger that rights are read from. */
export type UnitRegister = Pick<Ledger, 'units' | 'links' | 'successions'>

interface PlaceAndDay {
  unit: UnitId
  day: Day
}

/** True when the unit had ceased to exist by the day. */
export function isDissolved(register: UnitRegister, { unit, day }: PlaceAndDay): boolean {
  const validTo = lastDay(register, unit)
  return validTo !== null && validTo < day
}

/** True when `manager` runs the unit on the day, directly or through others; for a dissolved unit its last day counts. */
export function isRunBy(register: UnitRegister, manager: UnitId, place: PlaceAndDay): boolean {
  return above(register, 'manager', place.unit, dayOfLink(register, place)).has(manager)
}

/**
 * True when the unit belongs to the department: the department (or one it grew out of) runs it, or the unit lies in the territory where the
 * department stands, as the links were on the day; for a dissolved unit or department its last day counts.
 */
export function isInDepartment(register: UnitRegister, department: UnitId, place: PlaceAndDay): boolean {
  const day = dayOfLink(register, place)
  const managers = above(register, 'manager', place.unit, day)
  const grounds = above(register, 'location', place.unit, day).add(place.unit)
  return withPredecessors(register, department).some((one) => {
    if (one === place.unit || managers.has(one)) return true
    const ground = linkedTo(register, 'location', one, dayOfLink(register, { unit: one, day }))
    return ground !== null && grounds.has(ground)
  })
}

interface RegisterIndex {
  units: Map<UnitId, Unit>
  links: Map<UnitId, UnitLink[]>
  successions: Map<UnitId, Succession[]>
}

/** A register never changes, so its index is kept as long as it is. */
const indexes = new WeakMap<UnitRegister, RegisterIndex>()

function indexOf(register: UnitRegister): RegisterIndex {
  const known = indexes.get(register)
  if (known !== undefined) return known
  const index = {
    units: new Map(register.units.map((unit) => [unit.id, unit])),
    links: grouped(register.links, (link) => link.unit),
    successions: grouped(register.successions, (step) => step.successor),
  }
  indexes.set(register, index)
  return index
}

function lastDay(register: UnitRegister, unit: UnitId): Day | null {
  return indexOf(register).units.get(unit)?.validTo ?? null
}

function dayOfLink(register: UnitRegister, { unit, day }: PlaceAndDay): Day {
  const validTo = lastDay(register, unit)
  return validTo !== null && validTo < day ? validTo : day
}

function linkedTo(register: UnitRegister, kind: LinkKind, unit: UnitId, day: Day): UnitId | null {
  const links = indexOf(register).links.get(unit) ?? []
  return links.find((link) => link.link === kind && isValidOn(link, day))?.to ?? null
}

/** Every unit above on one kind of link. */
function above(register: UnitRegister, kind: LinkKind, unit: UnitId, day: Day): Set<UnitId> {
  const found = new Set<UnitId>()
  for (let next = linkedTo(register, kind, unit, day); next !== null && !found.has(next); next = linkedTo(register, kind, next, day)) found.add(next)
  return found
}

function withPredecessors(register: UnitRegister, unit: UnitId): UnitId[] {
  const found = [unit]
  for (const one of found) {
    for (const { predecessor } of indexOf(register).successions.get(one) ?? []) if (!found.includes(predecessor)) found.push(predecessor)
  }
  return found
}
