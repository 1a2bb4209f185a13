import type { Assessment } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { isComplete } from '../../domain/measure.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'

export interface Ranked {
  unit: Unit
  assessment: Assessment
}

/**
 * Ranks of the units with a complete value, each inside its kind, from the best: ties share a rank (1 2 2 4). Where neither up nor down is good
 * by itself nobody is ranked. Units without a rank are left out.
 */
export function ranksOf(indicator: Pick<Indicator, 'direction'>, units: readonly Ranked[]): Map<UnitId, number> {
  const ranks = new Map<UnitId, number>()
  if (indicator.direction === 'band') return ranks
  const sign = indicator.direction === 'higher' ? -1 : 1
  for (const peers of grouped(units, ({ unit }) => unit.kind).values()) {
    const values = peers.flatMap(({ unit, assessment: { measure } }) => (isComplete(measure) ? [{ unit: unit.id, value: measure.value }] : []))
    const sorted = values.toSorted((a, b) => sign * a.value.compare(b.value))
    sorted.forEach(({ unit, value }, place) => {
      const before = sorted[place - 1]
      const tied = before !== undefined && before.value.equals(value) ? ranks.get(before.unit) : undefined
      ranks.set(unit, tied ?? place + 1)
    })
  }
  return ranks
}
