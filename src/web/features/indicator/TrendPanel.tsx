import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { AddToDeck } from '../../add-to-deck/AddToDeck.tsx'
import { Chart } from '../../charts/Chart.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { spanOf } from '../../charts/segments.ts'
import { TrendChart } from '../../charts/TrendChart.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { chartTexts } from '../../locales/charts.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ForecastLine } from '../../verdict/ForecastLine.tsx'
import { goalWords } from '../../verdict/goal-words.ts'
import { formatMeasured } from '../../verdict/measured.ts'
import { ProgressLine } from '../../verdict/ProgressLine.tsx'
import { sourceOf, stageNotes, subjectOf } from './chart-notes.ts'
import { partIds } from './part-ids.ts'
import { areReadingsSame, trendOf } from './trend-data.ts'
import type { Reading, ScopeTrend } from './trend-data.ts'
import { trendTable } from './trend-table.ts'
import { TrendKey } from './TrendKey.tsx'
import styles from './indicator.module.css'

interface TrendPanelProps {
  page: IndicatorPage
  reading: Reading
  onRead: (reading: Reading) => void
}

/** The ground over the years: against the target, along the milestones, beside region and country, and where it leads. */
export function TrendPanel({ page, reading, onRead }: TrendPanelProps) {
  const text = useText(indicatorText).trend
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { scope, indicator } = page
  const trend = trendOf(page, reading)
  const [first, last] = spanOf([trend.points, trend.path, trend.forecast === null ? [] : [trend.forecast]]) ?? [page.year, page.year]
  const isEmpty = trend.points.every((point) => point.value === null)
  const isSame = areReadingsSame(scope)
  return (
    <Chart
      id={partIds.trend}
      title={text.title(first, last)}
      subject={subjectOf(page, locale)}
      lede={
        <div className={styles.sentences}>
          <p>
            <ProgressLine progress={scope.progress} />
          </p>
          <p>
            <ForecastLine forecast={scope.forecast} decimals={indicator.decimals} />
          </p>
        </div>
      }
      controls={
        <>
          <SegmentedControl
            label={text.reading}
            value={reading}
            options={(['asReported', 'onTodaysMap'] as const).map((value) => ({ value, label: text.readings[value] }))}
            onChange={onRead}
          />
          <AddToDeck
            of={text.title(first, last)}
            view={{ kind: 'trend', indicator: indicator.code }}
            resolution={page.resolution.code}
            year={page.year}
          />
        </>
      }
      chartKey={isEmpty ? undefined : <TrendKey page={page} trend={trend} />}
      table={trendTable(page, reading, trend, locale)}
      fileName={fileNameOf(inLanguage(indicator.shortName), text.link, text.readings[reading])}
      source={sourceOf(page, locale)}
      notes={[
        ...stageNotes([...trend.stages.values()], locale),
        ...(isSame ? [text.sameReadings] : reading === 'onTodaysMap' ? [text.todaysMap] : []),
      ]}
      isIllustrative={scope[reading].some((point) => point.illustrative)}
    >
      {isEmpty ? <EmptyState title={text.emptyTitle}>{text.emptyBody}</EmptyState> : <TrendPicture page={page} trend={trend} />}
    </Chart>
  )
}

function TrendPicture({ page, trend }: { page: IndicatorPage; trend: ScopeTrend }) {
  const { trend: text, columns } = useText(indicatorText)
  const charts = useText(chartTexts)
  const words = useText(vocabulary)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { scope, indicator } = page
  const { target } = scope.assessment
  const known = trend.points.filter((point) => point.shown !== null)
  const spoken = (point: (typeof known)[number] | undefined) => (point?.shown == null ? '' : text.at(formatNumber(point.shown, locale), point.year))
  return (
    <TrendChart
      {...trend}
      name={scope.unit.shortName}
      bandName={text.band}
      bandText={target === null ? '' : goalWords(target.goal, locale)}
      pathName={trend.isPathInterpolated ? charts.pathInterpolated : charts.path}
      forecastName={text.forecast(scope.forecast.year)}
      breaks={trend.breaks.map(({ year, reason }) => ({ year, label: charts.break[reason] }))}
      missing={trend.missing.map(({ year, reason }) => ({ year, label: words.missing[reason] }))}
      stages={
        new Map([
          ...[...trend.stages].map(([year, stage]) => [year, words.stage[stage]] as const),
          ...trend.partial.map((year) => [year, `(${columns.partial})`] as const),
        ])
      }
      format={(value) => formatMeasured(value, Math.max(1, indicator.decimals), locale)}
      locale={locale}
      unit={inLanguage(indicator.measureUnit)}
      label={text.label(scope.unit.name, spoken(known.at(0)), spoken(known.at(-1)))}
    />
  )
}
