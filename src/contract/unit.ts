import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import {
  asOf,
  assessmentView,
  bilingual,
  code,
  decimalText,
  forecastView,
  moment,
  point,
  progressView,
  reportState,
  secondOpinionView,
  stage,
  unitId,
  unitRef,
  year,
} from './shapes.ts'

const relative = unitRef.extend({ validFrom: z.string(), validTo: z.string().nullable() })

export const unitPage = z.object({
  unit: relative.extend({ code, aliases: z.array(z.string()), illustrative: z.boolean() }),
  resolution: z.object({ code, shortName: bilingual, targetYear: z.number() }),
  year: z.number(),
  illustrative: z.boolean(),
  location: z.array(unitRef),
  manager: unitRef.nullable(),
  countsTowards: unitRef.nullable(),
  predecessors: z.array(relative.extend({ kind: z.string(), effectiveOn: z.string(), share: z.number() })),
  successors: z.array(relative.extend({ kind: z.string(), effectiveOn: z.string(), share: z.number() })),
  parts: z.array(relative),
  indicators: z.array(
    z.object({
      indicator: code,
      name: bilingual,
      shortName: bilingual,
      measureUnit: bilingual,
      decimals: z.number(),
      needLabel: bilingual.nullable(),
      assessment: assessmentView,
      progress: progressView,
      secondOpinion: secondOpinionView,
      forecast: forecastView,
      asReported: z.array(point),
      onTodaysMap: z.array(point),
    }),
  ),
  /** Counts it holds itself, by year: what a hospital contributes. */
  counts: z.array(
    z.object({
      element: code,
      name: bilingual,
      measureUnit: bilingual,
      years: z.array(z.object({ year: z.number(), value: decimalText.nullable(), stage: stage.nullable(), illustrative: z.boolean() })),
    }),
  ),
  /** Its reports as far as the reader may see them. */
  reports: z.array(z.object({ period: z.string(), stage, state: reportState, since: moment.nullable(), reason: z.string().nullable() })),
  mayEnter: z.boolean(),
})
export type UnitPage = z.infer<typeof unitPage>

const { UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM } = refusals

export const unitContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/units/{unit}',
      tags: ['unit'],
      summary: 'One unit: every indicator with both readings of history, its reports, counts, parents and successors',
    })
    .errors({ UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM })
    .input(z.object({ unit: unitId, resolution: code.optional(), year: year.optional(), asOf: asOf.optional() }))
    .output(unitPage),
}
