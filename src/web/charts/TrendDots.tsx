import type { TrendRow } from './trend-rows.ts'
import styles from './Trend.module.css'

interface DotProps {
  cx?: number
  cy?: number
  value?: number | null
  payload?: TrendRow
}

/** A value of the line one came for; hollow while it is an estimate. */
export function EmphasisedDot({ cx, cy, value, payload }: DotProps) {
  if (cx === undefined || cy === undefined || value === null || value === undefined) return null
  return <circle cx={cx} cy={cy} r={5} className={payload?.isEstimate === true ? styles.dotEstimate : styles.dot} />
}

export const sideShapes = ['triangle', 'square'] as const

/** A value of a line for comparison: lines differ by shape, not by colour. */
export function SideDot({ cx, cy, value, shape }: DotProps & { shape: (typeof sideShapes)[number] }) {
  if (cx === undefined || cy === undefined || value === null || value === undefined) return null
  const d = shape === 'triangle' ? `M${cx} ${cy - 4}l4 7h-8Z` : `M${cx - 3} ${cy - 3}h6v6h-6Z`
  return <path d={d} className={styles.sideDot} />
}
