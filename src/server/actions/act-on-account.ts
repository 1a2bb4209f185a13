import type { Role } from '../../contract/session.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import { AccountProblem } from '../sign-in/account-problem.ts'
import { addNewAccount } from '../sign-in/add-account.ts'
import { assignRole, endRole } from '../sign-in/assign-role.ts'
import { disableAccount, enableAccount } from '../sign-in/disable-account.ts'
import { handOverRoles } from '../sign-in/hand-over.ts'
import { reachesForEver } from '../sign-in/held-days.ts'
import type { StoredAccount } from '../stores/accounts.ts'
import { findAccount, listAccounts } from '../stores/accounts.ts'
import { listAllAssignments, listAssignments } from '../stores/assignments.ts'
import { bumpRevision } from '../stores/revision.ts'
import type { Acting, ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'

interface OnAccount {
  idempotencyKey: string
  account: string
}

export interface AssignInput extends OnAccount {
  role: Role
  unit: UnitId | null
  descendants: boolean
  from: Day
  to: Day | null
}

export interface EndRoleInput extends OnAccount {
  role: Role
  unit: UnitId | null
  lastDay: Day
}

export interface HandOverInput extends OnAccount {
  successor: string
  /** The first day of the successor. */
  from: Day
  /** Disables the predecessor's account too. */
  disable: boolean
}

/** Adds an account without roles and without a password. */
export function addAccount(
  context: ActContext,
  input: { idempotencyKey: string; username: string; displayName: string },
): Promise<{ account: string }> {
  return actOnce(context, 'addAccount', { ...input }, async ({ transaction, stamp }) => {
    return { account: await told(() => addNewAccount(transaction, input, stamp)) }
  })
}

/** Gives a role from today or a later day on. Nobody gives one to themselves: whoever keeps accounts must not become a reviewer unseen. */
export function assignAccountRole(context: ActContext, input: AssignInput): Promise<{ account: string }> {
  return actOnce(context, 'assignRole', { ...input }, async (acting) => {
    const { role, unit, descendants, from, to } = input
    const { id: account } = await accountOf(acting, input.account)
    if (account === acting.account.id) throw refusal('ACCOUNT_REFUSED', { problem: 'ownRights' })
    requireComing(acting, from)
    if (to !== null && to < from) throw refusal('ACCOUNT_REFUSED', { problem: 'badDay' })
    const held = (await listAssignments(acting.transaction, account)).some((each) => {
      return each.role === role && each.unit === unit && each.validFrom <= from && (each.validTo === null || each.validTo >= from)
    })
    if (held) throw refusal('ACCOUNT_REFUSED', { problem: 'alreadyHeld' })
    await told(() => assignRole(acting.transaction, { account, role, unit, descendants, validFrom: from, validTo: to }, acting.stamp))
    return { account }
  })
}

/** Ends a role on a day, today at the earliest. The last administrator stays one. */
export function endAccountRole(context: ActContext, input: EndRoleInput): Promise<{ account: string }> {
  return actOnce(context, 'endRole', { ...input }, async (acting) => {
    const { role, unit, lastDay } = input
    const { id: account } = await accountOf(acting, input.account)
    requireComing(acting, lastDay)
    await keepingAdministrator(acting, () => told(() => endRole(acting.transaction, { account, role, unit, lastDay }, acting.stamp)))
    return { account }
  })
}

/** Disables the account, but not the own one, nor that of the last administrator. */
export function disableAccountOf(context: ActContext, input: OnAccount): Promise<{ account: string }> {
  return actOnce(context, 'disableAccount', { ...input }, async (acting) => {
    const { id: account } = await accountOf(acting, input.account)
    if (account === acting.account.id) throw refusal('ACCOUNT_REFUSED', { problem: 'ownAccount' })
    await keepingAdministrator(acting, () => disableAccount(acting.transaction, account, acting.stamp))
    return { account }
  })
}

/** Opens a disabled account again. */
export function enableAccountOf(context: ActContext, input: OnAccount): Promise<{ account: string }> {
  return actOnce(context, 'enableAccount', { ...input }, async (acting) => {
    const { id: account } = await accountOf(acting, input.account)
    await enableAccount(acting.transaction, account, acting.stamp)
    return { account }
  })
}

/**
 * Hands every role that holds on the day, or later, over to a successor: the predecessor holds them until the day before, the successor from then
 * on. What each of them did stays under their own name.
 */
export function handOverAccount(context: ActContext, input: HandOverInput): Promise<{ account: string; successor: string; roles: number }> {
  return actOnce(context, 'handOver', { ...input }, async (acting) => {
    const { transaction, stamp } = acting
    const account = await accountOf(acting, input.account)
    const successor = await accountOf(acting, input.successor)
    if (account.id === successor.id) throw refusal('ACCOUNT_REFUSED', { problem: 'sameAccount' })
    if (successor.id === acting.account.id) throw refusal('ACCOUNT_REFUSED', { problem: 'ownRights' })
    if (successor.disabledAt !== null) throw refusal('ACCOUNT_REFUSED', { problem: 'disabled' })
    requireComing(acting, input.from)
    const today = dayOf(acting.clock)
    if (input.disable && input.from > today) throw refusal('ACCOUNT_REFUSED', { problem: 'notYet' })
    if (input.disable && account.id === acting.account.id) throw refusal('ACCOUNT_REFUSED', { problem: 'ownAccount' })
    const roles = await keepingAdministrator(acting, async () => {
      const handed = await told(() => handOverRoles(transaction, { account: account.id, successor: successor.id, from: input.from }, stamp))
      if (input.disable) await disableAccount(transaction, account.id, stamp)
      return handed
    })
    return { account: account.id, successor: successor.id, roles }
  })
}

async function accountOf({ transaction }: Acting, id: string): Promise<StoredAccount> {
  const found = await findAccount(transaction, id)
  if (found === null) throw refusal('NOT_FOUND', { what: 'account' })
  return found
}

function requireComing({ clock }: Acting, day: Day): void {
  const today = dayOf(clock)
  if (day < today) throw refusal('PAST_DAY', { today })
}

/**
 * The work, refused when it would leave a day on which nobody keeps the accounts. Two who do so at once wait for each other: of two administrators
 * who end each other one stays.
 */
async function keepingAdministrator<T>({ transaction, clock }: Acting, work: () => Promise<T>): Promise<T> {
  await bumpRevision(transaction)
  const today = dayOf(clock)
  const isKept = async () => {
    const open = new Set((await listAccounts(transaction)).filter(({ disabledAt }) => disabledAt === null).map(({ id }) => id))
    const held = (await listAllAssignments(transaction)).filter(({ account, role }) => role === 'administrator' && open.has(account))
    return reachesForEver(held, today)
  }
  const wasKept = await isKept()
  const done = await work()
  if (wasKept && !(await isKept())) throw refusal('ACCOUNT_REFUSED', { problem: 'lastAdministrator' })
  return done
}

/** The work, whose problems with an account are refusals. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof AccountProblem ? problemToRefusal(error) : error
  }
}

/** A problem with an account as a refusal of the contract. */
export function problemToRefusal({ code }: AccountProblem) {
  if (code === 'unknownAccount') return refusal('NOT_FOUND', { what: 'account' })
  if (code === 'unknownUnit') return refusal('NOT_FOUND', { what: 'unit' })
  return refusal('ACCOUNT_REFUSED', { problem: code === 'badRole' ? 'noSuchRole' : code })
}
