import { z } from 'zod'
import { checkSeverities } from '../domain/check-rule.ts'
import { bilingual, code, decimalText, unitKind } from './shapes.ts'

const share = z.number().min(0).max(100)
const heads = z.number().int().min(0).max(1_000_000)

export const checkTest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), minimum: decimalText.max(40).nullable(), maximum: decimalText.max(40).nullable() }),
  z.object({ kind: z.literal('partOfWhole'), part: code, whole: code }),
  z.object({ kind: z.literal('sumOfParts'), parts: z.array(code).max(20), whole: code }),
  z.object({ kind: z.literal('jump'), share, minimumHeads: heads, minimumShare: share }),
  z.object({
    kind: z.literal('outlier'),
    modifiedZ: z.number().min(0).max(1000),
    minimumValues: z.number().int().min(0).max(100),
    minimumHeads: heads,
    minimumShare: share,
  }),
  z.object({ kind: z.literal('farFromPeers'), factor: z.number().min(0).max(1000), minimumUnits: z.number().int().min(0).max(10_000) }),
  z.object({ kind: z.literal('unitSlip'), tolerance: share }),
])

/** A rule that entries are checked by. */
export const checkRule = z.object({
  code,
  name: bilingual,
  /** The sentence people read, with `{so}` and `{moc}`; null for the product's own. */
  message: bilingual.nullable(),
  severity: z.enum(checkSeverities),
  /** Null for every element. */
  elements: z.array(code).max(200).nullable(),
  /** Null for every kind of unit. */
  unitKinds: z.array(unitKind).max(30).nullable(),
  test: checkTest,
  isOn: z.boolean(),
})
