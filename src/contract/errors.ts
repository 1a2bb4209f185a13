import { z } from 'zod'

/** What a check says of a number: by which rule, what it was held against, what was found, and the rule's own sentence where it has one. */
const checkReason = z.object({
  kind: z.string(),
  expected: z.string().nullable(),
  found: z.string(),
  rule: z.string().optional(),
  message: z.object({ vi: z.string(), en: z.string() }).nullable().optional(),
  /** The cell, where the refusal speaks of a whole report. */
  subject: z.string().optional(),
  element: z.string().optional(),
})

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
    data: z.object({
      what: z.enum([
        'unit',
        'indicator',
        'resolution',
        'report',
        'figure',
        'element',
        'account',
        'evidence',
        'criterion',
        'decision',
        'share',
        'upload',
        'closing',
        'deck',
        'freeze',
        'slide',
      ]),
    }),
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
        'aboveMaximum',
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
      reasons: z.array(checkReason),
    }),
  },
  /** Numbers that a rule of the department refuses. */
  BROKEN_RULE: { status: 422, data: z.object({ broken: z.array(checkReason) }) },
  /** A rule that cannot be kept as it is written. */
  INVALID_RULE: {
    status: 422,
    data: z.object({
      problem: z.enum(['noName', 'onlyAsks', 'noEdge', 'edgesCross', 'sameElement', 'tooFewParts', 'notPositive', 'unknownElement']),
    }),
  },
  /** Somebody else kept another version of the rule meanwhile. */
  RULE_CHANGED: { status: 409, data: z.object({ by: z.string().nullable(), at: z.string().nullable() }) },
  /** Somebody else kept another version of the deck meanwhile. */
  DECK_CHANGED: { status: 409, data: z.object({ version: z.number(), by: z.string().nullable(), at: z.string().nullable() }) },
  /** A deck that cannot be kept as it is: `slide` counts from 1, null when it is about the whole. */
  INVALID_DECK: {
    status: 422,
    data: z.object({
      problem: z.enum(['unknownResolution', 'unknownIndicator', 'unknownUnit', 'noIndicator', 'noUnit', 'slideTwice', 'noSlides']),
      slide: z.number().nullable(),
    }),
  },
  /** It has as many slides as a deck may have. */
  DECK_FULL: { status: 422, data: z.object({ most: z.number() }) },
  /** The rule was switched on for another outcome than it has now: the trial has to be seen again. */
  TRIAL_OUTDATED: { status: 409, data: z.object({ flagged: z.number(), of: z.number() }) },
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
  REVIEW_BEGUN: { status: 409, data: z.object({ by: z.string().nullable() }) },
  YEAR_CLOSED: { status: 409, data: z.object({ year: z.number(), since: z.string() }) },
  OPEN_REPORTS: { status: 409, data: z.object({ open: z.number() }) },
  NO_HEAD: { status: 422 },
  PAST_DAY: { status: 422, data: z.object({ today: z.string() }) },
  ACCOUNT_REFUSED: {
    status: 422,
    data: z.object({
      problem: z.enum([
        'badUsername',
        'badEmail',
        'usernameTaken',
        'nameMissing',
        'unitMissing',
        'badDay',
        'noSuchRole',
        'alreadyHeld',
        'disabled',
        'ownRights',
        'ownAccount',
        'lastAdministrator',
        'sameAccount',
        'nothingToHandOver',
        'notYet',
      ]),
    }),
  },
  REASON_REQUIRED: { status: 422 },
  INVALID_DATE: { status: 422, data: z.object({ problem: z.enum(['dueBeforeOpens', 'notLater']) }) },
  INVALID_EMAIL: { status: 422 },
  OWN_ENTRY: { status: 403 },
  UNIT_DISSOLVED: { status: 422, data: z.object({ on: z.string(), successors: z.array(z.object({ id: z.string(), name: z.string() })) }) },
  EVIDENCE_REFUSED: {
    status: 422,
    data: z.object({
      problem: z.enum(['empty', 'tooLarge', 'wrongType', 'macros', 'broken', 'tooMany', 'locked', 'notYours', 'notWholeReport', 'legalLocked']),
    }),
  },
  /** A file that cannot be read, or whose bytes are kept no longer. */
  FILE_REFUSED: {
    status: 422,
    data: z.object({
      problem: z.enum([
        'empty',
        'tooLarge',
        'unpacksTooLarge',
        'tooManyCells',
        'oldOrLocked',
        'notAWorkbook',
        'notAFile',
        'broken',
        'brokenCsv',
        'noSheet',
        'cut',
        'dropped',
      ]),
    }),
  },
  /** What is stored changed since the preview. */
  IMPORT_CHANGED: { status: 409 },
  /** Published figures need the paper they were taken from. */
  SOURCE_REQUIRED: { status: 422 },
  YEAR_OUTSIDE_TERM: { status: 422, data: z.object({ firstYear: z.number(), lastYear: z.number() }) },
  /** A decision on a commune that cannot be: not made yet, ending before it begins, on a commune that was not there. */
  INVALID_DECISION: { status: 422, data: z.object({ problem: z.enum(['notMadeYet', 'endsTooEarly', 'communeNotThere', 'withdrawnTooEarly']) }) },
  /** The score form of the year has no maxima yet. */
  FORM_INCOMPLETE: { status: 422, data: z.object({ form: z.string() }) },
  KEY_REUSED: { status: 422 },
  UNAVAILABLE: { status: 503 },
} as const

export type RefusalCode = keyof typeof refusals
