import type { Mark } from '../../domain/mark.ts'
import { markColours } from '../ui/mark/mark-look.ts'
import type { BulletForm } from './bullet-scale.ts'
import { bulletShapes } from './bullet-shapes.ts'
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
  const { bar, dot, stem, band: met, bounds } = bulletShapes({ value, band, isOwnTarget, scale, form })
  return (
    <svg className={styles.bullet} style={{ color: markColours(mark).solid }} role="img" aria-label={label} width="100%" height={bulletHeight}>
      {scale.ticks.map((tick) => (
        <Upright key={tick} className={styles.grid} at={scale.at(tick)} y1={-gridReach} y2={bulletHeight + gridReach} />
      ))}
      {met !== null && <rect className={styles.band} x={percent(met.from)} y="0" width={percent(met.to - met.from)} height={bulletHeight} />}
      {bar !== null && (
        <rect
          className={isEstimate ? styles.barEstimate : styles.bar}
          x={percent(bar.from)}
          y={middle - 5}
          width={percent(bar.to - bar.from)}
          height="10"
          rx="1.5"
        />
      )}
      {stem !== null && <line className={styles.stem} x1={percent(stem.from)} x2={percent(stem.to)} y1={middle} y2={middle} />}
      {dot !== null && <circle className={isEstimate ? styles.dotEstimate : styles.dot} cx={percent(dot)} cy={middle} r="6" />}
      {previous !== null && (
        <>
          <Upright className={styles.previousHalo} at={scale.at(previous)} y1={middle - 6} y2={middle + 6} />
          <Upright className={styles.previous} at={scale.at(previous)} y1={middle - 6} y2={middle + 6} />
        </>
      )}
      {bounds.map(({ at, look }) => (
        <Upright key={at} className={boundLooks[look]} at={at} y1={0} y2={bulletHeight} />
      ))}
    </svg>
  )
}

const boundLooks = { main: styles.bound, far: styles.boundFar, reference: styles.boundReference }

function Upright({ className, at, y1, y2 }: { className: string | undefined; at: number; y1: number; y2: number }) {
  return <line className={className} x1={percent(at)} x2={percent(at)} y1={y1} y2={y2} />
}
