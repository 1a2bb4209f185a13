import { ORPCError } from '@orpc/server'
import type { Ledger } from '../../domain/ledger.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import { refusal } from '../http/refuse.ts'
import { hasTag } from '../http/with-headers.ts'
import type { Visit } from '../sign-in/sign-in.ts'

/** The resolution of the code, with the year inside its term; refused otherwise. */
export function chosenResolution(ledger: Pick<Ledger, 'resolutions'>, code: string, year?: number): Resolution {
  const resolution = ledger.resolutions.find((each) => each.code === code)
  if (resolution === undefined) throw refusal('NOT_FOUND', { what: 'resolution' })
  const { firstYear, lastYear } = resolution
  if (year !== undefined && (year < firstYear || year > lastYear)) throw refusal('YEAR_OUTSIDE_TERM', { firstYear, lastYear })
  return resolution
}

export function chosenUnit(units: { unit(id: UnitId): Unit | null }, id: UnitId): Unit {
  const unit = units.unit(id)
  if (unit === null) throw refusal('NOT_FOUND', { what: 'unit' })
  return unit
}

/** Names the answer by its tag; stops here when the caller has it already. The browser asks again each time, and mostly hears "unchanged". */
export function offerTag(visit: Visit, parts: readonly (string | number)[]): void {
  const tag = `W/"${parts.map((part) => encodeURIComponent(part)).join('.')}"`
  visit.responseHeaders.set('ETag', tag)
  visit.responseHeaders.set('Cache-Control', 'private, no-cache')
  if (hasTag(visit.requestHeaders, tag)) throw new ORPCError('PRECONDITION_FAILED', { status: 412, message: 'PRECONDITION_FAILED' })
}
