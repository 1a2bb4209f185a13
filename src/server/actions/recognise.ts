import type { Decision } from '../../contract/commune.ts'
import type { CommuneRecognition, RecognitionKind } from '../../domain/recognition.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import { appendAudit } from '../stores/audit.ts'
import type { StoredRecognition } from '../stores/recognitions.ts'
import { listRecognitions, replaceRecognition } from '../stores/recognitions.ts'
import { bumpRevision } from '../stores/revision.ts'
import { StaleVersionError } from '../stores/versioned.ts'
import { decisionToView } from '../views/score-view.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireRight, unitIn } from './writing-right.ts'

interface RecogniseInput {
  idempotencyKey: string
  communes: { commune: UnitId; expectedVersion: number | null }[]
  decisionNumber: string
  decidedOn: Day
  kind: RecognitionKind
  validFrom: Day
  validTo: Day | null
  source: string | null
}

/** Records one decision on every commune it names, all of them or none. A withdrawal that was recorded before stays. */
export function recognise(context: ActContext, input: RecogniseInput): Promise<{ decisions: { commune: UnitId; decision: Decision }[] }> {
  return actOnce(context, 'recognise', input, async (acting) => {
    const { transaction, clock } = acting
    const register = await readUnitRegister(transaction)
    const { communes, decidedOn, validFrom, validTo } = input
    for (const { commune } of communes) {
      const unit = unitIn(register, commune)
      if (unit.kind !== 'commune') throw refusal('NOT_FOUND', { what: 'unit' })
      requireRight(acting, register, 'appraise', commune)
      if (!isValidOn(unit, validFrom)) throw refusal('INVALID_DECISION', { problem: 'communeNotThere' })
    }
    if (decidedOn > dayOf(clock)) throw refusal('INVALID_DECISION', { problem: 'notMadeYet' })
    if (validTo !== null && validTo < validFrom) throw refusal('INVALID_DECISION', { problem: 'endsTooEarly' })
    const decisions = []
    for (const { commune, expectedVersion } of communes) {
      const stored = await storeDecision(acting, input, commune, expectedVersion)
      decisions.push({ commune, decision: decisionToView(stored) })
    }
    await bumpRevision(transaction)
    return { decisions }
  })
}

async function storeDecision(acting: Acting, input: RecogniseInput, commune: UnitId, expected: number | null): Promise<StoredRecognition> {
  const { decisionNumber, decidedOn, kind, validFrom, validTo, source } = input
  const current = await findDecision(acting, { commune, decisionNumber, decidedOn })
  if ((current?.version ?? null) !== expected) throw staleDecision(current)
  const { withdrawnOn = null, withdrawnReason = null } = current ?? {}
  const illustrative = acting.settings.sampleWorkspace
  const fresh = {
    commune,
    decisionNumber,
    decidedOn,
    kind,
    validFrom,
    validTo,
    withdrawnOn,
    withdrawnReason,
    source: source?.trim() || null,
    illustrative,
  }
  return replaceDecision(acting, 'recognise', fresh, current)
}

type DecisionKey = Pick<CommuneRecognition, 'commune' | 'decisionNumber' | 'decidedOn'>

/** The decision as it stands, or null. */
export async function findDecision({ transaction }: Acting, { commune, decisionNumber, decidedOn }: DecisionKey): Promise<StoredRecognition | null> {
  const known = await listRecognitions(transaction, { commune })
  return known.find((each) => each.decisionNumber === decisionNumber && each.decidedOn === decidedOn) ?? null
}

/** The refusal that somebody else was first. */
export function staleDecision(current: StoredRecognition | null) {
  return refusal('STALE_VERSION', { version: current?.version ?? null, value: null, missingReason: null, by: null, at: null })
}

/** Stores a decision in the place of what stands, with its audit line, and gives it as it then stands. */
export async function replaceDecision(
  acting: Acting,
  act: string,
  fresh: CommuneRecognition,
  current: StoredRecognition | null,
): Promise<StoredRecognition> {
  const { transaction, stamp, visit } = acting
  try {
    await replaceRecognition(transaction, fresh, current?.version ?? null, stamp)
  } catch (error) {
    throw error instanceof StaleVersionError ? staleDecision(await findDecision(acting, fresh)) : error
  }
  const resourceId = [fresh.commune, fresh.decisionNumber, fresh.decidedOn].join('/')
  const detail = { before: current && toldOf(current), after: toldOf(fresh) }
  await appendAudit(transaction, { act, resource: 'recognition', resourceId, unit: fresh.commune, detail, request: visit.requestId }, stamp)
  const stored = await findDecision(acting, fresh)
  if (stored === null) throw new Error('a decision that was stored cannot be read')
  return stored
}

function toldOf({ kind, validFrom, validTo, withdrawnOn, withdrawnReason, source }: CommuneRecognition) {
  return { kind, validFrom, validTo, withdrawnOn, withdrawnReason, source }
}
