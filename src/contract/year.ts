import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { idempotencyKey, moment, reportState, stage, unitId, unitRef, year } from './shapes.ts'

/** A unit that has not finished a year: which reports of it are not approved. */
const unfinishedUnit = z.object({
  reporter: unitRef,
  reports: z.array(z.object({ stage, state: z.enum(['notBegun', ...reportState.options]) })),
})

/** A time in which a year was, or is, closed. */
const closing = z.object({
  id: z.number(),
  closedAt: moment,
  closedBy: z.string().nullable(),
  /** How many units had something open then. */
  unfinished: z.number(),
  reopenedAt: moment.nullable(),
  reopenedBy: z.string().nullable(),
  reason: z.string().nullable(),
})

export const yearsPage = z.object({
  /** The departments whose years the account may close, the chosen one first. */
  department: unitRef,
  departments: z.array(unitRef),
  may: z.object({ close: z.boolean(), reopen: z.boolean() }),
  /** Years that are over, newest first. */
  years: z.array(
    z.object({
      year: z.number(),
      /** The closing in force; null while the year is open. */
      closing: closing.nullable(),
      /** Earlier closings that were reopened, newest first. */
      past: z.array(closing),
      unfinished: z.array(unfinishedUnit),
    }),
  ),
})
export type YearsPage = z.infer<typeof yearsPage>

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, YEAR_CLOSED, YEAR_OUTSIDE_TERM, OPEN_REPORTS, REASON_REQUIRED, KEY_REUSED } = refusals

export const yearContract = {
  list: oc
    .route({ method: 'GET', path: '/years', tags: ['year'], summary: 'Years that are closed or can be, with what is still open in each' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND })
    .input(z.object({ department: unitId.optional() }))
    .output(yearsPage),
  close: oc
    .route({
      method: 'POST',
      path: '/years/{year}/close',
      tags: ['year'],
      summary: 'Close a year: nothing of it is changed, sent or approved until it is reopened',
    })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, YEAR_CLOSED, YEAR_OUTSIDE_TERM, OPEN_REPORTS, KEY_REUSED })
    .input(
      z.object({
        idempotencyKey,
        department: unitId,
        year,
        /** How many units the person saw unfinished and closes the year over. */
        unfinishedSeen: z.number().int().min(0),
      }),
    )
    .output(z.object({ id: z.number(), year: z.number(), closedAt: moment })),
  reopen: oc
    .route({ method: 'POST', path: '/years/closings/{id}/reopen', tags: ['year'], summary: 'Reopen a closed year with the reason' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, REASON_REQUIRED, KEY_REUSED })
    .input(z.object({ idempotencyKey, id: z.coerce.number().int(), reason: z.string().trim().max(2000) }))
    .output(z.object({ id: z.number(), year: z.number(), reopenedAt: moment })),
}
