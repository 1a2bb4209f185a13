import { oc } from '@orpc/contract'
import { z } from 'zod'
import { checkRule } from './check-shapes.ts'
import { refusals } from './errors.ts'
import { bilingual, code, decimalText, idempotencyKey, moment, period, unitRef } from './shapes.ts'

/** What a rule would have said of the figures there are: of so many numbers so many. */
const trialCounts = z.object({ flagged: z.number().int(), of: z.number().int() })

export const storedCheck = checkRule.extend({
  version: z.number(),
  recordedAt: moment,
  recordedBy: z.string().nullable(),
  /** What it would have said when it was last kept; null for the rules every workspace begins with. */
  trial: trialCounts.extend({ at: moment }).nullable(),
})
export type StoredCheck = z.infer<typeof storedCheck>

export const trial = trialCounts.extend({
  /** The newest of those it speaks of. */
  examples: z.array(
    z.object({ subject: unitRef, element: code, period, value: decimalText, kind: z.string(), expected: decimalText, found: decimalText }),
  ),
})
export type Trial = z.infer<typeof trial>

/** What a person writes of a rule: short enough to be read. */
const writtenRule = checkRule.extend({
  name: z.object({ vi: z.string().trim().max(200), en: z.string().trim().max(200) }),
  message: z.object({ vi: z.string().trim().max(500), en: z.string().trim().max(500) }).nullable(),
})

const { UNAUTHENTICATED, FORBIDDEN, INVALID_RULE, RULE_CHANGED, TRIAL_OUTDATED, KEY_REUSED } = refusals

export const checkContract = {
  list: oc
    .route({ method: 'GET', path: '/checks', tags: ['check'], summary: 'The rules that entries are checked by, on or off' })
    .errors({ UNAUTHENTICATED })
    .output(
      z.object({
        rules: z.array(storedCheck),
        /** Part and whole as the formulas of the indicators have them: always on. */
        pairs: z.array(z.object({ indicator: bilingual, part: bilingual })),
        elements: z.array(z.object({ code, name: bilingual, measureUnit: bilingual })),
        mayEdit: z.boolean(),
      }),
    ),
  try: oc
    .route({ method: 'POST', path: '/checks/try', tags: ['check'], summary: 'What a rule would have said of the approved figures; stores nothing' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, INVALID_RULE })
    .input(z.object({ rule: writtenRule }))
    .output(trial),
  save: oc
    .route({ method: 'POST', path: '/checks', tags: ['check'], summary: 'Keep a rule; one that is switched on must have been tried first' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, INVALID_RULE, RULE_CHANGED, TRIAL_OUTDATED, KEY_REUSED })
    .input(
      z.object({
        idempotencyKey,
        /** The version its editor saw; null for a new rule. */
        expectedVersion: z.number().int().nullable(),
        rule: writtenRule,
        /** The outcome of the trial its editor saw; needed to switch it on. */
        seen: trialCounts.nullable(),
      }),
    )
    .output(storedCheck),
}
