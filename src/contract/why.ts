import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import {
  asOf,
  assessmentView,
  bilingual,
  code,
  communesBehind,
  decimalText,
  missingReason,
  moment,
  populationKind,
  progressView,
  secondOpinionView,
  stage,
  unitId,
  unitRef,
  year,
} from './shapes.ts'

/** "Vì sao màu này?": everything a verdict was made from, with who approved what and when. */
export const why = z.object({
  unit: unitRef,
  indicator: z.object({ code, name: bilingual, measureUnit: bilingual, decimals: z.number(), needLabel: bilingual.nullable() }),
  year: z.number(),
  asOf: moment,
  assessment: assessmentView,
  formula: bilingual,
  /** The formula with the numbers in it, ready to read: `10 000 × 1 151 / 1 362 471 = 8,4479…`, as decimal texts; `exact` is cut after ten decimals, with `…` where it goes on. */
  calculation: z
    .object({ factor: decimalText, numerator: decimalText.nullable(), denominator: decimalText.nullable(), exact: z.string() })
    .nullable(),
  inputs: z.array(
    z.object({
      role: z.enum(['numerator', 'denominator', 'published']),
      source: z.enum(['figure', 'population', 'unitCount', 'recognition']),
      subject: unitRef,
      element: z.object({ code, name: bilingual }).nullable(),
      value: decimalText.nullable(),
      missingReason: missingReason.nullable(),
      version: z.number().nullable(),
      stage: stage.nullable(),
      populationKind: populationKind.nullable(),
      illustrative: z.boolean(),
      origin: z.string().nullable(),
      note: z.string().nullable(),
      recordedAt: moment.nullable(),
      recordedBy: z.string().nullable(),
      approvedAt: moment.nullable(),
      approvedBy: z.string().nullable(),
    }),
  ),
  sumOfParts: decimalText.nullable(),
  /** Of a share of communes: who does not count. */
  communes: communesBehind.nullable(),
  thresholds: z.object({ bound: decimalText.nullable(), near: z.number(), low: z.number(), nearAbsolute: z.number(), lowAbsolute: z.number() }),
  progress: progressView,
  secondOpinion: secondOpinionView,
})
export type Why = z.infer<typeof why>

const { UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM } = refusals

export const whyContract = {
  get: oc
    .route({ method: 'GET', path: '/why', tags: ['why'], summary: 'Why a unit has its state on an indicator in a year' })
    .errors({ UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM })
    .input(z.object({ unit: unitId, indicator: code, resolution: code, year, asOf: asOf.optional() }))
    .output(why),
}
