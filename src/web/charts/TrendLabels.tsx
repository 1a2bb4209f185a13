import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { formatNumber } from '../../domain/number-format.ts'
import { placeLabels } from './place-labels.ts'
import type { Scale } from './scale.ts'
import type { TrendPlotProps } from './TrendPlot.tsx'
import type { TrendRow } from './trend-rows.ts'
import { wrapWords } from './wrap-words.ts'
import styles from './Trend.module.css'

interface TrendLabelsProps extends TrendPlotProps {
  rows: readonly TrendRow[]
  scale: Scale
  /** Whether there is a margin at the right for names. */
  hasGutter: boolean
  lineHeight: number
}

/** Characters of a name that stand beside each other in the margin. */
const nameLength = 21

interface EndLabel {
  id: string
  /** The value whose height it names. */
  value: number
  /** Where its line ends, or null for what spans the whole width. */
  year: number | null
  words: readonly string[]
  number: string
  look: 'other' | 'band' | 'forecast'
}

/** Words beside what they name: the newest value on its point, the names of lines and band in the margin. */
export function TrendLabels(props: TrendLabelsProps) {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (area === undefined || x === undefined || y === undefined) return null
  const newest = props.rows.findLast((row) => row.value !== null)
  const labels = props.hasGutter ? endLabels(props) : []
  const heightOf = (label: EndLabel) => (label.words.length + 1) * props.lineHeight + 5
  const wanted = labels.map((label) => ({ id: label.id, at: y(label.value) ?? area.y, height: heightOf(label) }))
  const placed = placeLabels(wanted, area.y - props.lineHeight, area.y + area.height + props.lineHeight)
  const left = area.x + area.width + 22
  return (
    <ZIndexLayer zIndex={1900}>
      <ForecastInterval {...props} x={x} y={y} />
      {labels.map((label) => {
        const at = placed.get(label.id) ?? 0
        const from = label.year === null ? area.x + area.width : (x(label.year) ?? 0) + 9
        const first = at - heightOf(label) / 2 + props.lineHeight * 0.85
        return (
          <g key={label.id} className={styles.endLabel} data-look={label.look}>
            <path className={styles.leader} d={`M${from},${y(label.value)}H${area.x + area.width + 4}L${left - 6},${at}`} />
            {label.words.map((words, line) => (
              <text key={words} className={styles.endWords} x={left} y={first + line * props.lineHeight}>
                {words}
              </text>
            ))}
            <text className={styles.endNumber} x={left} y={first + label.words.length * props.lineHeight}>
              {label.number}
            </text>
          </g>
        )
      })}
      {newest?.value != null && newest.shown !== null && (
        <text className={styles.newest} x={x(newest.year)} y={(y(newest.value) ?? 0) - 13} textAnchor="middle">
          {formatNumber(newest.shown, props.locale)}
        </text>
      )}
    </ZIndexLayer>
  )
}

function ForecastInterval({ forecast, x, y, format, hasGutter }: TrendLabelsProps & { x: (year: number) => number | undefined; y: (value: number) => number | undefined }) {
  if (forecast === null) return null
  const at = x(forecast.year)
  return (
    <>
      {forecast.lower !== null && forecast.upper !== null && (
        <line className={styles.interval} x1={at} x2={at} y1={y(forecast.lower)} y2={y(forecast.upper)} />
      )}
      <circle className={styles.forecastDot} cx={at} cy={y(forecast.value)} r={5} />
      {!hasGutter && (
        <text className={styles.forecastNumber} x={at} y={(y(forecast.upper ?? forecast.value) ?? 0) - 11} textAnchor="middle">
          {format(forecast.value)}
        </text>
      )}
    </>
  )
}

function endLabels(props: TrendLabelsProps): EndLabel[] {
  const { band, bandName, forecast, forecastName, comparisons, rows, scale, format, locale } = props
  const last = rows.at(-1)?.year
  const labels: EndLabel[] = comparisons.flatMap(({ id, name }) => {
    const end = rows.findLast((row) => row.others[id] !== undefined)
    const other = end?.others[id]
    if (end === undefined || other === undefined) return []
    const number = formatNumber(other.shown, locale)
    const dated = end.year === last ? number : `${number} (${end.year})`
    return [{ id, value: other.value, year: end.year, words: wrapWords(name, nameLength), number: dated, look: 'other' as const }]
  })
  if (forecast !== null) {
    labels.push({ id: 'forecast', value: forecast.value, year: forecast.year, words: wrapWords(forecastName, nameLength), number: format(forecast.value), look: 'forecast' })
  }
  if (band !== null) {
    const middle = ((band.lower ?? scale.min) + (band.upper ?? scale.max)) / 2
    const value = band.bound ?? middle
    labels.push({ id: 'band', value, year: null, words: wrapWords(bandName, nameLength), number: props.bandText, look: 'band' })
  }
  return labels
}
