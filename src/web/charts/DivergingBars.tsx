import type { ReactNode } from 'react'
import { barFromZero } from './bullet-shapes.ts'
import { scaleOver } from './scale.ts'
import type { Scale } from './scale.ts'
import styles from './DivergingBars.module.css'

export interface DivergingBar {
  id: string
  title: ReactNode
  value: number
  /** The value as printed, with its sign. */
  shown: string
  /** Good and bad differ by side and sign already; the tone only adds colour. `plain`: neither, such as a difference row. */
  tone: 'good' | 'bad' | 'plain'
  /** `total` stands under a rule, for what the others add up to. */
  weight?: 'part' | 'total'
  /** Illustrative, published … */
  label?: ReactNode
}

interface DivergingBarsProps {
  bars: readonly DivergingBar[]
  /** The scale of a larger set the bars belong to; their own where left out. */
  scale?: Scale
  label: string
}

/** One scale for all bars of a set. */
export function divergingScale(values: readonly number[]): Scale {
  return scaleOver(values, { fromZero: true })
}

/** Bars to both sides of zero on one scale: contributions to a gap, or the effects that made a change. */
export function DivergingBars({ bars, scale = divergingScale(bars.map((bar) => bar.value)), label }: DivergingBarsProps) {
  const zero = scale.at(0)
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map((bar) => {
        const { from, to } = barFromZero(bar.value, scale)
        return (
          <li key={bar.id} className={styles.row} data-weight={bar.weight ?? 'part'} data-tone={bar.tone}>
            <span className={styles.title}>
              {bar.title} {bar.label}
            </span>
            <svg className={styles.plot} width="100%" height="22" aria-hidden="true">
              <line className={styles.zero} x1={`${zero * 100}%`} x2={`${zero * 100}%`} y1="-6" y2="28" />
              <rect
                className={styles.bar}
                x={`${from * 100}%`}
                width={`${(to - from) * 100}%`}
                y={bar.weight === 'total' ? 3 : 5}
                height={bar.weight === 'total' ? 16 : 12}
                rx="1.5"
              />
            </svg>
            <span className={styles.value}>{bar.shown}</span>
          </li>
        )
      })}
    </ul>
  )
}
