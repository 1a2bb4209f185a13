import type { Indicator } from '../../domain/indicator.ts'
import { isComplete, measure } from '../../domain/measure.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import type { UnitId } from '../../domain/unit.ts'
import { elementsOf } from './formula-elements.ts'

/**
 * True when a value of the territory in the year speaks of all of it: recorded on the territory itself, or there for every province in it. A total
 * holds whoever owes the figure; of a region in which one province reports it would be that province under the region's name.
 */
export function hasWholeValue(register: Register, indicator: Indicator, id: UnitId, year: number): boolean {
  const unit = register.unit(id)
  if (unit === null) return false
  if (elementsOf(indicator).some((element) => register.figure(id, element, String(year)) !== null)) return true
  if (unit.kind !== 'country' && unit.kind !== 'region') return isComplete(measure(register, indicator, id, String(year)))
  const parts = register.territoriesIn(id, lastDayOf(String(year)))
  // A single province in it means that the others are not kept here.
  return parts.length > 1 && parts.every((part) => hasWholeValue(register, indicator, part.id, year))
}
