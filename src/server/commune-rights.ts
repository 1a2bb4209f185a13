import { communeShares } from '../domain/commune-scores.ts'
import { grouped } from '../domain/grouped.ts'
import type { Indicator } from '../domain/indicator.ts'
import { isValidOn } from '../domain/unit.ts'
import type { Day, UnitId } from '../domain/unit.ts'
import type { UnitRegister } from './permission-scopes.ts'
import { can } from './permissions.ts'
import type { Act, Permitted } from './permissions.ts'
import type { Duty } from './stores/duties.ts'

/** What an account may do about the score sheets of communes. */
export interface CommuneRights {
  /** As the commune itself, or as the unit that enters for it in that year. */
  maySelfScore: (commune: UnitId, year: number) => boolean
  mayReadSelf: (commune: UnitId, year: number) => boolean
  mayAppraise: (commune: UnitId) => boolean
}

interface RightsParts {
  register: UnitRegister
  duties: readonly Duty[]
  indicators: readonly Indicator[]
  day: Day
}

/** Whoever reports whether a commune is recognised scores it: no list of its own is kept of that. */
export function communeRights(account: Permitted, { register, duties, indicators, day }: RightsParts): CommuneRights {
  const elements = new Set(communeShares(indicators).map(({ element }) => element))
  const dutiesOf = grouped(
    duties.filter((duty) => elements.has(duty.element)),
    (duty) => duty.subject,
  )
  const mayAs = (act: Act) => (commune: UnitId, year: number) => {
    const reporters = (dutiesOf.get(commune) ?? []).filter((duty) => isValidOn(duty, `${year}-12-31`)).map((duty) => duty.reporter)
    return [commune, ...reporters].some((unit) => can(account, act, { unit, day, register }))
  }
  return {
    maySelfScore: mayAs('selfScore'),
    mayReadSelf: mayAs('readDrafts'),
    mayAppraise: (commune) => can(account, 'appraise', { unit: commune, day, register }),
  }
}
