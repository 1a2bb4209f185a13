import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { day, idempotencyKey, moment, signing, unitId } from './shapes.ts'

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, NO_HEAD, PAST_DAY, UNIT_DISSOLVED, KEY_REUSED } = refusals

const choices = z.array(z.object({ signing, from: day, by: z.string().nullable(), at: moment }))

export const signingContract = {
  get: oc
    .route({ method: 'GET', path: '/units/{unit}/signing', tags: ['report'], summary: 'How a unit signs its reports, and since when' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND })
    .input(z.object({ unit: unitId }))
    .output(z.object({ now: signing, mayChoose: z.boolean(), choices })),
  choose: oc
    .route({ method: 'POST', path: '/units/{unit}/signing', tags: ['report'], summary: 'Choose how a unit signs its reports, from a day on' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, NO_HEAD, PAST_DAY, UNIT_DISSOLVED, KEY_REUSED })
    .input(z.object({ idempotencyKey, unit: unitId, signing, from: day }))
    .output(z.object({ unit: unitId, signing, from: day })),
}
