import { z } from 'zod'

/** Every refusal has a name here, a sentence in both catalogues (`refusal.NAME`) and a test. */
export const refusals = {
  UNAUTHENTICATED: { status: 401 },
  WRONG_CREDENTIALS: { status: 401 },
  LOCKED_OUT: { status: 429, data: z.object({ until: z.string() }) },
  RATE_LIMITED: { status: 429, data: z.object({ retryAfterSeconds: z.number() }) },
  WEAK_PASSWORD: { status: 422, data: z.object({ problem: z.enum(['tooShort', 'tooLong', 'likeUsername', 'common', 'unchanged']) }) },
  CODE_REFUSED: { status: 422, data: z.object({ problem: z.enum(['unknown', 'expired', 'used']) }) },
  FORBIDDEN: { status: 403 },
  NOT_FOUND: {
    status: 404,
    data: z.object({ what: z.enum(['unit', 'indicator', 'resolution', 'report', 'figure', 'element', 'account', 'evidence']) }),
  },
  INVALID_INPUT: { status: 400 },
  INVALID_FIGURE: {
    status: 422,
    data: z.object({
      problem: z.enum([
        'notANumber',
        'negative',
        'notWhole',
        'ambiguousSeparator',
        'tooLarge',
        'tooManyDecimals',
        'partAboveWhole',
        'notOwed',
        'badPeriod',
        'notPositive',
      ]),
      limit: z.string().optional(),
      otherElement: z.string().optional(),
      /** For `ambiguousSeparator` of a rate: the numbers it can be read as, to choose from and send again as `decimal`. */
      readings: z.array(z.string()).optional(),
    }),
  },
  NEEDS_EXPLANATION: {
    status: 422,
    data: z.object({
      reasons: z.array(
        z.object({
          kind: z.string(),
          expected: z.string().nullable(),
          found: z.string(),
          /** The cell, where the refusal speaks of a whole report. */
          subject: z.string().optional(),
          element: z.string().optional(),
        }),
      ),
    }),
  },
  STALE_VERSION: {
    status: 409,
    data: z.object({
      version: z.number().nullable(),
      value: z.string().nullable(),
      missingReason: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string().nullable(),
    }),
  },
  WRONG_STATE: { status: 409, data: z.object({ state: z.string() }) },
  INCOMPLETE_REPORT: { status: 422, data: z.object({ missing: z.array(z.object({ subject: z.string(), element: z.string() })) }) },
  REASON_REQUIRED: { status: 422 },
  OWN_ENTRY: { status: 403 },
  UNIT_DISSOLVED: { status: 422, data: z.object({ on: z.string(), successors: z.array(z.object({ id: z.string(), name: z.string() })) }) },
  EVIDENCE_REFUSED: {
    status: 422,
    data: z.object({
      problem: z.enum(['empty', 'tooLarge', 'wrongType', 'macros', 'broken', 'tooMany', 'locked', 'notYours', 'notWholeReport', 'legalLocked']),
    }),
  },
  YEAR_OUTSIDE_TERM: { status: 422, data: z.object({ firstYear: z.number(), lastYear: z.number() }) },
  KEY_REUSED: { status: 422 },
  UNAVAILABLE: { status: 503 },
} as const

export type RefusalCode = keyof typeof refusals
