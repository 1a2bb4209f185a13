import type { ListedAccount } from '../../contract/account.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { Day } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'
import { isRole } from '../sign-in/signed-in.ts'
import type { StoredAccount } from '../stores/accounts.ts'
import type { Assignment } from '../stores/assignments.ts'
import { refOf } from './unit-ref.ts'

/** Every account with its roles, by the name of its person; what holds today stands first. */
export function accountsView(
  reading: Reading,
  accounts: readonly StoredAccount[],
  assignments: readonly Assignment[],
  reader: string,
): ListedAccount[] {
  return accounts
    .map((account) => {
      const roles = assignments.filter((each) => each.account === account.id).flatMap((each) => roleOf(reading, each))
      const { id, username, displayName, createdAt } = account
      return { id, username, displayName, state: stateOf(account), isOwn: id === reader, createdAt, roles: roles.toSorted(nowFirst) }
    })
    .toSorted((a, b) => compareVietnamese(a.displayName, b.displayName) || compareVietnamese(a.username, b.username))
}

/** An account of the sample is entered without a password. */
function stateOf({ disabledAt, passwordHash, sample }: StoredAccount): ListedAccount['state'] {
  if (disabledAt !== null) return 'disabled'
  return passwordHash === null && !sample ? 'noPassword' : 'active'
}

type HeldRole = ListedAccount['roles'][number]

/** A role that was handed over before it began was never held. */
function roleOf({ register, day }: Reading, { role, unit, descendants, validFrom, validTo }: Assignment): HeldRole[] {
  if (!isRole(role) || (validTo !== null && validTo < validFrom)) return []
  return [
    { role, unit: unit === null ? null : refOf(register, unit), descendants, from: validFrom, to: validTo, when: whenOf(day, validFrom, validTo) },
  ]
}

function whenOf(day: Day, from: Day, to: Day | null): HeldRole['when'] {
  if (from > day) return 'later'
  return to !== null && to < day ? 'past' : 'now'
}

const order: readonly HeldRole['when'][] = ['now', 'later', 'past']

function nowFirst(a: HeldRole, b: HeldRole): number {
  return order.indexOf(a.when) - order.indexOf(b.when) || (a.from < b.from ? 1 : -1)
}
