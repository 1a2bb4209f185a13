import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refusals } from './errors.ts'
import { bilingual, code, unitKind, unitRef } from './shapes.ts'

/** What every screen needs to choose from: small, and the same for every account. */
export const workspace = z.object({
  sample: z.boolean(),
  today: z.string(),
  resolutions: z.array(
    z.object({
      code,
      name: bilingual,
      shortName: bilingual,
      scope: unitRef,
      firstYear: z.number(),
      lastYear: z.number(),
      /** The newest year with approved figures, shown when none is chosen. */
      defaultYear: z.number(),
      targetYear: z.number(),
      indicators: z.array(code),
    }),
  ),
  indicators: z.array(z.object({ code, name: bilingual, shortName: bilingual, measureUnit: bilingual, decimals: z.number() })),
})
export type Workspace = z.infer<typeof workspace>

export const found = z.object({
  kind: z.enum(['unit', 'indicator']),
  id: z.string(),
  name: bilingual,
  /** Where a unit lies, nearest first: "Đức Trọng · Lâm Đồng"; the unit of measure of an indicator. */
  context: bilingual,
  /** The former name or alias that matched, when it is not the name itself. */
  matched: z.string().nullable(),
  unitKind: unitKind.nullable(),
  dissolvedOn: z.string().nullable(),
})

const { UNAUTHENTICATED } = refusals

export const workspaceContract = {
  get: oc
    .route({ method: 'GET', path: '/workspace', tags: ['workspace'], summary: 'Resolutions, years and indicators to choose from' })
    .errors({ UNAUTHENTICATED })
    .output(workspace),
  find: oc
    .route({ method: 'GET', path: '/find', tags: ['workspace'], summary: 'Units and indicators by name, without tone marks, by former names too' })
    .errors({ UNAUTHENTICATED })
    .input(z.object({ query: z.string().max(200), limit: z.coerce.number().int().min(1).max(50).default(12) }))
    .output(z.object({ results: z.array(found) })),
}
