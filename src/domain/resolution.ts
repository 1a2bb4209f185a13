import type { Day, UnitId } from './unit.ts'

/** A resolution (nghị quyết) with its term (nhiệm kỳ) and the ground it was written for. */
export interface Resolution {
  code: string
  name: { vi: string; en: string }
  shortName: { vi: string; en: string }
  /** The territory it is judged on; later on, its successor on the same ground. */
  scope: UnitId
  /** The year its targets are measured from, and the year they fall due. */
  baselineYear: number
  targetYear: number
  /** The first and last year a reader may choose. */
  firstYear: number
  lastYear: number
  adoptedOn: Day | null
  source: string | null
  /** Indicators in the order of the resolution. */
  indicators: readonly string[]
  /** Territories shown beside the answer for comparison, nearest first. */
  comparisons: readonly UnitId[]
  /** A sentence shown wherever its figures are: the narrower scope of the data, or null. */
  caveat: { vi: string; en: string } | null
}
