import { Hono } from 'hono'
import type { MiddlewareHandler } from 'hono'
import { attachQuery } from '../../contract/evidence.ts'
import { largestEvidence } from '../../domain/evidence.ts'
import type { ActContext } from '../actions/act-once.ts'
import { attachEvidence, requireRoom } from '../actions/attach-evidence.ts'
import { requireTalker } from '../actions/talk-access.ts'
import { readUnitRegister } from '../actions/unit-register.ts'
import { fileAnswer, filePolicy } from '../evidence/file-answer.ts'
import { fileKindOf } from '../evidence/file-kind.ts'
import { readBody } from '../evidence/read-body.ts'
import type { EvidenceSpot } from '../stores/evidence.ts'
import { evidenceBytes, getEvidence } from '../stores/evidence.ts'
import type { AppContext, AppTypes } from './app-types.ts'
import { invalidInput, refusal } from './refuse.ts'
import { withHeaders } from './with-headers.ts'

/** Who asks, as the app recognised them; throws UNAUTHENTICATED for nobody. */
export type AskActor = (c: AppContext) => Promise<ActContext>

/** The one address whose body may be longer than a form. */
export const evidencePath = '/api/v1/evidence'

/**
 * The bytes of files: `POST /` with the file as the body and the rest in the query, `GET /{id}/file`. Plain routes, because a typed call takes
 * the whole body before anybody asked who sends it, and shows no progress. Everything about the file is asked before it is read.
 */
export function evidenceFileRoutes(askActor: AskActor): Hono<AppTypes> {
  const routes = new Hono<AppTypes>()
  routes.post('/', async (c) => {
    const context = await askActor(c)
    const query = attachQuery.safeParse(c.req.query())
    if (!query.success || (query.data.subject === undefined) !== (query.data.element === undefined)) throw invalidInput(400)
    const { idempotencyKey, name, reporter, period, stage, subject = '', element = '' } = query.data
    const spot: EvidenceSpot = { reporter, period, stage, subject, element }
    await requireRoom(context, spot)
    const bytes = await readBody(c.req.raw, largestEvidence)
    if (bytes === 'tooLarge') throw refusal('EVIDENCE_REFUSED', { problem: 'tooLarge' })
    if (bytes === 'cut') throw refusal('EVIDENCE_REFUSED', { problem: 'broken' })
    const seen = await fileKindOf(bytes)
    if ('problem' in seen) throw refusal('EVIDENCE_REFUSED', seen)
    const file = { bytes, kind: seen.kind, sha256: await sha256Of(bytes) }
    const attached = await attachEvidence(context, { ...spot, idempotencyKey, name }, file)
    return withHeaders(c.req.raw, c.json(attached), context.visit.responseHeaders)
  })
  routes.get('/:id/file', async (c) => {
    const context = await askActor(c)
    const { kysely } = context.database
    const file = /^\d{1,15}$/.test(c.req.param('id')) ? await getEvidence(kysely, Number(c.req.param('id'))) : null
    if (file === null) throw refusal('NOT_FOUND', { what: 'evidence' })
    requireTalker(context, await readUnitRegister(kysely), file.reporter)
    if (file.removed !== null) throw refusal('NOT_FOUND', { what: 'evidence' })
    return withHeaders(c.req.raw, fileAnswer(file, await evidenceBytes(kysely, file.sha256)), context.visit.responseHeaders)
  })
  return routes
}

/** Set outside of the headers of every answer: a file has a stricter policy than a page. */
export const fileHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('Content-Security-Policy', filePolicy)
}

/** The hash of a file, hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
