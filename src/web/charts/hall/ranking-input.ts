import type { Locale } from '../../../domain/number-format.ts'
import type { BulletForm } from '../bullet-scale.ts'
import type { Scale } from '../scale.ts'
import type { UnitPoint } from './unit-points.ts'

/** Units side by side, ready to be laid out as rows or on a strip. */
export interface RankingInput {
  units: readonly UnitPoint[]
  scale: Scale
  form: BulletForm
  measureUnit: string
  format: (tick: number) => string
  /** The target all units are held against, and its words: they then stand beside it. `isOwn` is false where all only look at it. */
  common: { band: NonNullable<UnitPoint['band']>; words: string; isOwn: boolean } | null
  /** True where bars go to both sides of zero and say no verdict. */
  isDiverging: boolean
  locale: Locale
  /** Units to name even where not all can be. */
  highlighted: readonly string[] | null
}
