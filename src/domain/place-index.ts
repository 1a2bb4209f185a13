import { grouped } from './grouped.ts'
import type { Ledger } from './ledger.ts'
import { isTerritory, isValidOn } from './unit.ts'
import type { Day, LinkKind, Unit, UnitId, UnitKind } from './unit.ts'
import { byCodeThenId } from './unit-index.ts'

/** Who lies where and whose counts go where on a day. A link to or from a unit that does not exist on the day is not there. */
export interface PlaceIndex {
  linkOf(unit: UnitId, link: LinkKind, day: Day): UnitId | null
  /** The territories that lie directly in it. */
  territoriesIn(unit: UnitId, day: Day): readonly Unit[]
  /** Territories and facilities whose counts go directly to it: by `countsTowards`, by `location` where there is none. */
  contributorsTo(unit: UnitId, day: Day): readonly Unit[]
  /** What the unit lies in, nearest first. Throws when the links form a circle. */
  ancestors(unit: UnitId, day: Day): readonly UnitId[]
  /** Everything that lies in it, without itself. Throws when the links form a circle. */
  descendants(unit: UnitId, day: Day): readonly Unit[]
  /** The scope itself and everything in it. */
  unitsWithin(scope: UnitId, day: Day): readonly Unit[]
  /** True for the scope itself and for everything in it. */
  isWithin(unit: UnitId, scope: UnitId, day: Day): boolean
  /** How many units of the kind lie in the territory, itself included. */
  countWithin(territory: UnitId, kind: UnitKind, day: Day): number
  /** Facilities that stand in the territory while their counts go elsewhere (a provincial hospital in its district): its ratio leaves them out. */
  leftOutOf(territory: UnitId, day: Day): readonly Unit[]
}

/** The units and links of one day. `inside` follows `location`, `contributors` follows `countsTowards`; each falls back on the other. */
interface DayMap {
  units: ReadonlyMap<UnitId, Unit>
  links: Record<LinkKind, ReadonlyMap<UnitId, UnitId>>
  inside: ReadonlyMap<UnitId, readonly Unit[]>
  contributors: ReadonlyMap<UnitId, readonly Unit[]>
}

export function openPlaces(ledger: Pick<Ledger, 'units' | 'links'>): PlaceIndex {
  const sorted = ledger.units.toSorted(byCodeThenId)
  const stateOf = statesOf([...ledger.units, ...ledger.links])
  const days = new Map<Day, DayMap>()
  const states = new Map<string, DayMap>()
  const on = (day: Day): DayMap => {
    const known = days.get(day)
    if (known !== undefined) return known
    const state = stateOf(day)
    const map = states.get(state) ?? mapOfDay(sorted, ledger.links, day)
    states.set(state, map)
    days.set(day, map)
    return map
  }
  const unitsWithin = (scope: UnitId, day: Day): readonly Unit[] => {
    const self = on(day).units.get(scope)
    return self === undefined ? [] : [self, ...descendantsOf(on(day), scope)]
  }
  return {
    linkOf: (unit, link, day) => on(day).links[link].get(unit) ?? null,
    territoriesIn: (unit, day) => (on(day).inside.get(unit) ?? []).filter((each) => isTerritory(each.kind)),
    contributorsTo: (unit, day) => on(day).contributors.get(unit) ?? [],
    ancestors: (unit, day) => ancestorsOf(on(day), unit),
    descendants: (unit, day) => descendantsOf(on(day), unit),
    unitsWithin,
    isWithin: (unit, scope, day) => unit === scope || ancestorsOf(on(day), unit).includes(scope),
    countWithin: (territory, kind, day) => unitsWithin(territory, day).filter((unit) => unit.kind === kind).length,
    leftOutOf: (territory, day) =>
      descendantsOf(on(day), territory).filter((unit) => !isTerritory(unit.kind) && countsElsewhere(on(day), unit, territory)),
  }
}

/** Names the state of things on a day: the same on two days between which nothing began or ended, so that their maps are one and the same. */
function statesOf(spans: readonly { validFrom: Day; validTo: Day | null }[]): (day: Day) => string {
  const begun = spans.map((span) => span.validFrom).toSorted()
  const ended = spans.flatMap((span) => span.validTo ?? []).toSorted()
  return (day) => `${countUntil(begun, (each) => each <= day)} ${countUntil(ended, (each) => each < day)}`
}

/** How many of the ascending days the condition holds for; it holds for the first ones only. */
function countUntil(ascending: readonly Day[], holds: (day: Day) => boolean): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(ascending[middle] ?? '')) low = middle + 1
    else high = middle
  }
  return low
}

function mapOfDay(units: readonly Unit[], allLinks: Ledger['links'], day: Day): DayMap {
  const there = new Map(units.filter((unit) => isValidOn(unit, day)).map((unit) => [unit.id, unit]))
  const links = { location: new Map<UnitId, UnitId>(), manager: new Map<UnitId, UnitId>(), countsTowards: new Map<UnitId, UnitId>() }
  // Of two links that overlap by mistake the later one holds, whatever the order of the rows.
  const since = new Map<string, Day>()
  for (const { unit, link, to, ...span } of allLinks) {
    if (!isValidOn(span, day) || !there.has(unit) || !there.has(to)) continue
    const key = `${link} ${unit}`
    if (span.validFrom < (since.get(key) ?? '')) continue
    since.set(key, span.validFrom)
    links[link].set(unit, to)
  }
  const { location, countsTowards } = links
  return {
    units: there,
    links,
    inside: grouped(there.values(), (unit) => location.get(unit.id) ?? countsTowards.get(unit.id) ?? ''),
    contributors: grouped(there.values(), (unit) => countsTowards.get(unit.id) ?? location.get(unit.id) ?? ''),
  }
}

function ancestorsOf(map: DayMap, unit: UnitId): readonly UnitId[] {
  const ancestors: UnitId[] = []
  let above = placeOf(map, unit)
  while (above !== undefined) {
    if (above === unit || ancestors.includes(above)) throw circle(above)
    ancestors.push(above)
    above = placeOf(map, above)
  }
  return ancestors
}

function placeOf(map: DayMap, unit: UnitId): UnitId | undefined {
  return map.links.location.get(unit) ?? map.links.countsTowards.get(unit)
}

function descendantsOf(map: DayMap, unit: UnitId): readonly Unit[] {
  const found: Unit[] = [...(map.inside.get(unit) ?? [])]
  for (let next = 0; next < found.length; next += 1) {
    const each = found[next]
    if (each === undefined) break
    if (each.id === unit || found.length > map.units.size) throw circle(each.id)
    found.push(...(map.inside.get(each.id) ?? []))
  }
  return found
}

function countsElsewhere(map: DayMap, unit: Unit, territory: UnitId): boolean {
  const target = map.links.countsTowards.get(unit.id)
  return target !== undefined && target !== territory && !ancestorsOf(map, target).includes(territory)
}

function circle(unit: UnitId): Error {
  return new Error(`the links of ${unit} form a circle`)
}
