import type { ReactNode } from 'react'
import type { GoalBand } from './goal-band.ts'
import { bandValues } from './goal-band.ts'
import { scaleOver } from './scale.ts'
import type { Scale } from './scale.ts'
import { segmentsOf, spanOf } from './segments.ts'
import type { LinePoint } from './segments.ts'
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

/** What all panels share: heights and years compare across them. Null without a single year. */
export interface SharedAxes {
  scale: Scale
  years: readonly [number, number]
}

/** The axes that hold every panel, also those that are folded away. */
export function sharedAxes(multiples: readonly Pick<Multiple, 'points' | 'band'>[]): SharedAxes | null {
  const years = spanOf(multiples.map((multiple) => multiple.points))
  if (years === null) return null
  const values = multiples.flatMap((multiple) => [...multiple.points.map((point) => point.value), ...bandValues(multiple.band)])
  return { scale: scaleOver(values, { fromZero: false }), years }
}

const height = 76

/** The same small line for every unit, on one shared scale and one span of years, so that heights compare. */
export function SmallMultiples({ multiples, axes, format }: { multiples: readonly Multiple[]; axes: SharedAxes; format: (value: number) => string }) {
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
          <Ends points={multiple.points} years={axes.years} format={format} />
        </li>
      ))}
    </ul>
  )
}

/** The years of the axis with the first and the last value under them: the numbers one compares stand by the line they belong to. */
function Ends({ points, years, format }: { points: readonly LinePoint[]; years: readonly [number, number]; format: (value: number) => string }) {
  const known = segmentsOf(points).flat()
  const first = known.find((point) => point.year === years[0])
  const last = known.find((point) => point.year === years[1])
  return (
    <div className={styles.ends} aria-hidden="true">
      <span>
        {years[0]}
        {first !== undefined && <b>{format(first.value)}</b>}
      </span>
      {years[1] > years[0] && (
        <span>
          {last !== undefined && <b>{format(last.value)}</b>}
          {years[1]}
        </span>
      )}
    </div>
  )
}
