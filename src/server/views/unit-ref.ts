import type { z } from 'zod'
import type { unitRef } from '../../contract/shapes.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import type { UnitIndex } from '../../domain/unit-index.ts'

export type UnitRef = z.infer<typeof unitRef>

/** A unit as every reply names it. */
export function unitToRef({ id, name, shortName, kind }: Unit): UnitRef {
  return { id, name, shortName, kind }
}

/** The same by id. Throws for an id that no unit has: whatever is stored was checked against the units. */
export function refOf(units: Pick<UnitIndex, 'unit'>, id: UnitId): UnitRef {
  const unit = units.unit(id)
  if (unit === null) throw new Error(`unknown unit: ${id}`)
  return unitToRef(unit)
}
