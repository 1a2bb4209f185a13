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
  secondOpinionView,
  stage,
  unitKind,
  unitRef,
  year,
} from './shapes.ts'

export const overviewInput = z.object({ resolution: code, year, asOf: asOf.optional() })

/** One target of the resolution, answered for the ground it was written for. */
export const card = z.object({
  indicator: code,
  name: bilingual,
  shortName: bilingual,
  measureUnit: bilingual,
  decimals: z.number(),
  needLabel: bilingual.nullable(),
  assessment: assessmentView,
  change: z.object({ year: z.number(), shown: decimalText, difference: decimalText, better: z.boolean().nullable() }).nullable(),
  progress: progressView,
  secondOpinion: secondOpinionView,
  forecast: forecastView,
  history: z.array(point),
  comparisons: z.array(z.object({ unit: unitRef, shown: decimalText.nullable(), year: z.number(), stage: stage.nullable() })),
})

/** Columns, not an object per cell: entry i of every column belongs to unit i of `units`. */
export const heatMap = z.object({
  units: z.object({
    id: z.array(z.string()),
    name: z.array(z.string()),
    /** Index into `kinds`. */
    kind: z.array(z.number()),
    /** Index of the unit it lies in, or −1. */
    parent: z.array(z.number()),
  }),
  kinds: z.array(unitKind),
  columns: z.array(
    z.object({
      indicator: code,
      /** Index into the domain's `marks`. */
      mark: z.array(z.number()),
      /** The mark of the year before; −1 where the unit did not exist. */
      previousMark: z.array(z.number()),
      /** The value; for a unit that contributes, what it contributes, where that is one count. */
      shown: z.array(decimalText.nullable()),
      /** Index into the domain's `missingReasons`, −1 where there is a value. */
      missing: z.array(z.number()),
      /** Index into the domain's `stages`, −1 without a value. */
      stage: z.array(z.number()),
      /** Positions of cells with illustrative values. */
      illustrative: z.array(z.number()),
      /** Positions of totals with parts missing. */
      partial: z.array(z.number()),
    }),
  ),
})

export const overview = z.object({
  resolution: z.object({
    code,
    name: bilingual,
    shortName: bilingual,
    scope: unitRef,
    baselineYear: z.number(),
    targetYear: z.number(),
    firstYear: z.number(),
    lastYear: z.number(),
    caveat: bilingual.nullable(),
  }),
  year: z.number(),
  asOf: moment,
  illustrative: z.boolean(),
  cards: z.array(card),
  heatMap,
  /** Reports owed for the year that are not approved. */
  outstanding: z.object({
    owed: z.number(),
    approved: z.number(),
    reports: z.array(
      z.object({
        reporter: unitRef,
        stage,
        state: z.enum(['notBegun', 'draft', 'prepared', 'submitted', 'returned', 'reopened']),
        since: moment.nullable(),
      }),
    ),
  }),
})
export type Overview = z.infer<typeof overview>
export type Card = z.infer<typeof card>

const { UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM } = refusals

export const overviewContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/overview',
      tags: ['overview'],
      summary: 'The answers, the heat map and who has not reported, for one resolution and year',
    })
    .errors({ UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM })
    .input(overviewInput)
    .output(overview),
}
