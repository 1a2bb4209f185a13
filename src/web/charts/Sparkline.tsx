import type { GoalBand } from './goal-band.ts'
import { bandValues } from './goal-band.ts'
import { scaleOver } from './scale.ts'
import type { Scale } from './scale.ts'
import { fromFirstValue, segmentsOf, spanOf } from './segments.ts'
import type { KnownPoint, LinePoint } from './segments.ts'
import styles from './Sparkline.module.css'

export interface SparklineProps {
  /** Years before the first value are left out: nothing is missing there, the records have not begun. */
  points: readonly LinePoint[]
  band: GoalBand | null
  /** Where the line is expected to be in the target year, with its interval; drawn dashed. */
  forecast?: { year: number; value: number; lower: number | null; upper: number | null } | null
  /** The years of the axis; those of the points where left out. Small multiples pass the same to all. */
  years?: readonly [number, number]
  /** A shared scale; its own where left out. */
  scale?: Scale
  /** What a screen reader says in place of the picture. */
  label: string
  /** The widest it gets, in pixels; fills its place where left out. */
  width?: number
  height?: number
}

const inset = 6
/** The part of the width left free at either end, for the dots. */
const edge = 2.5

/** A line of a few years with the target band behind it: direction and distance at a glance. Fills the width it is given without being measured. */
export function Sparkline({ points: all, band, forecast = null, years, scale, label, width, height = 56 }: SparklineProps) {
  const points = fromFirstValue(all)
  const forecastValues = forecast === null ? [] : [forecast.value, forecast.lower, forecast.upper]
  const vertical = scale ?? scaleOver([...points.map((point) => point.value), ...bandValues(band), ...forecastValues], { fromZero: false })
  const [first, last] = years ?? spanOf([points, forecast === null ? [] : [forecast]]) ?? [0, 1]
  const x = (year: number) => (last === first ? 50 : ((year - first) / (last - first)) * 100)
  const y = (value: number) => inset + (1 - vertical.at(value)) * (height - 2 * inset)
  const segments = segmentsOf(points)
  const end = segments.at(-1)?.at(-1)
  return (
    <svg className={styles.sparkline} style={{ maxWidth: width }} width="100%" height={height} role="img" aria-label={label}>
      {band !== null && <Band band={band} y={y} scale={vertical} />}
      <svg x={`${edge}%`} width={`${100 - 2 * edge}%`} height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" overflow="visible">
        {points.map((point) => point.value === null && <path key={point.year} className={styles.missing} d={`M${x(point.year)},2V${height - 2}`} />)}
        {forecast !== null && end !== undefined && <ForecastMark from={end} forecast={forecast} x={x} y={y} />}
        {segments.map((segment) => (
          <path key={segment[0]?.year} className={styles.line} d={`M${segment.map((point) => `${x(point.year)},${y(point.value)}`).join('L')}`} />
        ))}
        {segments.flat().map((point) => (
          <Dot key={point.year} x={x(point.year)} y={y(point.value)} isEnd={point === end} isHollow={point.isEstimate} />
        ))}
      </svg>
    </svg>
  )
}

/** A dot as a stroke of no length: its size stays the same however wide the picture is stretched. */
function Dot({ x, y, isEnd, isHollow }: { x: number; y: number; isEnd: boolean; isHollow: boolean }) {
  const d = `M${x},${y}h.01`
  const size = isEnd || isHollow ? styles.dotEnd : styles.dot
  return (
    <>
      <path className={size} d={d} />
      {isHollow && <path className={styles.dotHole} d={d} />}
    </>
  )
}

function Band({ band, y, scale }: { band: GoalBand; y: (value: number) => number; scale: Scale }) {
  const top = band.upper === null ? 0 : y(band.upper)
  const bottom = band.lower === null ? y(scale.min) + inset : y(band.lower)
  return (
    <>
      <rect className={styles.band} x={0} width="100%" y={top} height={Math.max(1, bottom - top)} />
      {band.bound !== null && <line className={styles.bound} x1={0} x2="100%" y1={y(band.bound)} y2={y(band.bound)} />}
    </>
  )
}

interface ForecastMarkProps {
  from: KnownPoint
  forecast: NonNullable<SparklineProps['forecast']>
  x: (year: number) => number
  y: (value: number) => number
}

function ForecastMark({ from, forecast, x, y }: ForecastMarkProps) {
  const at = x(forecast.year)
  const d = `M${at},${y(forecast.value)}h.01`
  return (
    <>
      {forecast.lower !== null && forecast.upper !== null && (
        <path className={styles.interval} d={`M${at},${y(forecast.lower)}V${y(forecast.upper)}`} />
      )}
      <path className={styles.forecast} d={`M${x(from.year)},${y(from.value)}L${at},${y(forecast.value)}`} />
      <path className={styles.forecastDot} d={d} />
      <path className={styles.dotHole} d={d} />
    </>
  )
}
