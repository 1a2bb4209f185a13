import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { overview } from './overview.ts'
import {
  asOf,
  assessmentView,
  bilingual,
  code,
  communesBehind,
  decimalText,
  forecastView,
  mark,
  point,
  progressView,
  secondOpinionView,
  unitRef,
  year,
} from './shapes.ts'

export const indicatorInput = z.object({ indicator: code, resolution: code, year, asOf: asOf.optional() })

/** Change of a rate since the year before, split exactly into what the counts and what the people did (methods §8). */
export const effects = z.object({ fromYear: z.number(), change: z.number(), numerator: z.number(), denominator: z.number() })

export const indicatorPage = z.object({
  resolution: overview.shape.resolution,
  year: z.number(),
  illustrative: z.boolean(),
  indicator: z.object({
    code,
    name: bilingual,
    shortName: bilingual,
    measureUnit: bilingual,
    decimals: z.number(),
    direction: z.enum(['higher', 'lower', 'band']),
    formula: bilingual,
    /** What the quotient of the counts is multiplied by; null where the value is no quotient. */
    factor: decimalText.nullable(),
    definitions: z.array(z.object({ element: code, name: bilingual, version: z.number(), text: bilingual, source: z.string() })),
    clause: z.string().nullable(),
    needLabel: bilingual.nullable(),
  }),
  /** The ground of the resolution itself. */
  scope: z.object({
    unit: unitRef,
    assessment: assessmentView,
    progress: progressView,
    secondOpinion: secondOpinionView,
    forecast: forecastView,
    asReported: z.array(point),
    onTodaysMap: z.array(point),
    milestones: z.array(z.object({ year: z.number(), value: decimalText, interpolated: z.boolean() })),
    effects: effects.nullable(),
    /** Whether the units' own targets, weighted, reach the scope's target. */
    coherence: z
      .object({
        /** Null while some unit has no target of its own; then `neededOfOthers` is what those would have to come to. */
        weighted: z.number().nullable(),
        reaches: z.boolean().nullable(),
        neededOfOthers: z.number().nullable(),
        bound: z.number(),
        unitsWithTarget: z.number(),
        units: z.number(),
      })
      .nullable(),
  }),
  units: z.array(
    z.object({
      unit: unitRef,
      assessment: assessmentView,
      rank: z.number().nullable(),
      previous: decimalText.nullable(),
      /** Additive contribution to value − target of the scope, in the shown unit; null where it has none. */
      contribution: z.number().nullable(),
      effects: effects.nullable(),
      history: z.array(point),
    }),
  ),
  /** "chênh lệch với số công bố": closes the sum of contributions when a published total wins over its parts. */
  /** Of a share of communes: who does not count. */
  communes: communesBehind.nullable(),
  differenceRow: z.object({ contribution: z.number(), numerator: decimalText }).nullable(),
  comparisons: z.array(z.object({ unit: unitRef, history: z.array(point) })),
  marks: z.array(mark),
})
export type IndicatorPage = z.infer<typeof indicatorPage>

const { UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM } = refusals

export const indicatorContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/indicators/{indicator}',
      tags: ['indicator'],
      summary: 'One indicator of a resolution: ranks, trend, contributions, definition',
    })
    .errors({ UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM })
    .input(indicatorInput)
    .output(indicatorPage),
}
