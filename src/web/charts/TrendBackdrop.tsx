import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { HatchPattern } from '../ui/mark/HatchPattern.tsx'
import type { GoalBand } from './goal-band.ts'
import { bandValues } from './goal-band.ts'
import type { Scale } from './scale.ts'
import styles from './Trend.module.css'

interface TrendBackdropProps {
  band: GoalBand | null
  scale: Scale
  breaks: readonly { year: number; label: string }[]
  missing: readonly { year: number; label: string }[]
  /** Id of the hatching, unique on the page. */
  hatch: string
}

/** Half of the width of a missing year, in years. */
const missingHalf = 0.22

/** Behind the lines: where the target is met, years without a value, and where the series breaks. */
export function TrendBackdrop({ band, scale, breaks, missing, hatch }: TrendBackdropProps) {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (area === undefined || x === undefined || y === undefined) return null
  const top = y(band?.upper ?? scale.max) ?? area.y
  const bottom = y(band?.lower ?? scale.min) ?? area.y + area.height
  return (
    <ZIndexLayer zIndex={-50}>
      {missing.length > 0 && (
        <defs>
          <HatchPattern id={hatch} />
        </defs>
      )}
      {missing.map(({ year }) => {
        const from = x(year - missingHalf) ?? 0
        return (
          <rect
            key={year}
            className={styles.missing}
            x={from}
            y={area.y}
            width={Math.max(0, (x(year + missingHalf) ?? 0) - from)}
            height={area.height}
            fill={`url(#${hatch})`}
          />
        )
      })}
      {band !== null && <rect className={styles.band} x={area.x} y={top} width={area.width} height={Math.max(1, bottom - top)} />}
      {bandValues(band).map((edge) => (
        <line key={edge} className={styles.bound} x1={area.x} x2={area.x + area.width} y1={y(edge)} y2={y(edge)} />
      ))}
      {breaks.map(({ year, label }) => (
        <g key={year}>
          <line className={styles.break} x1={x(year - 0.5)} x2={x(year - 0.5)} y1={area.y - 6} y2={area.y + area.height} />
          <text className={styles.breakLabel} x={x(year - 0.5)} y={area.y - 10} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </ZIndexLayer>
  )
}
