import type { Unit, UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { can } from '../permissions.ts'
import type { Act } from '../permissions.ts'
import type { ActContext } from './act-once.ts'

/** Refuses who may not do the act for the unit: UNIT_DISSOLVED to its own people once only the department writes its past, else FORBIDDEN. */
export function requireRight(context: Pick<ActContext, 'account' | 'clock'>, register: UnitRegister, act: Act, unit: UnitId): void {
  const place = { unit, day: dayOf(context.clock), register }
  if (can(context.account, act, place)) return
  const known = unitIn(register, unit)
  const isOwn = can(context.account, 'readDrafts', place)
  throw isOwn && known.validTo !== null && known.validTo < place.day ? dissolved(register, known) : refusal('FORBIDDEN')
}

/** The unit, or the refusal that there is none. */
export function unitIn(register: Pick<UnitRegister, 'units'>, id: UnitId): Unit {
  const unit = unitsById(register.units).get(id)
  if (unit === undefined) throw refusal('NOT_FOUND', { what: 'unit' })
  return unit
}

const indexes = new WeakMap<readonly Unit[], ReadonlyMap<UnitId, Unit>>()

/** Many cells ask for the units of one register. */
function unitsById(units: readonly Unit[]): ReadonlyMap<UnitId, Unit> {
  const index = indexes.get(units) ?? new Map(units.map((unit) => [unit.id, unit]))
  indexes.set(units, index)
  return index
}

/** Refuses a unit that had ceased to exist by the day, naming what it became. */
export function requireExistence(register: UnitRegister, unit: Unit, day: string): void {
  if (unit.validTo !== null && unit.validTo < day) throw dissolved(register, unit)
}

function dissolved({ units, successions }: UnitRegister, unit: Unit) {
  const successors = successions
    .filter((step) => step.predecessor === unit.id)
    .flatMap((step) => units.find((each) => each.id === step.successor) ?? [])
  return refusal('UNIT_DISSOLVED', { on: unit.validTo ?? '', successors: successors.map(({ id, name }) => ({ id, name })) })
}
