import type { Goal } from '../../domain/target.ts'

/** How a goal is drawn: a band between two values, or one bound that is met above or below it. Open sides are null. */
export interface GoalBand {
  lower: number | null
  upper: number | null
  /** The line a reader looks for: the bound one must reach, or null for a band without one. */
  bound: number | null
}

/** The band of a goal in the indicator's shown unit. */
export function goalBand(goal: Goal): GoalBand {
  switch (goal.kind) {
    case 'atLeast':
    case 'moreThan':
      return { lower: Number(goal.bound), upper: null, bound: Number(goal.bound) }
    case 'atMost':
    case 'lessThan':
      return { lower: null, upper: Number(goal.bound), bound: Number(goal.bound) }
    case 'range':
      return { lower: Number(goal.lower), upper: Number(goal.upper), bound: Number(goal.direction === 'higher' ? goal.lower : goal.upper) }
    case 'about': {
      const [centre, tolerance] = [Number(goal.centre), Number(goal.tolerance)]
      return { lower: withoutNoise(centre - tolerance), upper: withoutNoise(centre + tolerance), bound: null }
    }
    case 'relative': {
      const bound = withoutNoise(Number(goal.multiple) * Number(goal.baseline))
      return goal.direction === 'higher' ? { lower: bound, upper: null, bound } : { lower: null, upper: bound, bound }
    }
  }
}

/** The finite values of a band, for a scale to hold. */
export function bandValues(band: GoalBand | null): number[] {
  return band === null ? [] : [band.lower, band.upper].filter((value): value is number => value !== null)
}

/** The edge of the band a value has to cross to be inside, or null for a value inside. */
export function edgeAhead(band: GoalBand, value: number): number | null {
  if (band.lower !== null && value < band.lower) return band.lower
  if (band.upper !== null && value > band.upper) return band.upper
  return null
}

/** 0.1 + 0.2 is drawn and labelled as 0.3. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}
