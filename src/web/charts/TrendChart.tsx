import { lazy, Suspense, useSyncExternalStore } from 'react'
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
  const isInBrowser = useIsInBrowser()
  const waiting = <div className={styles.waiting} />
  return (
    <div className={styles.trend}>
      <p className={styles.unit} aria-hidden="true">
        {unit}
      </p>
      <div className={styles.plot} role="img" aria-label={label}>
        <Suspense fallback={waiting}>{isInBrowser ? <TrendPlot {...plot} /> : waiting}</Suspense>
      </div>
    </div>
  )
}

/** False on the server and while its page is taken over: what is measured cannot be drawn there. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
