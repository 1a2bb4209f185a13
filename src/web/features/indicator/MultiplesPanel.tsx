import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { AddToDeck } from '../../add-to-deck/AddToDeck.tsx'
import { Chart } from '../../charts/Chart.tsx'
import { ChartKey } from '../../charts/ChartKey.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { goalBand } from '../../charts/goal-band.ts'
import { historyToLine, segmentsOf } from '../../charts/segments.ts'
import { sharedAxes } from '../../charts/shared-axes.ts'
import { SmallMultiples } from '../../charts/SmallMultiples.tsx'
import type { Multiple } from '../../charts/SmallMultiples.tsx'
import { tickFormat } from '../../charts/tick-format.ts'
import { Unfold } from '../../charts/Unfold.tsx'
import { useFold } from '../../charts/use-fold.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { chartTexts } from '../../locales/charts.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { WhyMark } from '../../verdict/WhyMark.tsx'
import { sourceOf, stageNotes, subjectOf } from './chart-notes.ts'
import { partIds } from './part-ids.ts'
import { ratioUnits, sortUnits } from './unit-rows.ts'
import type { UnitRow } from './unit-rows.ts'
import { historyTable } from './unit-tables.ts'

const firstShown = 20

/** Each unit over the years, all on one axis. */
export function MultiplesPanel({ page, onWhy }: { page: IndicatorPage; onWhy: (unit: string) => void }) {
  const text = useText(indicatorText).multiples
  const charts = useText(chartTexts)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const rows = useMemo(() => sortUnits(ratioUnits(page.units), 'rank'), [page.units])
  const fold = useFold(rows, firstShown, 0)
  const toMultiple = useMultiple(page, onWhy)
  const axes = sharedAxes(rows.map((row) => ({ points: historyToLine(row.history), band: bandOf(row) })))
  if (axes === null) return null
  const tick = tickFormat(axes.scale, locale)
  const points = rows.flatMap((row) => historyToLine(row.history))
  return (
    <Chart
      id={partIds.multiples}
      title={text.title}
      subject={subjectOf(page, locale)}
      lede={`${text.lede} ${charts.sharedAxis(tick(axes.scale.min), tick(axes.scale.max), inLanguage(page.indicator.measureUnit))}`}
      controls={
        <AddToDeck of={text.title} view={{ kind: 'multiples', indicator: page.indicator.code }} resolution={page.resolution.code} year={page.year} />
      }
      chartKey={
        <ChartKey
          entries={[
            { sign: 'band', label: charts.band },
            ...(points.some((point) => point.isEstimate) ? [{ sign: 'estimate' as const, label: charts.estimate }] : []),
          ]}
        />
      }
      table={historyTable(page, rows, locale)}
      fileName={fileNameOf(inLanguage(page.indicator.shortName), text.link)}
      source={sourceOf(page, locale)}
      notes={stageNotes(
        rows.flatMap(({ history }) => history.map(({ stage }) => stage)),
        locale,
      )}
      isIllustrative={rows.some(({ history }) => history.some(({ illustrative }) => illustrative))}
    >
      <SmallMultiples multiples={fold.head.map(toMultiple)} axes={axes} />
      <Unfold fold={fold} place="end" />
    </Chart>
  )
}

function bandOf({ assessment }: UnitRow) {
  return assessment.target === null ? null : goalBand(assessment.target.goal)
}

function useMultiple(page: IndicatorPage, onWhy: (unit: string) => void): (row: UnitRow) => Multiple {
  const text = useText(indicatorText)
  const locale = useLocale()
  const search = { resolution: page.resolution.code, year: page.year }
  return (row) => {
    const { unit, assessment, history } = row
    const points = historyToLine(history)
    const known = segmentsOf(points).flat()
    const spoken = (point: (typeof known)[number] | undefined) =>
      point === undefined ? '' : text.trend.at(formatNumber(point.shown, locale), point.year)
    return {
      id: unit.id,
      title: (
        <Link to={paths.unit} params={{ unit: unit.id }} search={search} preload={false}>
          {unit.name}
        </Link>
      ),
      value: (
        <>
          {assessment.shown !== null && formatNumber(assessment.shown, locale)}
          <WhyMark mark={assessment.mark} of={unit.name} look="glyph" onWhy={() => onWhy(unit.id)} />
        </>
      ),
      points,
      band: bandOf(row),
      label: known.length === 0 ? text.multiples.noValues(unit.name) : text.multiples.label(unit.name, spoken(known.at(0)), spoken(known.at(-1))),
    }
  }
}
