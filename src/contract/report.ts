import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { cell } from './sheet.ts'
import { bilingual, code, decimalText, idempotencyKey, moment, period, reportState, stage, unitId, unitRef } from './shapes.ts'

const oddReason = z.object({
  kind: z.string(),
  expected: z.string().nullable(),
  found: z.string(),
  rule: z.string(),
  /** The rule's own sentence, where it has one. */
  message: bilingual.nullable(),
})

/** A line of the review queue. */
export const queued = z.object({
  id: z.number(),
  reporter: unitRef,
  period,
  stage,
  state: reportState,
  since: moment,
  submittedBy: z.string().nullable(),
  figures: z.number(),
  odd: z.number(),
})

export const reportPage = z.object({
  report: queued.extend({ reason: z.string().nullable(), lock: z.number() }),
  may: z.object({ approve: z.boolean(), return: z.boolean(), reopen: z.boolean(), whyNot: z.enum(['noRight', 'ownEntry', 'state']).nullable() }),
  rows: z.array(
    z.object({
      subject: unitRef,
      element: z.object({ code, name: bilingual, measureUnit: bilingual }),
      cell,
      lastYear: decimalText.nullable(),
      /** Difference to last year as a part of it, e.g. 0.12; null when it has none. */
      change: z.number().nullable(),
      /** Median of the same element for units of the same kind: of the value for counts, per 10 000 people where there is a population. */
      peers: z.object({ median: z.number(), count: z.number(), own: z.number() }).nullable(),
      odd: z.array(oddReason),
    }),
  ),
  events: z.array(
    z.object({ act: z.string(), from: reportState, to: reportState, at: moment, by: z.string().nullable(), reason: z.string().nullable() }),
  ),
})
export type ReportPage = z.infer<typeof reportPage>

const acted = z.object({ id: z.number(), state: reportState, lock: z.number() })
const act = z.object({ idempotencyKey, id: z.coerce.number().int(), lock: z.number() })
const reason = z.string().trim().max(2000)

const {
  UNAUTHENTICATED,
  FORBIDDEN,
  NOT_FOUND,
  WRONG_STATE,
  INCOMPLETE_REPORT,
  REASON_REQUIRED,
  OWN_ENTRY,
  KEY_REUSED,
  NEEDS_EXPLANATION,
  BROKEN_RULE,
  UNIT_DISSOLVED,
} = refusals
const refusedActs = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, WRONG_STATE, KEY_REUSED }

export const reportContract = {
  queue: oc
    .route({ method: 'GET', path: '/reports', tags: ['report'], summary: 'Reports by state, odd values first' })
    .errors({ UNAUTHENTICATED, FORBIDDEN })
    .input(z.object({ state: reportState.optional(), year: z.coerce.number().int().optional() }))
    .output(z.object({ reports: z.array(queued) })),
  get: oc
    .route({
      method: 'GET',
      path: '/reports/{id}',
      tags: ['report'],
      summary: 'One report for review: last year, units of the same kind, odd values',
    })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND })
    .input(z.object({ id: z.coerce.number().int() }))
    .output(reportPage),
  submit: oc
    .route({ method: 'POST', path: '/reports/submit', tags: ['report'], summary: 'Sign off a report' })
    .errors({ ...refusedActs, INCOMPLETE_REPORT, NEEDS_EXPLANATION, BROKEN_RULE, UNIT_DISSOLVED })
    .input(z.object({ idempotencyKey, reporter: unitId, period, stage, lock: z.number() }))
    .output(acted),
  approve: oc
    .route({ method: 'POST', path: '/reports/{id}/approve', tags: ['report'], summary: 'Approve a report: its figures become effective' })
    .errors({ ...refusedActs, OWN_ENTRY })
    .input(act)
    .output(acted),
  return: oc
    .route({ method: 'POST', path: '/reports/{id}/return', tags: ['report'], summary: 'Return a report with the reason' })
    .errors({ ...refusedActs, REASON_REQUIRED })
    .input(act.extend({ reason }))
    .output(acted),
  reopen: oc
    .route({
      method: 'POST',
      path: '/reports/{id}/reopen',
      tags: ['report'],
      summary: 'Reopen an approved report with the reason; its approved figures stay effective until approved again',
    })
    .errors({ ...refusedActs, REASON_REQUIRED })
    .input(act.extend({ reason }))
    .output(acted),
}
