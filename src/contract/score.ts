import { oc } from '@orpc/contract'
import { z } from 'zod'
import { scoreFormCodes } from '../domain/commune-criteria.ts'
import { scoreLayers } from '../domain/commune-scores.ts'
import { refusals } from './errors.ts'
import { code, decimalText, idempotencyKey, moment, scoreReason, unitId, unitRef, year } from './shapes.ts'

const layer = z.enum(scoreLayers)
/** A criterion by its number from 1, or `k:` and the code of a knock-out item. */
const item = z.string().regex(/^(\d{1,2}|k:.{1,20})$/)

const knockout = z.object({ code: z.string().trim().min(1).max(20), name: z.string().trim().min(1).max(300) })

/** A score form; `isUsable` is false while a maximum is not entered. */
export const scoreForm = z.object({
  code: z.enum(scoreFormCodes),
  name: z.string(),
  version: z.number().nullable(),
  criteria: z.array(z.object({ name: z.string(), maximum: decimalText.nullable() })),
  knockouts: z.array(knockout),
  isUsable: z.boolean(),
})
export type ScoreFormView = z.infer<typeof scoreForm>

/** What a sheet comes to; `missing` are criteria not scored yet. */
export const scoreResult = z.object({
  kind: z.enum(['met', 'notMet', 'incomplete']),
  total: decimalText,
  maximum: decimalText,
  reasons: z.array(scoreReason),
  missing: z.array(z.number()),
  illustrative: z.boolean(),
})
export type ScoreResult = z.infer<typeof scoreResult>

export const scoreCell = z.object({
  item,
  version: z.number().nullable(),
  score: decimalText.nullable(),
  maximum: decimalText.nullable(),
  recordedAt: moment.nullable(),
  recordedBy: z.string().nullable(),
  illustrative: z.boolean(),
})
export type ScoreCell = z.infer<typeof scoreCell>

export const scoreTable = z.object({
  year: z.number(),
  layer,
  form: scoreForm,
  rows: z.array(z.object({ commune: unitRef, place: unitRef.nullable(), cells: z.array(scoreCell), mayEdit: z.boolean() })),
})
export type ScoreTable = z.infer<typeof scoreTable>

export const saveScoreInput = z.object({
  idempotencyKey,
  commune: unitId,
  year,
  item,
  /** The version that was seen; null for an empty cell. */
  expectedVersion: z.number().nullable(),
  /** Points as typed; of a knock-out item 0 or 1. Null takes the answer away. */
  score: z.string().max(20).nullable(),
  /** What of the criterion applies, as typed; null: all of it. */
  maximum: z.string().max(20).nullable(),
})
const savedScore = z.object({ cell: scoreCell, result: scoreResult.nullable() })

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_FIGURE, FORM_INCOMPLETE, STALE_VERSION, OWN_ENTRY, UNIT_DISSOLVED, YEAR_CLOSED, KEY_REUSED } =
  refusals
const saving = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, STALE_VERSION, INVALID_FIGURE, KEY_REUSED }
const scoring = { ...saving, FORM_INCOMPLETE, OWN_ENTRY, UNIT_DISSOLVED, YEAR_CLOSED }

export const scoreContract = {
  list: oc
    .route({ method: 'GET', path: '/scores', tags: ['commune'], summary: 'One layer of the score sheets of every commune one may read, as a table' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ resolution: code, year, layer }))
    .output(scoreTable),
  history: oc
    .route({ method: 'GET', path: '/scores/history', tags: ['commune'], summary: 'Every version of one answer of a score sheet' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ commune: unitId, year, layer, item }))
    .output(z.object({ versions: z.array(scoreCell) })),
  selfScore: oc
    .route({ method: 'POST', path: '/scores/self', tags: ['commune'], summary: 'Store an answer of a self-score' })
    .errors(scoring)
    .input(saveScoreInput)
    .output(savedScore),
  appraise: oc
    .route({ method: 'POST', path: '/scores/appraised', tags: ['commune'], summary: 'Store an answer of an appraisal' })
    .errors(scoring)
    .input(saveScoreInput)
    .output(savedScore),
}

export const scoreFormContract = {
  list: oc
    .route({ method: 'GET', path: '/score-forms', tags: ['commune'], summary: 'The score forms by version of the criteria' })
    .errors({ UNAUTHENTICATED })
    .output(z.object({ forms: z.array(scoreForm), mayKeep: z.boolean() })),
  save: oc
    .route({ method: 'POST', path: '/score-forms', tags: ['commune'], summary: 'Keep the maxima and the knock-out items of a form' })
    .errors(saving)
    .input(
      z.object({
        idempotencyKey,
        code: z.enum(scoreFormCodes),
        expectedVersion: z.number().nullable(),
        /** As typed, in the order of the criteria; null: not known yet. The maxima of QĐ 1300 are those of the decision and are not changed. */
        maxima: z.array(z.string().max(20).nullable()).max(40),
        knockouts: z
          .array(knockout)
          .max(60)
          .refine((all) => new Set(all.map((each) => each.code)).size === all.length),
      }),
    )
    .output(scoreForm),
}
