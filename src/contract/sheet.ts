import { oc } from '@orpc/contract'
import { z } from 'zod'
import { checkRule } from './check-shapes.ts'
import { refusals } from './errors.ts'
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
  year,
} from './shapes.ts'

/** One cell as it stands: the newest version of a figure and stage, approved or not. */
export const cell = z.object({
  version: z.number().nullable(),
  value: decimalText.nullable(),
  missingReason: missingReason.nullable(),
  note: z.string().nullable(),
  approved: z.boolean(),
  recordedAt: moment.nullable(),
  recordedBy: z.string().nullable(),
  illustrative: z.boolean(),
})
export type Cell = z.infer<typeof cell>

export const sheetReport = z.object({
  id: z.number().nullable(),
  stage,
  state: reportState,
  reason: z.string().nullable(),
  since: moment.nullable(),
  lock: z.number(),
  mayEdit: z.boolean(),
  maySubmit: z.boolean(),
  mayPrepare: z.boolean(),
  maySendBack: z.boolean(),
  mayWithdraw: z.boolean(),
  /** Why not, when it may not: a code with a sentence in the catalogues. */
  whyNot: z.enum(['approved', 'submitted', 'prepared', 'noRight', 'dissolved', 'empty', 'yearClosed']).nullable(),
  /** Why a report that was sent cannot be taken back any more. */
  whyNotWithdraw: z.enum(['reviewBegun']).nullable(),
  /** The act whose reason stands in `reason`. */
  reasonOf: z.enum(['return', 'reopen', 'sendBack', 'withdraw']).nullable(),
})

export const sheet = z.object({
  reporter: unitRef,
  year: z.number(),
  period,
  previousYears: z.array(z.number()),
  /** How the unit signs now, and whether the account may choose it. */
  signing: z.object({ way: signing, mayChoose: z.boolean() }),
  /** Since when the year is closed for the unit; null while it is open. */
  closedSince: moment.nullable(),
  /** Who runs the unit (cơ quan chủ quản), as of the end of the year. */
  superior: z.string().nullable(),
  /** What a return asks about cells; it holds while the cell has the version it was asked about. */
  asked: z.array(
    z.object({
      stage,
      subject: unitId,
      element: code,
      version: z.number().nullable(),
      words: z.string(),
      by: z.string().nullable(),
      at: moment,
    }),
  ),
  reports: z.array(sheetReport),
  /** Short names, aliases and former names of the subjects, by unit: what a pasted list may call them. */
  otherNames: z.record(z.string(), z.array(z.string())),
  /** The rules that are on for what the sheet holds: the browser asks at once by them, the server decides. */
  checks: z.array(checkRule),
  rows: z.array(
    z.object({
      subject: unitRef,
      element: z.object({ code, name: bilingual, measureUnit: bilingual, valueKind: z.enum(['count', 'rate']), definition: bilingual }),
      /** Effective values of `previousYears`, same order. */
      previous: z.array(z.object({ value: decimalText.nullable(), stage: stage.nullable(), illustrative: z.boolean() })),
      /** One per stage of `reports`, same order; null where the stage is not owed. */
      cells: z.array(cell.nullable()),
    }),
  ),
})
export type Sheet = z.infer<typeof sheet>

const { subject, element, previous } = sheet.shape.rows.element.shape

/** Several units at once, for one stage of a year: a row for each unit, a column for each element. */
export const wideSheet = z.object({
  year: z.number(),
  period,
  stage,
  /** The stages that any of the units owes, least to most final. */
  stages: z.array(stage),
  previousYears: z.array(z.number()),
  checks: z.array(checkRule),
  otherNames: sheet.shape.otherNames,
  elements: z.array(element),
  groups: z.array(
    z.object({
      reporter: unitRef,
      /** The report of the stage, which decides what may be entered. */
      report: sheetReport,
      /** `cells`: one for each of `elements`, same order; null where it is not owed. */
      rows: z.array(z.object({ subject, cells: z.array(z.object({ previous, cell }).nullable()) })),
    }),
  ),
})
export type WideSheet = z.infer<typeof wideSheet>

const figureToSave = z.object({
  idempotencyKey,
  reporter: unitId,
  subject: unitId,
  element: code,
  period,
  stage,
  /** The version the typist saw; null for an empty cell. */
  expectedVersion: z.number().nullable(),
  value: z.string().max(60).nullable(),
  /** `typed`: as a person types it in Vietnam, read by the rules of the form; `decimal`: a plain number with a dot, already read or chosen. */
  notation: z.enum(['typed', 'decimal']).default('typed'),
  /** A cell is answered with a number or with one of two reasons; `withdrawn` takes the answer back, and the cell is empty again. */
  missingReason: z.enum(['notCollected', 'notApplicable', 'withdrawn']).nullable(),
  note: z.string().max(2000).nullable(),
})

const isOneAnswer = (input: { value: unknown; missingReason: unknown }) => (input.value === null) !== (input.missingReason === null)

/** Who typed it: refused as not signed in when somebody else is by now. */
const typist = z.string().max(80).optional()

/** Exactly one of `value` and `missingReason` is null. */
export const saveFigureInput = figureToSave.extend({ account: typist }).refine(isOneAnswer)

/** Many cells of one person, each with its own key; no key and no cell comes twice. */
export const saveFiguresInput = z.object({
  account: typist,
  cells: z
    .array(figureToSave.refine(isOneAnswer))
    .min(1)
    .max(500)
    .refine((cells) => areDifferent(cells.map((each) => each.idempotencyKey)))
    .refine((cells) => areDifferent(cells.map((each) => JSON.stringify([each.subject, each.element, each.period, each.stage])))),
})

function areDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}

/** What became of one cell: stored, or refused with the code and the data that storing it alone would have been refused with. */
export const savedFigure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored'), cell }),
  z.object({ kind: z.literal('refused'), code: z.string(), data: z.unknown() }),
])
export type SavedFigure = z.infer<typeof savedFigure>

const {
  UNAUTHENTICATED,
  FORBIDDEN,
  NOT_FOUND,
  INVALID_FIGURE,
  NEEDS_EXPLANATION,
  BROKEN_RULE,
  STALE_VERSION,
  WRONG_STATE,
  UNIT_DISSOLVED,
  YEAR_OUTSIDE_TERM,
  YEAR_CLOSED,
  KEY_REUSED,
} = refusals

export const sheetContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/sheets/{reporter}/{year}',
      tags: ['sheet'],
      summary: 'The sheet of a reporter for a year: what it owes, with previous years beside',
    })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, YEAR_OUTSIDE_TERM })
    .input(z.object({ reporter: unitId, year }))
    .output(sheet),
  wide: oc
    .route({
      method: 'GET',
      path: '/wide-sheets/{year}',
      tags: ['sheet'],
      summary: 'The sheets of several reporters for a stage of a year as one table: of one reporter, or of all that the account enters for',
    })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, YEAR_OUTSIDE_TERM })
    .input(z.object({ reporter: unitId.optional(), year, stage: stage.optional() }))
    .output(wideSheet),
  saveFigure: oc
    .route({ method: 'POST', path: '/figures', tags: ['sheet'], summary: 'Store a new version of a figure' })
    .errors({
      UNAUTHENTICATED,
      FORBIDDEN,
      NOT_FOUND,
      INVALID_FIGURE,
      NEEDS_EXPLANATION,
      BROKEN_RULE,
      STALE_VERSION,
      WRONG_STATE,
      UNIT_DISSOLVED,
      YEAR_OUTSIDE_TERM,
      YEAR_CLOSED,
      KEY_REUSED,
    })
    .input(saveFigureInput)
    .output(cell),
  saveFigures: oc
    .route({ method: 'POST', path: '/figures/batch', tags: ['sheet'], summary: 'Store new versions of many figures, each on its own' })
    .errors({ UNAUTHENTICATED, FORBIDDEN })
    .input(saveFiguresInput)
    .output(z.object({ outcomes: z.array(savedFigure) })),
  history: oc
    .route({ method: 'GET', path: '/figures', tags: ['sheet'], summary: 'Every version of one cell: who, when, from, to, why' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND })
    .input(z.object({ subject: unitId, element: code, period }))
    .output(z.object({ versions: z.array(cell.extend({ stage, approvedAt: moment.nullable(), approvedBy: z.string().nullable() })) })),
}
