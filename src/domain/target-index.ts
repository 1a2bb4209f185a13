import { grouped } from './grouped.ts'
import type { Ledger } from './ledger.ts'
import { lastDayOf } from './period.ts'
import type { PlaceIndex } from './place-index.ts'
import type { Resolution } from './resolution.ts'
import type { Target, TargetPurpose } from './target.ts'
import type { UnitId, UnitKind } from './unit.ts'
import type { UnitIndex } from './unit-index.ts'

/** Targets by whom they are set for. The nearest scope wins: the unit, then its kind; the province's is never inherited (model 6). */
export interface TargetIndex {
  /** The unit that is the resolution's ground on the last day of the year. */
  scopeOf(resolution: Resolution, year: number): UnitId
  /**
   * What the unit is judged by in the year: the target of that very year or else the next one due, of the resolution before its own. A milestone
   * only tells how the way goes and judges a unit that has nothing else; an annual plan is never a verdict's target. Null when it has none.
   */
  targetOf(resolution: Resolution, indicator: string, unit: UnitId, year: number): Target | null
  /** The target of the resolution's ground, to be shown beside a unit that has none; null for the ground itself. */
  referenceFor(resolution: Resolution, indicator: string, unit: UnitId, year: number): Target | null
  /** All the unit's targets of one purpose at the nearest scope that has any, earliest first: a milestone path, the annual plans. */
  targetsOf(resolution: Resolution, indicator: string, unit: UnitId, purpose: TargetPurpose): readonly Target[]
}

interface Scopes {
  byGround: ReadonlyMap<UnitId, readonly Target[]>
  byKind: ReadonlyMap<UnitKind | null, readonly Target[]>
}

export function openTargets(targets: Ledger['targets'], register: UnitIndex & PlaceIndex): TargetIndex {
  const scopes = new Map<string, Scopes>()
  for (const [key, group] of grouped(targets, (target) => keyOf(target.resolution, target.indicator))) {
    scopes.set(key, scopesOf(group, register))
  }

  const scopeOf = (resolution: Resolution, year: number): UnitId =>
    register.onSameGround(resolution.scope, lastDayOf(String(year))) ?? resolution.scope

  const nearestFirst = (resolution: Resolution, indicator: string, unit: UnitId, year: number): readonly (readonly Target[])[] => {
    const found = scopes.get(keyOf(resolution.code, indicator))
    if (found === undefined) return []
    const own = found.byGround.get(register.groundOf(unit)) ?? []
    const kind = register.unit(unit)?.kind
    const ofKind = kind === undefined ? undefined : found.byKind.get(kind)
    if (ofKind === undefined || !register.isWithin(unit, scopeOf(resolution, year), lastDayOf(String(year)))) return [own]
    return [own, ofKind]
  }
  const targetOf: TargetIndex['targetOf'] = (resolution, indicator, unit, year) => {
    for (const scope of nearestFirst(resolution, indicator, unit, year)) {
      const target = judgedBy(scope, year)
      if (target !== null) return target
    }
    return null
  }
  return {
    scopeOf,
    targetOf,
    referenceFor: (resolution, indicator, unit, year) => {
      const scope = scopeOf(resolution, year)
      return register.groundOf(scope) === register.groundOf(unit) ? null : targetOf(resolution, indicator, scope, year)
    },
    targetsOf: (resolution, indicator, unit, purpose) => {
      const lists = nearestFirst(resolution, indicator, unit, resolution.targetYear).map((scope) =>
        scope.filter((target) => target.purpose === purpose),
      )
      return lists.find((list) => list.length > 0) ?? []
    },
  }
}

function keyOf(resolution: string, indicator: string): string {
  return `${resolution}\n${indicator}`
}

function scopesOf(targets: readonly Target[], units: UnitIndex): Scopes {
  // Among equals the one stored last holds; it is met first below.
  const sorted = targets.toSorted((a, b) => a.year - b.year || b.id - a.id)
  const byGround = grouped(sorted, ({ scope }) => (scope.kind === 'unit' ? units.groundOf(scope.unit) : ''))
  const byKind = grouped(sorted, ({ scope }) => (scope.kind === 'unitKind' ? scope.unitKind : null))
  return { byGround, byKind }
}

function judgedBy(targets: readonly Target[], year: number): Target | null {
  const ofYear = (purpose: TargetPurpose, of: number) => targets.find((target) => target.year === of && target.purpose === purpose) ?? null
  const standing = (of: number) => ofYear('resolution', of) ?? ofYear('own', of)
  const next = targets.find((target) => target.year > year && (target.purpose === 'resolution' || target.purpose === 'own'))
  return standing(year) ?? (next === undefined ? null : standing(next.year)) ?? ofYear('milestone', year)
}
