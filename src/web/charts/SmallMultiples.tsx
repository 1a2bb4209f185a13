import type { ReactNode } from 'react'
import { formatNumber } from '../../domain/number-format.ts'
import { useLocale } from '../stores/preferences.ts'
import type { GoalBand } from './goal-band.ts'
import { segmentsOf } from './segments.ts'
import type { LinePoint } from './segments.ts'
import type { SharedAxes } from './shared-axes.ts'
import { Sparkline } from './Sparkline.tsx'
import styles from './SmallMultiples.module.css'

export interface Multiple {
  id: string
  /** What stands above the picture: the unit's name, as a link. */
  title: ReactNode
  /** What stands beside it: the newest value with its mark. */
  value: ReactNode
  points: readonly LinePoint[]
  band: GoalBand | null
  label: string
}

const height = 84

/** The same small line for every unit, on one shared scale and one span of years, so that heights compare. */
export function SmallMultiples({ multiples, axes }: { multiples: readonly Multiple[]; axes: SharedAxes }) {
  return (
    <ul className={styles.multiples}>
      {multiples.map((multiple) => (
        <li key={multiple.id} className={styles.multiple}>
          <div className={styles.head}>
            <span className={styles.title}>{multiple.title}</span>
            <span className={styles.value}>{multiple.value}</span>
          </div>
          <div className={styles.plot}>
            <Sparkline points={multiple.points} band={multiple.band} scale={axes.scale} years={axes.years} label={multiple.label} height={height} />
          </div>
          <Ends points={multiple.points} years={axes.years} />
        </li>
      ))}
    </ul>
  )
}

/** The years of the axis, and the first value by its year; the newest stands above, beside the name. */
function Ends({ points, years }: { points: readonly LinePoint[]; years: readonly [number, number] }) {
  const locale = useLocale()
  const first = segmentsOf(points)
    .flat()
    .find((point) => point.year === years[0])
  return (
    <div className={styles.ends} aria-hidden="true">
      <span>
        {years[0]}
        {first !== undefined && <b>{formatNumber(first.shown, locale)}</b>}
      </span>
      {years[1] > years[0] && <span>{years[1]}</span>}
    </div>
  )
}
