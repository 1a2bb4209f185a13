import type { Account, Role, SessionState } from '../../contract/session.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { UnitId } from '../../domain/unit.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Database } from '../database/database.ts'
import type { Context } from '../http/context.ts'
import { can, canSomewhere } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import { currentReading } from '../register-cache.ts'
import { listAccounts } from '../stores/accounts.ts'
import type { UnitRef } from '../views/unit-ref.ts'
import { refOf } from '../views/unit-ref.ts'
import type { SignedIn } from './sign-in.ts'
import { signedInOf } from './signed-in.ts'

/** Who is signed in and what they may do, as every reply of the session says it. */
export async function sessionStateOf(context: Pick<Context, 'database' | 'clock' | 'settings'>, account: SignedIn | null): Promise<SessionState> {
  const { sampleSignIn, sampleWorkspace } = context.settings
  const reading = await currentReading(context)
  return {
    account: account === null ? null : accountView(reading, account),
    sampleAccounts: sampleSignIn ? await sampleAccountViews(context.database, reading) : [],
    sampleWorkspace,
  }
}

function accountView(reading: Reading, account: SignedIn): Account {
  const { day } = reading
  const held = account.assignments.filter((assignment) => isValidOn(assignment, day))
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    locale: account.locale,
    roles: held.map(({ role, unit }) => ({ role, unit: placeOf(reading, unit) })),
    rights: {
      mayEnter: enterable(reading, account),
      mayReview: canSomewhere(account, 'reviewReports', day),
      mayAdminister: canSomewhere(account, 'administer', day),
      mayReadAudit: canSomewhere(account, 'readAudit', day),
      mayKeepCalendar: canSomewhere(account, 'keepCalendar', day),
      mayKeepDecks: canSomewhere(account, 'keepDecks', day),
    },
  }
}

/** Units that owe figures and whose sheet the account may fill, by name. */
function enterable({ day, duties, ledger, register }: Reading, account: SignedIn): UnitRef[] {
  if (!canSomewhere(account, 'enterFigures', day)) return []
  return [...new Set(duties.map((duty) => duty.reporter))]
    .filter((unit) => can(account, 'enterFigures', { unit, day, register: ledger }))
    .map((unit) => refOf(register, unit))
    .toSorted((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id))
}

/** The order of the sample accounts on the sign-in page: the first is whom a visitor wants to be. */
const offered: readonly Role[] = ['departmentLeader', 'departmentReviewer', 'unitHead', 'clerk', 'councilMember', 'viewer', 'administrator']

async function sampleAccountViews(database: Database, reading: Reading): Promise<SessionState['sampleAccounts']> {
  const views: SessionState['sampleAccounts'] = []
  for (const account of await listAccounts(database.kysely, { sampleOnly: true })) {
    if (account.disabledAt !== null) continue
    const [first] = (await signedInOf(database.kysely, account)).assignments
    if (first === undefined) continue
    views.push({ username: account.username, displayName: account.displayName, role: first.role, unit: placeOf(reading, first.unit) })
  }
  return views.toSorted((a, b) => offered.indexOf(a.role) - offered.indexOf(b.role))
}

function placeOf({ register }: Reading, unit: UnitId | null): UnitRef | null {
  return unit === null ? null : refOf(register, unit)
}
