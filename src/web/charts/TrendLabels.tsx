import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import type { PlotArea } from 'recharts'
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

/** Words beside what they name: the newest value on its point, the names of lines and band in the margin, of lines that end early at their end. */
export function TrendLabels(props: TrendLabelsProps) {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (area === undefined || x === undefined || y === undefined) return null
  const newest = props.rows.findLast((row) => row.value !== null)
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <ForecastInterval {...props} x={x} y={y} />
      {props.hasGutter && <GutterLabels {...props} area={area} x={x} y={y} />}
      {props.hasGutter && <EarlyEnds {...props} x={x} y={y} />}
      {newest?.value != null && newest.shown !== null && (
        <text
          className={styles.newest}
          x={x(newest.year)}
          y={(y(newest.value) ?? 0) + (isCrowdedAbove(newest, props.scale) ? props.lineHeight * 1.45 : -13)}
          textAnchor="middle"
        >
          {formatNumber(newest.shown, props.locale)}
        </text>
      )}
    </ZIndexLayer>
  )
}

/** Whether another line passes close above the value: then its label stands below it. */
function isCrowdedAbove({ value, path, forecast, others }: TrendRow, { min, max }: Scale): boolean {
  if (value === null) return false
  const lines = [path, forecast, ...Object.values(others).map((other) => other.value)].filter((line) => line !== null)
  const near = (line: number) => Math.abs(line - value) < 0.12 * (max - min)
  return lines.some((line) => line > value && near(line)) && !lines.some((line) => line < value && near(line))
}

type Place = (value: number) => number | undefined

interface Placed {
  x: Place
  y: Place
}

function GutterLabels(props: TrendLabelsProps & Placed & { area: PlotArea }) {
  const { area, x, y, lineHeight } = props
  const labels = endLabels(props)
  const heightOf = (label: EndLabel) => (label.words.length + 1) * lineHeight + 5
  const wanted = labels.map((label) => ({ id: label.id, at: y(label.value) ?? area.y, height: heightOf(label) }))
  const placed = placeLabels(wanted, area.y - lineHeight, area.y + area.height + lineHeight)
  const left = area.x + area.width + 22
  return labels.map((label) => {
    const at = placed.get(label.id) ?? 0
    const from = label.year === null ? area.x + area.width : (x(label.year) ?? 0) + 9
    const first = at - heightOf(label) / 2 + lineHeight * 0.85
    return (
      <g key={label.id} className={styles.endLabel} data-look={label.look}>
        <path className={styles.leader} d={`M${from},${y(label.value)}H${area.x + area.width + 4}L${left - 6},${at}`} />
        {label.words.map((words, line) => (
          <text key={words} className={styles.endWords} x={left} y={first + line * lineHeight}>
            {words}
          </text>
        ))}
        <text className={styles.endNumber} x={left} y={first + label.words.length * lineHeight}>
          {label.number}
        </text>
      </g>
    )
  })
}

/** A line that ends long before the margin is named where it ends. */
function EarlyEnds({ x, y, ...props }: TrendLabelsProps & Placed) {
  return sideEnds(props)
    .filter((end) => !end.isLate)
    .map(({ id, name, year, value, shown }) => {
      const own = props.rows.find((row) => row.year === year)?.value ?? null
      const isOnLine = own !== null && Math.abs(own - value) < 0.06 * (props.scale.max - props.scale.min)
      return (
        <text key={id} className={styles.earlyEnd} x={(x(year) ?? 0) + 10} y={(y(value) ?? 0) + (isOnLine ? 1.2 * props.lineHeight : 4)}>
          {`${name} ${formatNumber(shown, props.locale)}`}
        </text>
      )
    })
}

/** Where each line of comparison ends; late: so near the last year that the margin is beside it. */
function sideEnds({ comparisons, rows }: TrendLabelsProps) {
  const last = rows.at(-1)?.year ?? 0
  return comparisons.flatMap(({ id, name }) => {
    const end = rows.findLast((row) => row.others[id] !== undefined)
    const other = end?.others[id]
    if (end === undefined || other === undefined) return []
    return [{ id, name, year: end.year, value: other.value, shown: other.shown, isLate: end.year >= last - 1, isLast: end.year === last }]
  })
}

function ForecastInterval({ forecast, x, y, format, hasGutter }: TrendLabelsProps & Placed) {
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
  const { band, bandName, forecast, forecastName, scale, format, locale } = props
  const labels: EndLabel[] = sideEnds(props)
    .filter((end) => end.isLate)
    .map(({ id, name, year, value, shown, isLast }) => {
      const number = formatNumber(shown, locale)
      return { id, value, year, words: wrapWords(name, nameLength), number: isLast ? number : `${number} (${year})`, look: 'other' as const }
    })
  if (forecast !== null) {
    const words = wrapWords(forecastName, nameLength)
    labels.push({ id: 'forecast', value: forecast.value, year: forecast.year, words, number: format(forecast.value), look: 'forecast' })
  }
  if (band !== null) {
    const middle = ((band.lower ?? scale.min) + (band.upper ?? scale.max)) / 2
    labels.push({ id: 'band', value: band.bound ?? middle, year: null, words: wrapWords(bandName, nameLength), number: props.bandText, look: 'band' })
  }
  return labels
}
