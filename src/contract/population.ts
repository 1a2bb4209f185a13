import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { bilingual, code, decimalText, idempotencyKey, mark, moment, populationKind, unitId, unitRef, year } from './shapes.ts'

/** A calendar day, `yyyy-mm-dd`. */
export const day = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text))

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** The people of one territory, year and kind as they stand. */
export const populationCell = z.object({
  version: z.number().nullable(),
  value: decimalText.nullable(),
  source: z.string().nullable(),
  publishedOn: z.string().nullable(),
  note: z.string().nullable(),
  illustrative: z.boolean(),
})
export type PopulationCell = z.infer<typeof populationCell>

export const populationTable = z.object({
  kind: populationKind,
  years: z.array(z.number()),
  /** How many numbers of each kind there are for the territories of the resolution. */
  kinds: z.array(z.object({ kind: populationKind, numbers: z.number() })),
  /** Per year of `years`: the kinds in the order in which verdicts use them. */
  orders: z.array(z.array(populationKind)),
  /** What was chosen, from which year on. */
  choices: z.array(z.object({ fromYear: z.number(), order: z.array(populationKind) })),
  mayChoose: z.boolean(),
  rows: z.array(
    z.object({
      unit: unitRef,
      /** The territory it lies in. */
      place: unitRef.nullable(),
      mayKeep: z.boolean(),
      /** Per year of `years`; null for a year in which the territory did not exist. `isUsed`: verdicts divide by this very number. */
      cells: z.array(populationCell.extend({ isUsed: z.boolean() }).nullable()),
    }),
  ),
})
export type PopulationTable = z.infer<typeof populationTable>

const side = z.object({
  mark,
  shown: decimalText.nullable(),
  need: z.number().nullable(),
  denominator: decimalText.nullable(),
  populationKind: populationKind.nullable(),
  illustrative: z.boolean(),
})

/** What each kind would change in the verdicts of a year. */
export const populationEffects = z.object({
  year: z.number(),
  order: z.array(populationKind),
  alternatives: z.array(
    z.object({
      alternative: z.enum([...populationKind.options, 'previousYear']),
      /** How many territories have such a number. */
      numbers: z.number(),
      effects: z.array(
        z.object({
          indicator: z.object({ code, name: bilingual, shortName: bilingual, measureUnit: bilingual, needLabel: bilingual.nullable() }),
          unit: unitRef,
          now: side,
          other: side,
        }),
      ),
    }),
  ),
})
export type PopulationEffects = z.infer<typeof populationEffects>

export const savePopulationInput = z.object({
  idempotencyKey,
  unit: unitId,
  year,
  kind: populationKind,
  /** The version that was seen; null for an empty cell. */
  expectedVersion: z.number().nullable(),
  /** As typed: whole persons. Null takes the number away. */
  value: z.string().max(60).nullable(),
  source: z.string().max(400).nullable(),
  publishedOn: day.nullable(),
  /** Why an odd number is right. */
  note: z.string().max(2000).nullable(),
})

const {
  UNAUTHENTICATED,
  FORBIDDEN,
  NOT_FOUND,
  INVALID_FIGURE,
  NEEDS_EXPLANATION,
  STALE_VERSION,
  UNIT_DISSOLVED,
  YEAR_OUTSIDE_TERM,
  YEAR_CLOSED,
  KEY_REUSED,
} = refusals

export const populationContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/populations',
      tags: ['population'],
      summary: 'The people of the territories of a resolution by year, of one kind',
    })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ resolution: code, kind: populationKind }))
    .output(populationTable),
  history: oc
    .route({ method: 'GET', path: '/populations/history', tags: ['population'], summary: 'Every version of one number of people' })
    .errors({ UNAUTHENTICATED, NOT_FOUND })
    .input(z.object({ unit: unitId, year, kind: populationKind }))
    .output(
      z.object({
        versions: z.array(populationCell.extend({ recordedAt: moment, recordedBy: z.string().nullable(), supersededAt: moment.nullable() })),
      }),
    ),
  effects: oc
    .route({
      method: 'GET',
      path: '/populations/effects',
      tags: ['population'],
      summary: 'What each kind of population would change in the verdicts',
    })
    .errors({ UNAUTHENTICATED, NOT_FOUND, YEAR_OUTSIDE_TERM })
    .input(z.object({ resolution: code, year }))
    .output(populationEffects),
  save: oc
    .route({ method: 'POST', path: '/populations', tags: ['population'], summary: 'Store or take away the people of a territory in a year' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_FIGURE, NEEDS_EXPLANATION, STALE_VERSION, UNIT_DISSOLVED, YEAR_CLOSED, KEY_REUSED })
    .input(savePopulationInput)
    .output(populationCell),
  choose: oc
    .route({ method: 'POST', path: '/population-choices', tags: ['population'], summary: 'Which kinds verdicts divide by, from a year on' })
    .errors({ UNAUTHENTICATED, FORBIDDEN, KEY_REUSED })
    .input(
      z.object({
        idempotencyKey,
        fromYear: year,
        /** In the order of use, each once; null takes the choice of that year away. */
        order: z
          .array(populationKind)
          .min(1)
          .max(4)
          .refine((kinds) => new Set(kinds).size === kinds.length)
          .nullable(),
      }),
    )
    .output(z.object({ choices: populationTable.shape.choices })),
}
