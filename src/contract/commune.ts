import { oc } from '@orpc/contract'
import { z } from 'zod'
import { communeStates } from '../domain/commune-standing.ts'
import { recognitionKinds, recognitionSourceKinds } from '../domain/recognition.ts'
import { refusals } from './errors.ts'
import { day } from './population.ts'
import { scoreCell, scoreForm, scoreResult } from './score.ts'
import { code, decimalText, idempotencyKey, unitId, unitRef, year } from './shapes.ts'

export const decision = z.object({
  version: z.number(),
  decisionNumber: z.string(),
  decidedOn: z.string(),
  kind: z.enum(recognitionKinds),
  validFrom: z.string(),
  /** The last day it holds: as the decision names it, else three years. */
  lastDay: z.string(),
  namesLastDay: z.boolean(),
  withdrawnOn: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  source: z.string().nullable(),
  illustrative: z.boolean(),
})
export type Decision = z.infer<typeof decision>

const standing = z.object({ state: z.enum(communeStates), isEndingSoon: z.boolean(), decision: decision.nullable() })

export const communeRow = standing.extend({
  commune: unitRef,
  place: unitRef.nullable(),
  /** Null where nothing is scored, and for whom it is a draft of others. */
  self: scoreResult.nullable(),
  appraised: scoreResult.nullable(),
  maySelfScore: z.boolean(),
  mayAppraise: z.boolean(),
})
export type CommuneRow = z.infer<typeof communeRow>

export const communeList = z.object({
  year: z.number(),
  territory: unitRef,
  form: scoreForm,
  /** The year before was scored on another form: only met and not met can be compared. */
  hasOtherFormBefore: z.boolean(),
  summary: z.object({
    communes: z.number(),
    recognised: z.number(),
    carriedOver: z.number(),
    awaitingDecision: z.number(),
    endingSoon: z.number(),
  }),
  rows: z.array(communeRow),
  /** Where the count of recognised communes comes from in the year; null where no indicator is the share of communes. */
  source: z
    .object({
      kind: z.enum(recognitionSourceKinds),
      choices: z.array(z.object({ fromYear: z.number(), source: z.enum(recognitionSourceKinds) })),
      mayChoose: z.boolean(),
      /** Communes recognised as typed figures say it, and as the decisions do; null while it is not known. */
      typed: decimalText.nullable(),
      counted: decimalText.nullable(),
    })
    .nullable(),
})
export type CommuneList = z.infer<typeof communeList>

const layerView = z.object({ cells: z.array(scoreCell), result: scoreResult.nullable() })

export const communePage = standing.extend({
  commune: unitRef,
  place: unitRef.nullable(),
  year: z.number(),
  form: scoreForm,
  /** Null for whom it is a draft of others. */
  self: layerView.nullable(),
  appraised: layerView,
  previous: z
    .object({ year: z.number(), form: scoreForm, self: layerView.nullable(), appraised: layerView, state: z.enum(communeStates) })
    .nullable(),
  decisions: z.array(decision),
  maySelfScore: z.boolean(),
  mayAppraise: z.boolean(),
  /** It may appraise elsewhere, but entered the self-score here. */
  isOwnEntry: z.boolean(),
})
export type CommunePage = z.infer<typeof communePage>

const decisionNumber = z.string().trim().min(1).max(60)

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_DECISION, STALE_VERSION, REASON_REQUIRED, KEY_REUSED } = refusals
const saving = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, STALE_VERSION, INVALID_DECISION, KEY_REUSED }

export const communeContract = {
  list: oc
    .route({ method: 'GET', path: '/communes', tags: ['commune'], summary: 'Where every commune of a resolution stands on 31 December of a year' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ resolution: code, year }))
    .output(communeList),
  get: oc
    .route({ method: 'GET', path: '/communes/{commune}/{year}', tags: ['commune'], summary: 'The score sheet of a commune with its decisions' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ commune: unitId, year }))
    .output(communePage),
  recognise: oc
    .route({ method: 'POST', path: '/recognitions', tags: ['commune'], summary: 'Record a decision on one commune or many' })
    .errors(saving)
    .input(
      z.object({
        idempotencyKey,
        communes: z
          .array(z.object({ commune: unitId, expectedVersion: z.number().nullable() }))
          .min(1)
          .max(500),
        decisionNumber,
        decidedOn: day,
        kind: z.enum(recognitionKinds),
        validFrom: day,
        /** The last day where the decision names one; null: three years. */
        validTo: day.nullable(),
        source: z.string().max(400).nullable(),
      }),
    )
    .output(z.object({ decisions: z.array(z.object({ commune: unitId, decision })) })),
  withdraw: oc
    .route({ method: 'POST', path: '/recognitions/withdrawal', tags: ['commune'], summary: 'Withdraw a recognition, or take the withdrawal back' })
    .errors({ ...saving, REASON_REQUIRED })
    .input(
      z.object({
        idempotencyKey,
        commune: unitId,
        decisionNumber,
        decidedOn: day,
        expectedVersion: z.number(),
        /** From this day on it does not count; null takes the withdrawal back. */
        withdrawnOn: day.nullable(),
        reason: z.string().max(2000),
      }),
    )
    .output(decision),
  chooseSource: oc
    .route({
      method: 'POST',
      path: '/recognition-sources',
      tags: ['commune'],
      summary: 'Count recognised communes from decisions or from figures, from a year on',
    })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, KEY_REUSED })
    .input(z.object({ idempotencyKey, resolution: code, fromYear: year, source: z.enum(recognitionSourceKinds).nullable() }))
    .output(z.object({ choices: z.array(z.object({ fromYear: z.number(), source: z.enum(recognitionSourceKinds) })) })),
}
