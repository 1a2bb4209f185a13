import type { UnitRow } from './unit-rows.ts'

export interface ChangedUnit {
  unit: UnitRow['unit']
  change: number
}

/** The unit that rose most and the one that fell most; null unless there is one of each. */
export function mostChanged(units: readonly UnitRow[]): { up: ChangedUnit; down: ChangedUnit } | null {
  const changed = units
    .flatMap(({ unit, effects }) => (effects === null ? [] : [{ unit, change: effects.change }]))
    .toSorted((a, b) => b.change - a.change)
  const [up, down] = [changed.at(0), changed.at(-1)]
  return up === undefined || down === undefined || up.change <= 0 || down.change >= 0 ? null : { up, down }
}
