import type { Decision } from '../../contract/commune.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import { bumpRevision } from '../stores/revision.ts'
import { decisionToView } from '../views/score-view.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { findDecision, replaceDecision, staleDecision } from './recognise.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireRight, unitIn } from './writing-right.ts'

interface WithdrawInput {
  idempotencyKey: string
  commune: UnitId
  decisionNumber: string
  decidedOn: Day
  expectedVersion: number
  withdrawnOn: Day | null
  reason: string
}

/** Withdraws a recognition from a day on, or takes the withdrawal back; either with its reason. */
export function withdrawRecognition(context: ActContext, input: WithdrawInput): Promise<Decision> {
  return actOnce(context, 'withdrawRecognition', input, async (acting) => {
    const { transaction, clock } = acting
    const register = await readUnitRegister(transaction)
    requireRight(acting, register, 'appraise', unitIn(register, input.commune).id)
    const current = await findDecision(acting, input)
    if (current === null) throw refusal('NOT_FOUND', { what: 'decision' })
    const reason = input.reason.trim()
    if (reason === '') throw refusal('REASON_REQUIRED')
    if (current.version !== input.expectedVersion) throw staleDecision(current)
    const { withdrawnOn } = input
    if (withdrawnOn !== null && withdrawnOn > dayOf(clock)) throw refusal('INVALID_DECISION', { problem: 'notMadeYet' })
    if (withdrawnOn !== null && withdrawnOn < current.validFrom) throw refusal('INVALID_DECISION', { problem: 'withdrawnTooEarly' })
    const { version: _, ...told } = current
    const stored = await replaceDecision(acting, 'withdrawRecognition', { ...told, withdrawnOn, withdrawnReason: reason }, current)
    await bumpRevision(transaction)
    return decisionToView(stored)
  })
}
