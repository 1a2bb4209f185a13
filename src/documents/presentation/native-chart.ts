import { tickStep } from 'd3-array'
import type { DecimalText } from '../../domain/figure.ts'

/** A chart that PowerPoint draws and people can edit: its series are the columns of the sheet inside. */
export interface NativeChart {
  kind: 'line' | 'bar'
  title: string
  summary: string
  categories: readonly string[]
  series: readonly NativeSeries[]
  /** Fewest decimals of a value; the axis has its own. */
  decimals: number
  isSigned: boolean
  axis: NativeAxis
  /** At the right the names stand in the order of the lines' ends. */
  legend: 'none' | 'below' | 'right'
  /** Of everything written in it, in points. */
  textSize: number
}

export interface NativeAxis {
  min: number
  max: number
  step: number
}

export interface NativeSeries {
  name: string
  /** One for each category; null is a gap. */
  values: readonly (DecimalText | null)[]
  colour: string
  /** Of lines: width in points; null for points alone. Of bars it is ignored. */
  line: { width: number; dash: 'solid' | 'dash' | 'sysDot' } | null
  marker: 'circle' | 'dash' | null
  /** Of bars: drawn behind the others and broader, as their ground. */
  isGround: boolean
  /** Categories where it looks different. */
  points: readonly { at: number; colour?: string; isHollow?: boolean }[]
  /** Categories with their value beside them, with words behind the number. */
  labels: readonly { at: number; words?: string }[]
  labelPlace: 'above' | 'below' | 'left' | 'right' | 'end'
  /** False for the continuation of a line that was cut. */
  isInLegend: boolean
}

export function seriesOf(over: Pick<NativeSeries, 'name' | 'values' | 'colour'> & Partial<NativeSeries>): NativeSeries {
  return {
    line: { width: 2.75, dash: 'solid' },
    marker: null,
    isGround: false,
    points: [],
    labels: [],
    labelPlace: 'above',
    isInLegend: true,
    ...over,
  }
}

/** An axis of round numbers over all values; bars begin at 0. */
export function axisOver(values: Iterable<DecimalText | null>, fromZero: boolean, ticks = 6): NativeAxis {
  const numbers = [...values].flatMap((value) => (value === null ? [] : [Number(value)])).filter(Number.isFinite)
  let low = numbers.reduce((least, value) => Math.min(least, value), fromZero || numbers.length === 0 ? 0 : Infinity)
  let high = numbers.reduce((most, value) => Math.max(most, value), fromZero || numbers.length === 0 ? 0 : -Infinity)
  const room = (high - low) * (fromZero ? 0.2 : 0.08) || Math.abs(high) * 0.1 || 1
  high += !fromZero || high > 0 || low === 0 ? room : 0
  low -= !fromZero || low < 0 ? room : 0
  const isNeverNegative = numbers.every((value) => value >= 0)
  const from = isNeverNegative ? Math.max(0, low) : low
  const step = tickStep(from, high, ticks)
  const round = (steps: number) => Number((steps * step).toPrecision(12))
  return { min: round(Math.floor(from / step)), max: round(Math.ceil(high / step)), step }
}

/** Decimals of a value as it is printed. */
export function decimalsOf(value: DecimalText): number {
  return value.split('.')[1]?.length ?? 0
}

/** The last category that has a value; −1 for none. */
export function lastOf(values: readonly (DecimalText | null)[]): number {
  return values.findLastIndex((value) => value !== null)
}
