import { oc } from '@orpc/contract'
import { z } from 'zod'
import { headerReasons } from '../domain/file-table/column-roles.ts'
import { refusals } from './errors.ts'
import { bilingual, code, decimalText, idempotencyKey, missingReason, period, stage, unitId, unitRef, year } from './shapes.ts'

/** Where the figures of a file go: the sheets of the year, the table of populations, or the published figures of other territories. */
export const importDestinations = ['figures', 'populations', 'published'] as const
export const importDestination = z.enum(importDestinations)
export type ImportDestination = z.infer<typeof importDestination>

const place = z.number().int().min(0).max(100_000)
const layout = z.object({
  headerFirst: place,
  headerLast: z.number().int().min(-1).max(100_000),
  first: place,
  last: z.number().int().min(-1).max(100_000),
})

const scale = z.union([z.literal(1), z.literal(1000)])
export const columnRole = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['unit', 'code', 'within', 'ordinal', 'note', 'year', 'measureName', 'ignore']) }),
  z.object({ kind: z.literal('value'), measure: code.nullable(), period: period.nullable(), stage: stage.nullable(), scale }),
])

export const fileDefaults = z.object({ unit: z.string().max(300).nullable(), period: period.nullable(), stage: stage.nullable(), scale })

/** How a file is to be read. What is left out is guessed, or remembered from the sender's last file of the same make. */
export const importPlan = z.object({
  sheet: z.number().int().min(0).max(200).optional(),
  layout: layout.optional(),
  columns: z.array(columnRole).max(400).optional(),
  defaults: fileDefaults.partial().optional(),
  /** What a name of the file means; null leaves its rows out. */
  units: z
    .array(z.object({ text: z.string().max(2000), unit: unitId.nullable() }))
    .max(20_000)
    .optional(),
  cross: z.enum(['one', 'notApplicable']).nullable().optional(),
  readsHiddenRows: z.boolean().optional(),
  /** The number meant where a cell can be read in two ways. */
  answers: z
    .array(z.object({ row: place, column: place, value: decimalText.max(40) }))
    .max(5000)
    .optional(),
})
export type ImportPlan = z.infer<typeof importPlan>

const target = {
  upload: z.string().min(8).max(80),
  destination: importDestination,
  plan: importPlan,
  /** The year the sender came from, for a file that names none. */
  year: year.optional(),
  /** Of published figures: where they were published, and by which definition they were counted (the newest when null). */
  source: z.string().trim().max(300).nullable().default(null),
  definition: z.number().int().min(1).max(99).nullable().default(null),
}

const matchReason = z.enum(['code', 'name', 'unmarked', 'core', 'otherMarks', 'former', 'nearby', 'spelling'])

export const fileLook = z.object({
  file: z.object({
    id: z.string(),
    name: z.string(),
    size: z.number(),
    sha256: z.string(),
    kind: z.enum(['xlsx', 'csv']),
    encoding: z.string().nullable(),
  }),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean(), rows: z.number(), isForm: z.boolean() })),
  sheet: z.number(),
  /** A form of ours says itself what each cell is: nothing of it is mapped. */
  isForm: z.boolean(),
  /** The first rows of the sheet as texts, to be looked at. */
  matrix: z.array(z.array(z.string())),
  hiddenRows: z.array(z.number()),
  layout,
  columns: z.array(
    z.object({
      heading: z.string(),
      role: columnRole,
      confidence: z.enum(['sure', 'likely', 'unsure']),
      reason: z.enum(headerReasons),
      sample: z.array(z.string()),
    }),
  ),
  defaults: fileDefaults,
  /** The columns are those the sender chose for a file of the same make before. */
  isRemembered: z.boolean(),
  measures: z.array(z.object({ code, name: bilingual, measureUnit: z.string(), definitions: z.array(z.number()) })),
  names: z.array(
    z.object({
      text: z.string(),
      within: z.string().nullable(),
      kind: z.enum(['exact', 'likely', 'ambiguous', 'unknown']),
      reason: matchReason.nullable(),
      /** Units it may mean, the likeliest first. */
      units: z.array(unitRef),
      rows: z.array(z.number()),
      /** What the person said: a unit, null to leave it out; undefined while nobody has said. */
      decided: unitId.nullable().optional(),
    }),
  ),
  account: z.record(z.string(), z.number()),
  /** Rows of the table that are no figures. */
  leftOut: z.array(z.object({ row: z.number(), kind: z.enum(['total', 'group', 'repeatedHeading', 'hiddenRow']), text: z.string() })),
  hasCrosses: z.boolean(),
})
export type FileLook = z.infer<typeof fileLook>

/**
 * What becomes of a cell. Stored are `new` and `changed`. `odd` waits for an explanation, `ask` for a choice of two readings, `cross` for what an x
 * means, `open` for a unit, a measure or a period; `absent`: the publisher has no number.
 */
export const importStatuses = [
  'new',
  'changed',
  'same',
  'odd',
  'ask',
  'cross',
  'open',
  'refused',
  'locked',
  'outside',
  'stale',
  'repeated',
  'absent',
] as const
export const importStatus = z.enum(importStatuses)
export type ImportStatus = z.infer<typeof importStatus>

export const importEntry = z.object({
  row: z.number(),
  column: z.number(),
  /** As it stands in the file. */
  text: z.string(),
  unit: unitId.nullable(),
  measure: z.string().nullable(),
  period: period.nullable(),
  stage: stage.nullable(),
  status: importStatus,
  /** What is stored now and what would be stored. */
  from: z.object({ value: decimalText.nullable(), missingReason: missingReason.nullable() }).nullable(),
  to: z.object({ value: decimalText.nullable(), missingReason: missingReason.nullable() }).nullable(),
  note: z.string().nullable(),
  /** The refusal it would get, with its data. */
  code: z.string().nullable(),
  data: z.unknown(),
})
export type ImportEntry = z.infer<typeof importEntry>

const explained = {
  /** For every number that is asked about. */
  explanation: z.string().trim().max(2000).nullable().default(null),
  /** For those of one row; these win. */
  explanations: z
    .array(z.object({ row: place, text: z.string().trim().max(2000) }))
    .max(5000)
    .default([]),
}

export const lookInput = z.object(target)
export const previewInput = z.object({ ...target, ...explained })
export const commitInput = z.object({ ...target, ...explained, idempotencyKey, digest: z.string().max(80) })

export const importPreview = z.object({
  counts: z.record(z.string(), z.number()),
  entries: z.array(importEntry),
  units: z.array(unitRef),
  /** What would be stored, in a few letters: a commit stores this and nothing else. */
  digest: z.string(),
})
export type ImportPreview = z.infer<typeof importPreview>

export const importSummary = z.object({
  stored: z.number(),
  counts: z.record(z.string(), z.number()),
  /** The sheets that hold the figures now. */
  sheets: z.array(z.object({ reporter: unitRef, year: z.number() })),
})
export type ImportSummary = z.infer<typeof importSummary>

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, FILE_REFUSED, IMPORT_CHANGED, SOURCE_REQUIRED, KEY_REUSED } = refusals
const reading = { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, FILE_REFUSED }

/** Sending the bytes is a plain route beside these: `POST /api/v1/import-files`. */
export const fileImportContract = {
  look: oc
    .route({
      method: 'POST',
      path: '/file-imports/look',
      tags: ['file-import'],
      summary: 'What stands in a file that was sent, and what it is taken for',
    })
    .errors(reading)
    .input(lookInput)
    .output(fileLook),
  preview: oc
    .route({ method: 'POST', path: '/file-imports/preview', tags: ['file-import'], summary: 'What storing a file would change, cell by cell' })
    .errors(reading)
    .input(previewInput)
    .output(importPreview),
  commit: oc
    .route({ method: 'POST', path: '/file-imports', tags: ['file-import'], summary: 'Store what a preview promised, all of it or nothing' })
    .errors({ ...reading, IMPORT_CHANGED, SOURCE_REQUIRED, KEY_REUSED })
    .input(commitInput)
    .output(importSummary),
}
