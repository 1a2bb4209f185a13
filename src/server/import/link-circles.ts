import { openPlaces } from '../../domain/place-index.ts'
import type { PlaceIndex } from '../../domain/place-index.ts'
import type { Day, LinkKind, Unit, UnitId, UnitLink } from '../../domain/unit.ts'
import type { ReadLink } from './read-links.ts'
import { rowProblem } from './problems.ts'

/** The ways up from a unit that totals and rights follow: the first kind of link that it has. */
const waysUp: readonly (readonly LinkKind[])[] = [['location', 'countsTowards'], ['countsTowards', 'location'], ['manager']]

/**
 * Refuses the links of the files that would close a circle with all the links there will be: totals could not be computed.
 * Looks at the days on which links of the files begin.
 */
export function refuseCircles(read: readonly ReadLink[], units: readonly Unit[], links: readonly UnitLink[]): void {
  const places = openPlaces({ units, links })
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  for (const { row, link } of read) {
    if (waysUp.some((way) => way.includes(link.link) && leadsBack(places, way, link.unit, link.validFrom))) {
      row.refuse('to', rowProblem.circle(names.get(link.to) ?? link.to))
    }
  }
}

function leadsBack(places: PlaceIndex, way: readonly LinkKind[], start: UnitId, day: Day): boolean {
  const passed = new Set<UnitId>()
  for (let at = upFrom(places, way, start, day); at !== null; at = upFrom(places, way, at, day)) {
    if (at === start) return true
    if (passed.has(at)) return false
    passed.add(at)
  }
  return false
}

function upFrom(places: PlaceIndex, way: readonly LinkKind[], unit: UnitId, day: Day): UnitId | null {
  for (const kind of way) {
    const to = places.linkOf(unit, kind, day)
    if (to !== null) return to
  }
  return null
}
