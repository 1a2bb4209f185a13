import { oc } from '@orpc/contract'
import { z } from 'zod'
import { standings, timelinessKinds } from '../domain/report-standing.ts'
import { refusals } from './errors.ts'
import { idempotencyKey, moment, stage, unitId, unitRef, year } from './shapes.ts'

/** Where a report stands: how far it has come, and how it is by the calendar. */
export const standing = z.object({
  standing: z.enum(standings),
  timeliness: z.enum(timelinessKinds),
  /** Days late, left, or until it opens; see the domain's `ReportStanding`. */
  days: z.number(),
})

const owed = z.object({
  reporter: unitRef,
  stage,
  standing,
  /** Its state as the workflow names it; null while it is not begun. */
  state: z.string().nullable(),
  opens: z.string().nullable(),
  due: z.string().nullable(),
  /** Why it has a day of its own. */
  extension: z.string().nullable(),
  reason: z.string().nullable(),
})

export const progressPage = z.object({
  year: z.number(),
  today: z.string(),
  /** Stages that somebody owes in the year, with their common deadline. */
  stages: z.array(z.object({ stage, opens: z.string().nullable(), due: z.string().nullable() })),
  rows: z.array(
    owed.extend({
      sentOn: z.string().nullable(),
      since: moment.nullable(),
      /** The number of the report, to open it; null while it is not begun. */
      report: z.number().nullable(),
      reminders: z.object({ count: z.number(), last: moment.nullable(), by: z.string().nullable() }),
    }),
  ),
  isMailConfigured: z.boolean(),
})
export type ProgressPage = z.infer<typeof progressPage>

export const mine = z.object({
  today: z.string(),
  sheets: z.array(owed.extend({ year: z.number(), filled: z.number(), cells: z.number() })),
  /** The next deadline of what is not open yet or not owed any more; null when the calendar has none ahead. */
  next: z.object({ year: z.number(), stage, due: z.string() }).nullable(),
  /** Whether reminders go out by e-mail, and where those of this account go. */
  mail: z.object({ isConfigured: z.boolean(), address: z.string().nullable() }),
  /** Reminders that this account has not read. */
  reminders: z.array(
    z.object({ id: z.number(), reporter: unitRef, year: z.number(), stage, at: moment, by: z.string().nullable(), due: z.string() }),
  ),
})
export type Mine = z.infer<typeof mine>

const { UNAUTHENTICATED, FORBIDDEN, KEY_REUSED, NOT_FOUND } = refusals

export const progressContract = {
  get: oc
    .route({ method: 'GET', path: '/progress', tags: ['progress'], summary: 'Who has not begun, is entering, has not sent, sent in time or late' })
    .errors({ UNAUTHENTICATED, FORBIDDEN })
    .input(z.object({ year }))
    .output(progressPage),
  remind: oc
    .route({ method: 'POST', path: '/progress/remind', tags: ['progress'], summary: 'Remind units of the reports they owe' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, KEY_REUSED })
    .input(
      z.object({
        idempotencyKey,
        year: z.number().int().min(1900).max(2199),
        reports: z
          .array(z.object({ reporter: unitId, stage }))
          .min(1)
          .max(2000),
      }),
    )
    .output(z.object({ reminded: z.number(), letters: z.number() })),
}

export const dueContract = {
  mine: oc
    .route({ method: 'GET', path: '/due', tags: ['progress'], summary: 'The sheets that the signed-in account still owes, most urgent first' })
    .errors({ UNAUTHENTICATED })
    .output(mine),
  markRead: oc
    .route({ method: 'POST', path: '/due/read', tags: ['progress'], summary: 'Reminders of a reporter up to a number have been read' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, KEY_REUSED })
    .input(z.object({ idempotencyKey, reporter: unitId, upTo: z.number().int().min(0) }))
    .output(z.object({ read: z.number() })),
}
