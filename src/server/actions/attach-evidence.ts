import type { EvidenceKind } from '../../domain/evidence.ts'
import { evidenceRateSeconds, mostEvidence, mostUploads } from '../../domain/evidence.ts'
import { cleanFileName } from '../../domain/file-name.ts'
import { refusal } from '../http/refuse.ts'
import { appendAudit } from '../stores/audit.ts'
import type { EvidenceSpot } from '../stores/evidence.ts'
import { addEvidence, evidenceAt, uploadsSince } from '../stores/evidence.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { requireOwedPlace, requirePatience, requireTalker } from './talk-access.ts'
import { readUnitRegister } from './unit-register.ts'

export interface AttachInput extends EvidenceSpot {
  idempotencyKey: string
  /** As the person's computer calls it. */
  name: string
}

/** A file whose content was looked at. */
export interface SeenFile {
  bytes: Uint8Array
  kind: EvidenceKind
  /** Of the bytes, hexadecimal. */
  sha256: string
}

/** Refuses, before a byte of the file is read, whoever may not attach it there, and a place that is full. */
export async function requireRoom(context: ActContext, spot: EvidenceSpot): Promise<void> {
  const { kysely } = context.database
  requireTalker(context, await readUnitRegister(kysely), spot.reporter)
  await requireOwedPlace(kysely, placeOf(spot))
  const now = context.clock().toISOString()
  const limit = { most: mostUploads, seconds: evidenceRateSeconds }
  await requirePatience(now, limit, (since) => uploadsSince(kysely, context.account.id, since))
  const there = (await evidenceAt(kysely, spot)).filter((file) => file.removed === null)
  if (there.length >= mostEvidence) throw refusal('EVIDENCE_REFUSED', { problem: 'tooMany' })
}

/** Attaches a file to a cell or a report; the number of the one that is there when the same content lies there already. */
export function attachEvidence(context: ActContext, input: AttachInput, { bytes, kind, sha256 }: SeenFile): Promise<{ id: number }> {
  const request = { ...input, sha256 }
  return actOnce(context, 'attachEvidence', request, async (acting) => {
    const { transaction, stamp, account, visit } = acting
    const role = requireTalker(acting, await readUnitRegister(transaction), input.reporter)
    const { reporter, period, stage, subject, element } = input
    const spot = { reporter, period, stage, subject, element }
    const there = (await evidenceAt(transaction, spot)).filter((file) => file.removed === null)
    const known = there.find((file) => file.sha256 === sha256)
    if (known !== undefined) return { id: known.id }
    if (there.length >= mostEvidence) throw refusal('EVIDENCE_REFUSED', { problem: 'tooMany' })
    const name = cleanFileName(input.name, kind)
    const { evidence, isNew } = await addEvidence(transaction, { ...spot, name, kind, sha256, role }, bytes, { at: stamp.at, by: account.id })
    if (isNew) {
      const detail = { period, stage, ...(subject !== '' && { subject, element }), after: { name, kind, size: bytes.length, sha256 } }
      const line = { act: 'attachEvidence', resource: 'evidence', resourceId: String(evidence.id), unit: reporter, detail }
      await appendAudit(transaction, { ...line, request: visit.requestId }, stamp)
    }
    return { id: evidence.id }
  })
}

/** The place as duties are asked for. */
export function placeOf({ reporter, period, stage, subject, element }: EvidenceSpot) {
  return { reporter, period, stage, ...(subject !== '' && { subject, element }) }
}
