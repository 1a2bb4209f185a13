import type { Resolution } from '../../domain/resolution.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { procedure } from '../http/procedure.ts'
import { refusal } from '../http/refuse.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { unitPageOf } from '../views/unit-view.ts'
import { defaultYearOf } from '../views/workspace-view.ts'
import { chosenResolution, chosenUnit } from './choice.ts'

export const unitRoutes = {
  get: procedure.unit.get.handler(async ({ input, context }) => {
    const reading = await currentReading(context, input.asOf)
    const unit = chosenUnit(reading.register, input.unit)
    const resolution = chosenResolution(reading.ledger, input.resolution ?? nearestResolution(reading, unit), input.year)
    const year = input.year ?? lastingYear(unit, resolution, defaultYearOf(reading, resolution))
    const place = { unit: unit.id, day: dayOf(context.clock), register: reading.ledger }
    const rights = { mayReadDrafts: can(context.account, 'readDrafts', place), mayEnter: can(context.account, 'enterFigures', place) }
    return unitPageOf(reading, resolution, unit, year, rights)
  }),
}

/** The resolution of the nearest ground the unit lies on in its term; else the first one there is. */
function nearestResolution({ ledger, register }: Reading, unit: Unit): string {
  const distance = (resolution: Resolution): number => {
    const year = lastingYear(unit, resolution, resolution.lastYear)
    const place = [unit.id, ...register.ancestors(unit.id, lastDayOf(String(year)))].indexOf(register.scopeOf(resolution, year))
    return place === -1 ? Number.POSITIVE_INFINITY : place
  }
  const [nearest] = ledger.resolutions.toSorted((a, b) => distance(a) - distance(b) || 0)
  if (nearest === undefined) throw refusal('NOT_FOUND', { what: 'resolution' })
  return nearest.code
}

/** The year itself, or for a unit that was dissolved by then the last one of the term on whose last day it existed. */
function lastingYear({ validTo }: Unit, { firstYear }: Resolution, year: number): number {
  if (validTo === null || validTo >= lastDayOf(String(year))) return year
  const last = Number(validTo.slice(0, 4))
  return Math.max(firstYear, validTo === lastDayOf(String(last)) ? last : last - 1)
}
