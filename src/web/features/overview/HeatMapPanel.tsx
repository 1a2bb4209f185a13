import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { Overview } from '../../../contract/overview.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { marks as allMarks } from '../../../domain/mark.ts'
import type { Mark } from '../../../domain/mark.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { HeatMap } from '../../charts/HeatMap.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { HeatFilters } from './HeatFilters.tsx'
import { heatMapCell } from './heat-map-cell.ts'
import { heatMapToRows, filterRows, sortRows } from './heat-map-rows.ts'
import type { HeatRow } from './heat-map-rows.ts'
import { nextSort, sortFromAddress, sortState } from './heat-sort.ts'
import { useIsInBrowser } from '../../ui/table/use-is-in-browser.ts'
import styles from './overview.module.css'

const HeatMapFiles = lazy(() => import('./HeatMapFiles.tsx').then((module) => ({ default: module.HeatMapFiles })))

export interface HeatMapPanelProps {
  overview: Overview
  sort: string | undefined
  kinds: readonly UnitKind[]
  marks: readonly Mark[]
  onWhy: (unit: string, indicator: string) => void
}

/** Every unit on every target: which units hold it back. */
export function HeatMapPanel({ overview, sort, kinds, marks, onWhy }: HeatMapPanelProps) {
  const text = useText(overviewText)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const words = useText(vocabulary)
  const navigate = useNavigate({ from: paths.overview })
  const isInBrowser = useIsInBrowser()
  const all = useMemo(() => heatMapToRows(overview.heatMap), [overview.heatMap])
  const rows = useMemo(() => sortRows(filterRows(all, { kinds, marks }), sortFromAddress(sort)), [all, kinds, marks, sort])
  const names = useMemo(() => new Map(overview.cards.map((card) => [card.indicator, inLanguage(card.shortName)])), [overview.cards, inLanguage])
  const search = { resolution: overview.resolution.code, year: overview.year }
  const sortBy = (column: string) => void navigate({ search: (view) => ({ ...view, sort: nextSort(sort, column) }), replace: true })
  return (
    <section className={styles.heat}>
      <div className={styles.panelHead}>
        <h2>{text.heatMap.title}</h2>
        <p className={styles.faint}>{text.heatMap.shown(formatNumber(String(rows.length), locale), formatNumber(String(all.length), locale))}</p>
        <HeatFilters
          kinds={presentKinds(all)}
          marks={presentMarks(all)}
          chosenKinds={kinds}
          chosenMarks={marks}
          onChoose={(choice) => void navigate({ search: (view) => ({ ...view, ...choice }), replace: true })}
        />
      </div>
      <HeatMap
        label={text.heatMap.title}
        unitHead={<SortButton name={text.heatMap.unit} hint={text.heatMap.sortBy(text.heatMap.unit)} onClick={() => sortBy('name')} />}
        unitSort={sortState(sort, 'name')}
        columns={overview.heatMap.columns.map(({ indicator }) => ({
          id: indicator,
          head: (
            <SortButton
              name={names.get(indicator) ?? indicator}
              hint={text.heatMap.sortBy(names.get(indicator) ?? indicator)}
              onClick={() => sortBy(indicator)}
            />
          ),
          sort: sortState(sort, indicator),
        }))}
        rows={rows.map((row) => ({
          id: row.id,
          title: (
            <Link to={paths.unit} params={{ unit: row.id }} search={search} preload={false}>
              {row.name}
            </Link>
          ),
          kind: words.unitKind[row.kind],
          depth: sort === undefined ? row.depth : 1,
          cells: row.cells.map((cell) => heatMapCell(row.name, names.get(cell.indicator) ?? cell.indicator, cell, locale)),
        }))}
        onOpen={onWhy}
        empty={text.heatMap.empty}
      />
      <div className={styles.heatFiles} data-screen-only>
        {isInBrowser && rows.length > 0 ? (
          <Suspense>
            <HeatMapFiles overview={overview} rows={rows} kinds={kinds} marks={marks} />
          </Suspense>
        ) : null}
      </div>
    </section>
  )
}

function SortButton({ name, hint, onClick }: { name: string; hint: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.sort} title={hint} onClick={onClick}>
      {name}
    </button>
  )
}

/** The value with its stage where it is not final, or why there is none; a dash where several counts are contributed and none is the value. */
function presentKinds(rows: readonly HeatRow[]): UnitKind[] {
  return [...new Set(rows.map((row) => row.kind))]
}

function presentMarks(rows: readonly HeatRow[]): Mark[] {
  const present = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.mark)))
  return allMarks.filter((mark) => present.has(mark) && mark !== 'notApplicable')
}
