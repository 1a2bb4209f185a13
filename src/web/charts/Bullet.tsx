import type { Mark } from '../../domain/mark.ts'
import { markColours } from '../ui/mark/mark-look.ts'
import type { BulletForm } from './bullet-scale.ts'
import { edgeAhead } from './goal-band.ts'
import type { GoalBand } from './goal-band.ts'
import type { Scale } from './scale.ts'
import styles from './Bullet.module.css'

export interface BulletProps {
  /** Null draws the place hatched: missing, not zero. */
  value: number | null
  mark: Mark
  band: GoalBand | null
  /** Thinner and dashed when it is not the unit's own target. */
  isOwnTarget: boolean
  previous?: number | null
  isEstimate?: boolean
  scale: Scale
  form?: BulletForm
  label: string
}

export const bulletHeight = 26
const middle = bulletHeight / 2
/** Grid lines run on through the white between two rows. */
const gridReach = 11
const percent = (part: number) => `${(part * 100).toFixed(3)}%`

/** A value against its own target on a scale shared by all rows (a bullet graph). */
export function Bullet({ value, mark, band, isOwnTarget, previous = null, isEstimate = false, scale, form = 'bar', label }: BulletProps) {
  if (value === null) return <div className={styles.missing} style={{ height: bulletHeight - 10 }} role="img" aria-label={label} />
  return (
    <svg className={styles.bullet} style={{ color: markColours(mark).solid }} role="img" aria-label={label} width="100%" height={bulletHeight}>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className={styles.grid}
          x1={percent(scale.at(tick))}
          x2={percent(scale.at(tick))}
          y1={-gridReach}
          y2={bulletHeight + gridReach}
        />
      ))}
      {band !== null && isOwnTarget && <Band band={band} scale={scale} />}
      {form === 'bar' ? (
        <Bar value={value} scale={scale} isEstimate={isEstimate} />
      ) : (
        <DotMark value={value} band={band} scale={scale} isEstimate={isEstimate} />
      )}
      {previous !== null && <Previous value={previous} scale={scale} />}
      {band !== null && <Bounds band={band} scale={scale} isOwnTarget={isOwnTarget} />}
    </svg>
  )
}

function Bar({ value, scale, isEstimate }: { value: number; scale: Scale; isEstimate: boolean }) {
  const zero = scale.at(Math.max(scale.min, Math.min(0, scale.max)))
  const end = scale.at(value)
  return (
    <rect
      className={isEstimate ? styles.barEstimate : styles.bar}
      x={percent(Math.min(zero, end))}
      y={middle - 5}
      width={percent(Math.max(0.002, Math.abs(end - zero)))}
      height="10"
      rx="1.5"
    />
  )
}

/** A dot with a thin stem from the edge of the target it has not reached: what is missing is what one sees. */
function DotMark({ value, band, scale, isEstimate }: { value: number; band: GoalBand | null; scale: Scale; isEstimate: boolean }) {
  const ahead = band === null ? null : edgeAhead(band, value)
  const at = percent(scale.at(value))
  return (
    <>
      {ahead !== null && <line className={styles.stem} x1={at} x2={percent(scale.at(ahead))} y1={middle} y2={middle} />}
      <circle className={isEstimate ? styles.dotEstimate : styles.dot} cx={at} cy={middle} r="6" />
    </>
  )
}

function Previous({ value, scale }: { value: number; scale: Scale }) {
  const at = percent(scale.at(value))
  return (
    <>
      <line className={styles.previousHalo} x1={at} x2={at} y1={middle - 6} y2={middle + 6} />
      <line className={styles.previous} x1={at} x2={at} y1={middle - 6} y2={middle + 6} />
    </>
  )
}

function Band({ band, scale }: { band: GoalBand; scale: Scale }) {
  const from = scale.at(band.lower ?? scale.min)
  const to = scale.at(band.upper ?? scale.max)
  return <rect className={styles.band} x={percent(from)} y="0" width={percent(Math.max(0, to - from))} height={bulletHeight} />
}

function Bounds({ band, scale, isOwnTarget }: { band: GoalBand; scale: Scale; isOwnTarget: boolean }) {
  const edges = [band.lower, band.upper].filter((edge): edge is number => edge !== null)
  return edges.map((edge) => {
    const at = percent(scale.at(edge))
    const isMain = isOwnTarget && (band.bound === null || edge === band.bound)
    const look = isOwnTarget ? (isMain ? styles.bound : styles.boundFar) : styles.boundReference
    return <line key={edge} className={look} x1={at} x2={at} y1="0" y2={bulletHeight} />
  })
}
