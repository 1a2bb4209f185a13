import { oc } from '@orpc/contract'
import { z } from 'zod'
import { evidenceKinds } from '../domain/evidence.ts'
import { refusals } from './errors.ts'
import { roles } from './session.ts'
import { code, idempotencyKey, moment, period, stage, unitId } from './shapes.ts'

/** Where files lie: at a cell, or, without subject and element, at the report as a whole. */
export const evidencePlace = z
  .object({ reporter: unitId, period, stage, subject: unitId.optional(), element: code.optional() })
  .refine(({ subject, element }) => (subject === undefined) === (element === undefined))
export type EvidencePlace = z.infer<typeof evidencePlace>

export const evidenceFile = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(evidenceKinds),
  /** Bytes. */
  size: z.number(),
  sha256: z.string(),
  /** The signed and stamped copy of the report. */
  legal: z.boolean(),
  role: z.enum(roles),
  addedAt: moment,
  addedBy: z.string().nullable(),
  /** Taken away: the line stays, the file is not handed out any more. */
  removed: z.object({ at: moment, by: z.string().nullable(), reason: z.string() }).nullable(),
  mayRemove: z.boolean(),
})
export type EvidenceFile = z.infer<typeof evidenceFile>

export const evidenceFiles = z.object({
  /** Oldest first, those taken away at the end. */
  files: z.array(evidenceFile),
  mayAttach: z.boolean(),
  /** True when another file may become the signed copy, or the one that is may cease to be. */
  mayMarkLegal: z.boolean(),
  most: z.number(),
  /** Bytes of one file. */
  largest: z.number(),
})
export type EvidenceFiles = z.infer<typeof evidenceFiles>

/** What comes beside the bytes of a file, in the address. */
export const attachQuery = z.object({
  idempotencyKey,
  name: z.string().max(400),
  reporter: unitId,
  period,
  stage,
  subject: unitId.optional(),
  element: code.optional(),
})

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, REASON_REQUIRED, EVIDENCE_REFUSED, KEY_REUSED } = refusals
const writing = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, EVIDENCE_REFUSED, KEY_REUSED }
const id = z.coerce.number().int()

/** Sending and fetching the bytes are plain routes beside these: `POST /api/v1/evidence` and `GET /api/v1/evidence/{id}/file`. */
export const evidenceContract = {
  list: oc
    .route({ method: 'GET', path: '/evidence', tags: ['evidence'], summary: 'Files at a cell or at a whole report' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND })
    .input(evidencePlace)
    .output(evidenceFiles),
  remove: oc
    .route({ method: 'POST', path: '/evidence/{id}/remove', tags: ['evidence'], summary: 'Take a file away, with the reason; its bytes are kept' })
    .errors({ ...writing, REASON_REQUIRED })
    .input(z.object({ idempotencyKey, id, reason: z.string().trim().max(500) }))
    .output(z.object({ id: z.number() })),
  markLegal: oc
    .route({ method: 'POST', path: '/evidence/{id}/legal', tags: ['evidence'], summary: 'Say which file is the signed and stamped copy of a report' })
    .errors(writing)
    .input(z.object({ idempotencyKey, id, legal: z.boolean() }))
    .output(z.object({ id: z.number(), legal: z.boolean() })),
}
