import { formatNumber } from '../../domain/number-format.ts'
import type { TrendPlotProps } from './TrendPlot.tsx'
import type { TrendRow } from './trend-rows.ts'
import styles from './Trend.module.css'

interface TrendTooltipProps extends TrendPlotProps {
  active?: boolean
  payload?: readonly { payload?: TrendRow }[]
}

/** All numbers of one year, while the pointer is on it. */
export function TrendTooltip({ active, payload, ...props }: TrendTooltipProps) {
  const row = payload?.[0]?.payload
  if (active !== true || row === undefined) return null
  const { format, forecast, locale } = props
  const reason = props.missing.find(({ year }) => year === row.year)?.label
  const stage = props.stages.get(row.year)
  const lines: { name: string; value: string }[] = []
  const value = row.shown === null ? null : formatNumber(row.shown, locale)
  if (value !== null) lines.push({ name: props.name, value: stage === undefined ? value : `${value} ${stage}` })
  else if (reason !== undefined) lines.push({ name: props.name, value: reason })
  for (const { id, name } of props.comparisons) {
    const other = row.others[id]
    if (other !== undefined) lines.push({ name, value: formatNumber(other.shown, locale) })
  }
  if (row.path !== null) lines.push({ name: props.pathName, value: format(row.path) })
  if (forecast !== null && forecast.year === row.year) lines.push({ name: props.forecastName, value: forecastText(forecast, format) })
  if (lines.length === 0) return null
  return (
    <div className={styles.tooltip}>
      <p className={styles.tooltipYear}>{row.year}</p>
      <dl className={styles.tooltipLines}>
        {lines.map((line) => (
          <div key={line.name}>
            <dt>{line.name}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function forecastText(forecast: NonNullable<TrendPlotProps['forecast']>, format: (value: number) => string): string {
  const { value, lower, upper } = forecast
  return lower === null || upper === null ? format(value) : `${format(value)} (${format(lower)}–${format(upper)})`
}
