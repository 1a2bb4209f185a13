import { z } from 'zod'
import { communeStates } from '../domain/commune-standing.ts'
import { missingReasons, stages } from '../domain/figure.ts'
import { marks } from '../domain/mark.ts'
import { populationKinds } from '../domain/population.ts'
import { isPeriod } from '../domain/period.ts'
import { recognitionSourceKinds } from '../domain/recognition.ts'
import { reportStates, signings } from '../domain/report-workflow.ts'
import { targetPurposes } from '../domain/target.ts'
import { unitKinds } from '../domain/unit.ts'

/** Shapes that several resources share. Decimal numbers travel as text with a dot, so that no digit is lost. */

export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/)
export const bilingual = z.object({ vi: z.string(), en: z.string() })
export const unitId = z.string().min(1).max(80)
export const code = z.string().min(1).max(80)
export const year = z.coerce.number().int().min(1900).max(2199)
export const period = z.string().refine(isPeriod)
export const moment = z.string().max(40)
/** A past moment to read everything as of: ISO 8601. One in the future reads the present. */
export const asOf = moment.refine((text) => !Number.isNaN(Date.parse(text)))
export const stage = z.enum(stages)
export const missingReason = z.enum(missingReasons)
export const mark = z.enum(marks)
export const unitKind = z.enum(unitKinds)
export const populationKind = z.enum(populationKinds)
export const reportState = z.enum(reportStates)
export const signing = z.enum(signings)
export const day = z.iso.date()
export const idempotencyKey = z.string().min(8).max(80)

export const goal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('atLeast'), bound: decimalText }),
  z.object({ kind: z.literal('moreThan'), bound: decimalText }),
  z.object({ kind: z.literal('atMost'), bound: decimalText }),
  z.object({ kind: z.literal('lessThan'), bound: decimalText }),
  z.object({ kind: z.literal('range'), lower: decimalText, upper: decimalText, direction: z.enum(['higher', 'lower']) }),
  z.object({ kind: z.literal('about'), centre: decimalText, tolerance: decimalText }),
  z.object({ kind: z.literal('relative'), multiple: decimalText, baseline: decimalText, direction: z.enum(['higher', 'lower']) }),
])

/** The target beside a value: the unit's own, or (`own: false`) another's shown as a reference line. */
export const targetView = z.object({
  goal,
  year: z.number(),
  purpose: z.enum(targetPurposes),
  clause: z.string().nullable(),
  source: z.string().nullable(),
  own: z.boolean(),
  illustrative: z.boolean(),
})

export const unitRef = z.object({ id: unitId, name: z.string(), shortName: z.string(), kind: unitKind })

export const completeness = z.object({
  unitsReported: z.number(),
  unitsOwed: z.number(),
  shareOfNumerator: z.number().nullable(),
  shareOfPopulation: z.number().nullable(),
  missing: z.array(unitRef),
  /** Units that sent their reports in time and late, of those that owe them, measured by the stage's deadline; null where no report says. */
  timeliness: z.object({ stage, due: z.string(), isDue: z.boolean(), onTime: z.number(), late: z.number(), owed: z.number() }).nullable(),
})

/** One year of a history, ready to draw and to print. */
export const point = z.object({
  year: z.number(),
  shown: decimalText.nullable(),
  mark,
  stage: stage.nullable(),
  missingReason: missingReason.nullable(),
  illustrative: z.boolean(),
  /** Why the line is broken before this point, or null. */
  breakBefore: z.enum(['definition', 'reorganisation']).nullable(),
  /** Part of it is estimated: shares of a split unit. */
  estimated: z.boolean(),
  /** A total with parts missing: what is shown is the value of the others, not comparable with its neighbours. */
  partial: z.boolean(),
})

/** The verdict on the way to the target (methods §6). */
export const progressView = z.object({
  kind: z.enum(['achieved', 'maintained', 'notKept', 'onTrack', 'tooSlow', 'farTooSlow', 'wrongWay', 'resultMet', 'resultNotMet', 'notAvailable']),
  reason: z.enum(['tooFewYears', 'acrossBreak', 'noBaseline', 'noTarget', 'noValue']).nullable(),
  /** Pace ratio r, or null. */
  ratio: z.number().nullable(),
  /** It went through the band and out on the other side; that is then the reason of `wrongWay`. */
  hasPassedBand: z.boolean(),
  baseline: z.object({ year: z.number(), value: z.number() }).nullable(),
  aim: z.number().nullable(),
  /** Needed gain a year from now on, and the unit's best and median past yearly gain. */
  yearlyGain: z.object({ needed: z.number(), best: z.number().nullable(), median: z.number().nullable() }).nullable(),
  milestone: z.object({ expected: z.number(), difference: z.number(), interpolated: z.boolean() }).nullable(),
})

export const secondOpinionView = z.object({
  band: z.enum(['onTrack', 'tooSlow', 'limited', 'deterioration', 'achieved']).nullable(),
  ratio: z.number().nullable(),
  score: z.number().nullable(),
  /** `target`: `ratio` is R, growth made to growth needed; `growth`: `ratio` is the yearly growth G, where there is no target. */
  basis: z.enum(['target', 'growth']).nullable(),
  /** Why there is no band. */
  reason: z.enum(['tooFewYears', 'acrossBreak', 'noBaseline', 'noTarget', 'noValue', 'signsDiffer', 'zeroValue', 'termOver']).nullable(),
  differs: z.boolean(),
})

export const forecastView = z.object({
  year: z.number(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Probability that the bound is met, 0–1. */
  probability: z.number().nullable(),
  reason: z.enum(['tooFewYears', 'acrossBreak', 'noTarget', 'afterTerm']).nullable(),
  /** The fitted line from the last of its years to the target year, to be drawn dashed; `years` it was fitted on. */
  years: z.array(z.number()),
  line: z.array(z.object({ year: z.number(), value: z.number() })),
})

/** A value against its target: the part every card, row and unit page shares. */
export const assessmentView = z.object({
  mark,
  shown: decimalText.nullable(),
  stage: stage.nullable(),
  basis: z.enum(['counts', 'published', 'derivedFromRates']).nullable(),
  populationKind: populationKind.nullable(),
  illustrative: z.boolean(),
  missingReason: missingReason.nullable(),
  target: targetView.nullable(),
  /** Heads still needed; null where it makes no sense. */
  need: z.number().nullable(),
  /** Without a value: what is known so far; of a unit that contributes: what it contributes, where that is one count. */
  numerator: decimalText.nullable(),
  denominator: decimalText.nullable(),
  completeness: completeness.nullable(),
})

/** By what a commune fails: the whole, a criterion by its number, or a knock-out item by its name. `needed` is 80 % of the whole or 50 % of a criterion. */
export const scoreReason = z.object({
  kind: z.enum(['total', 'criterion', 'knockout']),
  criterion: z.number().nullable(),
  name: z.string().nullable(),
  score: decimalText.nullable(),
  needed: decimalText.nullable(),
})

/** The communes behind a share of communes: how many count, how many were carried over by a merger, and who does not count and by what. */
export const communesBehind = z.object({
  communes: z.number(),
  recognised: z.number(),
  carriedOver: z.number(),
  source: z.enum(recognitionSourceKinds),
  failing: z.array(z.object({ commune: unitRef, state: z.enum(communeStates), reasons: z.array(scoreReason) })),
})
