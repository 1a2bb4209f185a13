import { isLocked } from '../../domain/evidence.ts'
import { refusal } from '../http/refuse.ts'
import { appendAudit } from '../stores/audit.ts'
import type { Evidence } from '../stores/evidence.ts'
import { evidenceAt, getEvidence, markRemoved, setLegal } from '../stores/evidence.ts'
import { findReport, holdReport } from '../stores/reports.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { reportPast } from './evidence-report.ts'
import { requireTalker, sideOf } from './talk-access.ts'
import { readUnitRegister } from './unit-register.ts'

/** Takes a file away with the reason: the side that attached it, and not once its report was approved with it. Its bytes are kept. */
export function removeEvidence(context: ActContext, input: { idempotencyKey: string; id: number; reason: string }): Promise<{ id: number }> {
  return actOnce(context, 'removeEvidence', input, async (acting) => {
    const { file, side } = await fileToChange(acting, input.id)
    if (input.reason.trim() === '') throw refusal('REASON_REQUIRED')
    if (sideOf(file.role) !== side) throw refusal('EVIDENCE_REFUSED', { problem: 'notYours' })
    if (isLocked(file, await reportPast(acting.transaction, file))) throw refusal('EVIDENCE_REFUSED', { problem: 'locked' })
    if (!(await markRemoved(acting.transaction, file.id, input.reason, acting.stamp))) throw refusal('NOT_FOUND', { what: 'evidence' })
    await tell(acting, file, 'removeEvidence', { before: { name: file.name, sha256: file.sha256 }, reason: input.reason })
    return { id: file.id }
  })
}

/** Says that a file of a whole report is, or is not, its signed and stamped copy: one at a time, and the one an approval rested on stays. */
export function markLegal(
  context: ActContext,
  input: { idempotencyKey: string; id: number; legal: boolean },
): Promise<{ id: number; legal: boolean }> {
  return actOnce(context, 'markLegalEvidence', input, async (acting) => {
    const { transaction } = acting
    const { file } = await fileToChange(acting, input.id)
    if (file.subject !== '') throw refusal('EVIDENCE_REFUSED', { problem: 'notWholeReport' })
    if (file.legal === input.legal) return { id: file.id, legal: file.legal }
    const before = (await evidenceAt(transaction, file)).find((each) => each.legal)
    const past = await reportPast(transaction, file)
    if (before !== undefined && isLocked(before, past)) throw refusal('EVIDENCE_REFUSED', { problem: 'legalLocked' })
    if (before !== undefined) await setLegal(transaction, before.id, false)
    if (input.legal) await setLegal(transaction, file.id, true)
    const detail = { before: { legal: before?.id ?? null }, after: { legal: input.legal ? file.id : null } }
    await tell(acting, file, 'markLegalEvidence', detail)
    return { id: file.id, legal: input.legal }
  })
}

/** The file and as which side the account may act on it; its report is held, so that an approval and a removal never cross. */
async function fileToChange(acting: Acting, id: number) {
  const { transaction } = acting
  const file = await getEvidence(transaction, id)
  if (file === null) throw refusal('NOT_FOUND', { what: 'evidence' })
  const side = sideOf(requireTalker(acting, await readUnitRegister(transaction), file.reporter))
  if (file.removed !== null) throw refusal('NOT_FOUND', { what: 'evidence' })
  const report = await findReport(transaction, file)
  if (report !== null) await holdReport(transaction, report.id)
  return { file, side }
}

async function tell({ transaction, stamp, visit }: Acting, file: Evidence, act: string, detail: Record<string, unknown>): Promise<void> {
  const entry = { act, resource: 'evidence', resourceId: String(file.id), unit: file.reporter, detail, request: visit.requestId }
  await appendAudit(transaction, entry, stamp)
}
