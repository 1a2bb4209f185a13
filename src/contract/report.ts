import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { cell } from './sheet.ts'
import {
  bilingual,
  code,
  decimalText,
  idempotencyKey,
  missingReason,
  moment,
  period,
  reportState,
  signing,
  stage,
  unitId,
  unitRef,
} from './shapes.ts'

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
  /** Who of the department has begun to review it. */
  takenUpBy: z.string().nullable(),
  figures: z.number(),
  odd: z.number(),
  lock: z.number(),
  /** Whether it may be approved together with others: `clean`, or what has to be looked at first. */
  bulk: z.enum(['clean', 'odd', 'incomplete', 'ownEntry', 'state', 'yearClosed']),
})

/** What became of one report of many: approved, or why it was left as it is. */
export const bulkOutcome = z.enum(['approved', 'odd', 'incomplete', 'ownEntry', 'changed', 'yearClosed', 'noRight', 'notFound'])
export type BulkOutcome = z.infer<typeof bulkOutcome>

/** What a return asks about a cell; answered once the cell holds another version. */
const asked = z.object({ words: z.string(), by: z.string().nullable(), at: moment, isAnswered: z.boolean() })

/** What a cell held, with who stored it. */
const answer = z.object({ value: decimalText.nullable(), missingReason: missingReason.nullable(), note: z.string().nullable() })

/** What is another now than it was at an earlier moment of the report. */
export const comparison = z.object({
  /** Beside what was sent before, or beside what was approved before. */
  since: z.enum(['submission', 'approval']),
  at: moment,
  by: z.string().nullable(),
  lines: z.array(
    z.object({
      subject: unitRef,
      element: z.object({ code, name: bilingual, measureUnit: bilingual }),
      kind: z.enum(['added', 'withdrawn', 'changed', 'noteOnly']),
      before: answer.nullable(),
      after: answer.nullable(),
      by: z.string().nullable(),
      at: moment.nullable(),
    }),
  ),
})
export type Comparison = z.infer<typeof comparison>

export const reportPage = z.object({
  report: queued.extend({ reason: z.string().nullable(), signing, closedSince: moment.nullable() }),
  may: z.object({
    takeUp: z.boolean(),
    approve: z.boolean(),
    return: z.boolean(),
    reopen: z.boolean(),
    whyNot: z.enum(['noRight', 'ownEntry', 'state', 'yearClosed']).nullable(),
  }),
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
      asked: asked.nullable(),
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
  YEAR_CLOSED,
  REVIEW_BEGUN,
  INCOMPLETE_REPORT,
  REASON_REQUIRED,
  OWN_ENTRY,
  KEY_REUSED,
  NEEDS_EXPLANATION,
  BROKEN_RULE,
  UNIT_DISSOLVED,
} = refusals
const refusedActs = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, WRONG_STATE, YEAR_CLOSED, KEY_REUSED }
const sent = z.object({ idempotencyKey, reporter: unitId, period, stage, lock: z.number() })

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
  changes: oc
    .route({ method: 'GET', path: '/reports/{id}/changes', tags: ['report'], summary: 'What changed since the report was sent or approved before' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND })
    .input(z.object({ id: z.coerce.number().int() }))
    .output(z.object({ comparisons: z.array(comparison) })),
  prepare: oc
    .route({ method: 'POST', path: '/reports/prepare', tags: ['report'], summary: 'Put a report before the head of the unit, who signs it' })
    .errors({ ...refusedActs, INCOMPLETE_REPORT, NEEDS_EXPLANATION, BROKEN_RULE, UNIT_DISSOLVED })
    .input(sent)
    .output(acted),
  submit: oc
    .route({ method: 'POST', path: '/reports/submit', tags: ['report'], summary: 'Sign off a report' })
    .errors({ ...refusedActs, INCOMPLETE_REPORT, NEEDS_EXPLANATION, BROKEN_RULE, UNIT_DISSOLVED })
    .input(sent)
    .output(acted),
  sendBack: oc
    .route({ method: 'POST', path: '/reports/{id}/send-back', tags: ['report'], summary: 'Send a prepared report back inside the unit' })
    .errors({ ...refusedActs, REASON_REQUIRED, UNIT_DISSOLVED })
    .input(act.extend({ reason }))
    .output(acted),
  withdraw: oc
    .route({ method: 'POST', path: '/reports/{id}/withdraw', tags: ['report'], summary: 'Take back a report that nobody has begun to review' })
    .errors({ ...refusedActs, REASON_REQUIRED, REVIEW_BEGUN, UNIT_DISSOLVED })
    .input(act.extend({ reason }))
    .output(acted),
  takeUp: oc
    .route({ method: 'POST', path: '/reports/{id}/take-up', tags: ['report'], summary: 'Say that its review has begun' })
    .errors({ ...refusedActs, REVIEW_BEGUN })
    .input(act)
    .output(acted),
  approveClean: oc
    .route({ method: 'POST', path: '/reports/approve', tags: ['report'], summary: 'Approve those of many reports that have nothing to look at' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, KEY_REUSED })
    .input(
      z.object({
        idempotencyKey: z.string().min(8).max(60),
        reports: z
          .array(z.object({ id: z.number().int(), lock: z.number() }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ outcomes: z.array(z.object({ id: z.number(), outcome: bulkOutcome })) })),
  approve: oc
    .route({ method: 'POST', path: '/reports/{id}/approve', tags: ['report'], summary: 'Approve a report: its figures become effective' })
    .errors({ ...refusedActs, OWN_ENTRY })
    .input(act)
    .output(acted),
  return: oc
    .route({ method: 'POST', path: '/reports/{id}/return', tags: ['report'], summary: 'Return a report with the reason, for all of it or by cells' })
    .errors({ ...refusedActs, REASON_REQUIRED })
    .input(
      act.extend({
        reason,
        cells: z
          .array(z.object({ subject: unitId, element: code, words: reason }))
          .max(500)
          .default([]),
      }),
    )
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
