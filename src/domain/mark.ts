import type { Verdict } from './target.ts'

/**
 * What a reader sees of a verdict: one word, one mark and one colour. A verdict and its shade or side make exactly one mark.
 * The order is the code in compact replies: never reorder, only append.
 */
export const marks = [
  'met',
  'exceeded',
  'near',
  'notMet',
  'low',
  'belowBand',
  'aboveBand',
  'noTarget',
  'noData',
  'contributes',
  'notApplicable',
] as const
export type Mark = (typeof marks)[number]

/** The mark of a verdict. Outside a band the side is the word, because "chưa đạt" alone would not say which way. */
export function markOf(verdict: Verdict): Mark {
  if (verdict.state !== 'notMet') return verdict.state
  if (verdict.side !== null) return verdict.side === 'below' ? 'belowBand' : 'aboveBand'
  return verdict.shade ?? 'notMet'
}

/** From best to worst, then those without a verdict: the order in which a table is sorted by state. */
export const marksBestFirst: readonly Mark[] = [
  'exceeded',
  'met',
  'near',
  'notMet',
  'belowBand',
  'aboveBand',
  'low',
  'noTarget',
  'noData',
  'contributes',
  'notApplicable',
]

/** True where a target was judged. */
export function isVerdict(mark: Mark): boolean {
  return marksBestFirst.indexOf(mark) < marksBestFirst.indexOf('noTarget')
}

/** True where the target is reached. */
export function isReached(mark: Mark): boolean {
  return mark === 'met' || mark === 'exceeded'
}
