import type { Signing } from '../../domain/report-workflow.ts'
import { signingOn } from '../../domain/signing-choice.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { can } from '../permissions.ts'
import { isRole } from '../sign-in/signed-in.ts'
import { listAccounts } from '../stores/accounts.ts'
import { listAllAssignments } from '../stores/assignments.ts'
import { appendAudit } from '../stores/audit.ts'
import { bumpRevision } from '../stores/revision.ts'
import { listSignings, saveSigning } from '../stores/signings.ts'
import type { Acting, ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireRight, unitIn } from './writing-right.ts'

export interface SigningInput {
  idempotencyKey: string
  unit: UnitId
  signing: Signing
  from: Day
}

/**
 * Chooses how the unit signs, from today or a later day on. Two steps need somebody who can make the second: NO_HEAD while the unit has no head
 * with an account.
 */
export function chooseSigning(context: ActContext, input: SigningInput): Promise<{ unit: UnitId; signing: Signing; from: Day }> {
  return actOnce(context, 'chooseSigning', { ...input }, async (acting) => {
    const { transaction, stamp, visit } = acting
    const register = await readUnitRegister(transaction)
    const { unit, signing, from } = input
    unitIn(register, unit)
    requireRight(acting, register, 'chooseSigning', unit)
    const today = dayOf(acting.clock)
    if (from < today) throw refusal('PAST_DAY', { today })
    if (signing === 'twoSteps' && !(await hasHead(acting, register, unit, from))) throw refusal('NO_HEAD')
    const before = signingOn(await listSignings(transaction, { unit }), unit, from)
    await saveSigning(transaction, { unit, validFrom: from, signing }, stamp)
    const detail = { from, before: { signing: before }, after: { signing } }
    await appendAudit(transaction, { act: 'chooseSigning', resource: 'unit', resourceId: unit, unit, detail, request: visit.requestId }, stamp)
    await bumpRevision(transaction)
    return { unit, signing, from }
  })
}

async function hasHead({ transaction }: Acting, register: UnitRegister, unit: UnitId, day: Day): Promise<boolean> {
  const open = new Set((await listAccounts(transaction)).filter(({ disabledAt }) => disabledAt === null).map(({ id }) => id))
  return (await listAllAssignments(transaction)).some((assignment) => {
    const { role, account } = assignment
    return (
      open.has(account) &&
      isRole(role) &&
      role === 'unitHead' &&
      can({ assignments: [{ ...assignment, role }] }, 'signReport', { unit, day, register })
    )
  })
}
