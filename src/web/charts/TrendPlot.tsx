import { useId } from 'react'
import { ComposedChart, CartesianGrid, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Locale } from '../../domain/number-format.ts'
import type { GoalBand } from './goal-band.ts'
import { bandValues } from './goal-band.ts'
import { scaleOver } from './scale.ts'
import { spanOf } from './segments.ts'
import { EmphasisedDot, SideDot, sideShapes } from './TrendDots.tsx'
import { TrendBackdrop } from './TrendBackdrop.tsx'
import { TrendLabels } from './TrendLabels.tsx'
import { TrendTooltip } from './TrendTooltip.tsx'
import { tickFormat } from './tick-format.ts'
import { runsOf, trendRows, trendValues } from './trend-rows.ts'
import type { TrendData, TrendRow } from './trend-rows.ts'
import { useTrendRoom } from './trend-room.ts'
import { usePaper } from './use-paper.ts'
import styles from './Trend.module.css'

export interface TrendPlotProps extends TrendData {
  name: string
  band: GoalBand | null
  /** Words for the band, "Mục tiêu", and what it is, "8,5–9". */
  bandName: string
  bandText: string
  pathName: string
  forecastName: string
  /** Why the line is cut before a year. */
  breaks: readonly { year: number; label: string }[]
  /** Years without a value, with the reason. */
  missing: readonly { year: number; label: string }[]
  /** "ước", "sơ bộ" by year, where a value is not final. */
  stages: ReadonlyMap<number, string>
  /** For numbers that are computed, such as a forecast; a reported value is printed as it was sent. */
  format: (value: number) => string
  locale: Locale
}

const still = { isAnimationActive: false, type: 'linear' as const, connectNulls: false, activeDot: false as const }

/** Line with target band, milestone path, dashed forecast with its interval, and break markers. */
export function TrendPlot(props: TrendPlotProps) {
  const { band, forecast, comparisons } = props
  const hatch = useId()
  const rows = trendRows(props)
  const paper = usePaper()
  const room = useTrendRoom(paper?.width ?? null)
  const [first, last] = spanOf([rows]) ?? [0, 1]
  const scale = scaleOver([...trendValues(rows, forecast), ...bandValues(band)], { fromZero: false, count: 5 })
  const own = [...new Set(rows.flatMap((row) => Object.keys(row.segments)))]
  return (
    <ResponsiveContainer width={paper?.width ?? '100%'} height={paper?.height ?? '100%'} onResize={room.measure}>
      <ComposedChart data={rows} margin={{ top: 26, right: room.right, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          type="number"
          dataKey="year"
          domain={[first - 0.4, last + 0.4]}
          ticks={room.ticks(first, last)}
          interval={0}
          tickFormatter={String}
          tickLine={false}
          tickMargin={10}
          height={34}
          tick={{ className: styles.tick }}
          className={styles.axis}
        />
        <YAxis
          domain={[scale.min, scale.max]}
          ticks={[...scale.ticks]}
          tickFormatter={tickFormat(scale, props.locale)}
          width={room.left}
          tickLine={false}
          axisLine={false}
          tick={{ className: styles.tick }}
        />
        <TrendBackdrop band={band} scale={scale} breaks={props.breaks} missing={props.missing} hatch={hatch} />
        {comparisons.flatMap((line, index) =>
          Array.from({ length: runsOf(rows, line.id) }, (_, run) => (
            <Line
              key={`${line.id} ${run}`}
              {...still}
              dataKey={(row: TrendRow) => (row.others[line.id]?.run === run ? row.others[line.id]?.value : null)}
              className={styles.other}
              dot={<SideDot shape={sideShapes[index % sideShapes.length] ?? 'triangle'} />}
            />
          )),
        )}
        <Line {...still} connectNulls dataKey="path" className={styles.path} dot={false} />
        <Line {...still} connectNulls dataKey="forecast" className={styles.forecast} dot={false} />
        {own.map((run) => (
          <Line key={run} {...still} dataKey={(row: TrendRow) => row.segments[run] ?? null} className={styles.line} dot={<EmphasisedDot />} />
        ))}
        <TrendLabels {...props} rows={rows} scale={scale} hasGutter={room.hasGutter} lineHeight={room.lineHeight} />
        <Tooltip content={<TrendTooltip {...props} />} cursor={{ className: styles.cursor }} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
