import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { moment } from './shapes.ts'

const { UNAUTHENTICATED, FORBIDDEN } = refusals

export const auditContract = {
  list: oc
    .route({ method: 'GET', path: '/audit', tags: ['audit'], summary: 'Every change, newest first: who did what, when, from what to what' })
    .errors({ UNAUTHENTICATED, FORBIDDEN })
    .input(
      z.object({
        resource: z.string().max(40).optional(),
        resourceId: z.string().max(200).optional(),
        before: z.coerce.number().int().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        lines: z.array(
          z.object({
            id: z.number(),
            at: moment,
            by: z.string().nullable(),
            act: z.string(),
            resource: z.string(),
            resourceId: z.string(),
            detail: z.record(z.string(), z.unknown()),
          }),
        ),
        next: z.number().nullable(),
      }),
    ),
}
