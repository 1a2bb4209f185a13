import { grouped } from '../../domain/grouped.ts'
import { applicabilityTo } from '../../domain/indicator.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import { isTerritory } from '../../domain/unit.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'
import { elementsOf } from './formula-elements.ts'

export interface HeatRow {
  unit: Unit
  /** Place of the row it lies in, or −1. */
  parent: number
}

/**
 * The units within the resolution's ground on the last day of the year that there is something to show of: the ground itself, territories
 * that hold a ratio and facilities that contribute, where they or something in them have or owe figures. Each stands after what it lies in,
 * facilities before territories, by name.
 */
export function heatMapRows(
  reading: Reading,
  resolution: Resolution,
  indicators: readonly Indicator[],
  year: number,
  { withContributors = false } = {},
): HeatRow[] {
  const { register } = reading
  const day = lastDayOf(String(year))
  const scope = register.unit(register.scopeOf(resolution, year))
  if (scope === null) return []
  const within = register.unitsWithin(scope.id, day)
  const busy = withPlacesAbove(register, activeUnits(reading, indicators, year), day)
  const shown = new Set(
    within.filter((unit) => unit.id === scope.id || (busy.has(unit.id) && isRow(unit, indicators, withContributors))).map((unit) => unit.id),
  )
  return inTreeOrder(register, within, shown, scope, day)
}

/** A territory is a row where it has a ratio of its own; one that only hands counts on (a commune recognised or not) where contributors are asked for. */
function isRow(unit: Unit, indicators: readonly Indicator[], withContributors: boolean): boolean {
  return indicators.some((indicator) => {
    const applicability = applicabilityTo(indicator, unit.kind)
    return applicability === 'ratio' || (applicability === 'contributes' && (withContributors || !isTerritory(unit.kind)))
  })
}

/** Units that have or owe a figure of the year, or had one the year before. */
function activeUnits({ ledger }: Reading, indicators: readonly Indicator[], year: number): Set<UnitId> {
  const elements = new Set(indicators.flatMap(elementsOf))
  const periods = new Set([String(year), String(year - 1)])
  const active = new Set<UnitId>()
  for (const { subject, element, period } of ledger.figures) if (periods.has(period) && elements.has(element)) active.add(subject)
  for (const { subject, element, period } of ledger.owed) if (period === String(year) && elements.has(element)) active.add(subject)
  return active
}

/** With what they lie in and what they count towards: counts go up both ways. */
function withPlacesAbove(register: Register, active: ReadonlySet<UnitId>, day: string): Set<UnitId> {
  const busy = new Set(active)
  for (const unit of active) {
    for (const above of register.ancestors(unit, day)) busy.add(above)
    const countedIn = register.linkOf(unit, 'countsTowards', day)
    if (countedIn !== null) busy.add(countedIn)
  }
  return busy
}

function inTreeOrder(register: Register, within: readonly Unit[], shown: ReadonlySet<UnitId>, scope: Unit, day: string): HeatRow[] {
  const parentOf = (unit: Unit) => register.ancestors(unit.id, day).find((above) => shown.has(above)) ?? scope.id
  const parts = grouped(
    within.filter((unit) => unit.id !== scope.id && shown.has(unit.id)),
    parentOf,
  )
  const rows: HeatRow[] = []
  const add = (unit: Unit, parent: number): void => {
    const place = rows.push({ unit, parent }) - 1
    for (const part of (parts.get(unit.id) ?? []).toSorted(facilitiesThenNames)) add(part, place)
  }
  add(scope, -1)
  return rows
}

function facilitiesThenNames(a: Unit, b: Unit): number {
  return Number(isTerritory(a.kind)) - Number(isTerritory(b.kind)) || compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id)
}
