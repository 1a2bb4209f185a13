import type { Stage } from '../figure.ts'
import type { Period } from '../period.ts'

/**
 * What a column is used as. In a column of figures a period or stage of null is what holds for the whole file; a measure of null is what its
 * row names, and where rows name none, open: a person has to say.
 */
export type ColumnRole =
  | { kind: 'unit' | 'code' | 'within' | 'ordinal' | 'note' | 'year' | 'measureName' | 'ignore' }
  | { kind: 'value'; measure: string | null; period: Period | null; stage: Stage | null; scale: 1 | 1000 }

/**
 * Why a column is taken for what it is: its heading says so; what stands in it; the title of the table; nothing stands in it; it holds a plan,
 * a comparison, or units of measurement, which are no figures; nothing is known of it.
 */
export const headerReasons = ['heading', 'content', 'title', 'empty', 'plan', 'comparison', 'measureUnit', 'several', 'unknown', 'text'] as const
export type ColumnReason = (typeof headerReasons)[number]

export interface GuessedColumn {
  heading: string
  role: ColumnRole
  confidence: 'sure' | 'likely' | 'unsure'
  reason: ColumnReason
}

/** What holds for every figure of the file that says nothing else. */
export interface FileDefaults {
  unit: string | null
  period: Period | null
  stage: Stage | null
  scale: 1 | 1000
}

/** A short name of a header, the same for files of the same make whatever year they are of: what is remembered of a file is found by it. */
export function headerFingerprint(headings: readonly string[]): string {
  const text = headings
    .map((heading) =>
      heading
        .toLowerCase()
        .normalize('NFC')
        .replace(/(?:19|20)\d\d/g, '#')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\u001f')
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return `${headings.length}-${hash.toString(16).padStart(16, '0')}`
}
