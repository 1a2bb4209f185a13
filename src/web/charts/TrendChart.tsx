import { lazy, Suspense } from 'react'
import type { TrendPlotProps } from './TrendPlot.tsx'
import styles from './Trend.module.css'

const TrendPlot = lazy(() => import('./TrendPlot.tsx').then((module) => ({ default: module.TrendPlot })))

interface TrendChartProps extends TrendPlotProps {
  /** Unit of the axis, above it. */
  unit: string
  /** What a screen reader says in place of the picture. */
  label: string
}

/** The one large trend of a screen. Its drawing library is loaded only when it is shown; the place is kept meanwhile. */
export function TrendChart({ unit, label, ...plot }: TrendChartProps) {
  return (
    <div className={styles.trend}>
      <p className={styles.unit} aria-hidden="true">
        {unit}
      </p>
      <div className={styles.plot} role="img" aria-label={label}>
        <Suspense fallback={<div className={styles.waiting} />}>
          <TrendPlot {...plot} />
        </Suspense>
      </div>
    </div>
  )
}
