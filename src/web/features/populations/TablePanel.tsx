import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PopulationTable } from '../../../contract/population.ts'
import { formatDay, formatNumber } from '../../../domain/number-format.ts'
import { populationKinds } from '../../../domain/population.ts'
import type { PopulationKind } from '../../../domain/population.ts'
import { matchesFolded } from '../../../domain/text-fold.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { FindField } from '../../entry/FindField.tsx'
import { useText } from '../../locales/catalogue.ts'
import { populationsTexts } from '../../locales/populations.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import type { PopulationsView } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { CellDrawer } from './CellDrawer.tsx'
import { ChoicesPart } from './ChoicesPart.tsx'
import { PeopleGrid } from './PeopleGrid.tsx'
import type { ChosenCell } from './PeopleGrid.tsx'
import styles from './populations.module.css'

interface TablePanelProps {
  resolution: string
  view: PopulationsView
  onChange: (part: Partial<PopulationsView>) => void
}

/** The table of one kind: territories by years, each number with what is kept of it. */
export function TablePanel({ resolution, view, onChange }: TablePanelProps) {
  const text = useText(populationsTexts)
  const kinds = useText(vocabulary).population
  const locale = useLocale()
  const query = useQuery(useApi().population.list.queryOptions({ input: { resolution, kind: kindOf(view) } }))
  const [cell, setCell] = useState<ChosenCell | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const table = query.data
  const rows = useMemo(() => (table === undefined ? [] : rowsShown(table, view)), [table, view])
  if (table === undefined) {
    if (query.error === null) return <Skeleton lines={10} height="2.25rem" />
    const retry = () => void query.refetch()
    return isUnreachable(query.error) ? (
      <OfflineState onRetry={retry} />
    ) : (
      <ErrorState message={refusalSentence(query.error, locale)} onRetry={retry} />
    )
  }
  const row = cell && table.rows.find(({ unit }) => unit.id === cell.unit)
  const number = cell && row ? row.cells[table.years.indexOf(cell.year)] : undefined
  const open = (chosen: ChosenCell) => {
    setCell(chosen)
    setIsOpen(true)
  }
  return (
    <div className={styles['stack']}>
      <ChoicesPart table={table} />
      <p data-paper-only>
        {text.kind}: {kinds[table.kind]}
      </p>
      <div className={styles['tools']} data-screen-only>
        <Select
          label={text.kind}
          value={table.kind}
          options={table.kinds.map(({ kind, numbers }) => ({
            value: kind,
            label: text.kindCount(kinds[kind], formatNumber(String(numbers), locale)),
          }))}
          onChange={(kind) => onChange({ kinds: kind })}
        />
        <FindField label={text.find} placeholder={text.findHint} find={view.find} onFind={(find) => onChange({ find })} />
        <label className={styles['check']}>
          <input type="checkbox" checked={view.whose === 'xa'} onChange={(event) => onChange({ whose: event.target.checked ? 'xa' : undefined })} />
          {text.withCommunes}
        </label>
        {table.mayChoose ? (
          <Link className={styles['soft']} to={paths.fileImport} search={{ destination: 'dan-so' }}>
            {text.importFiles}
          </Link>
        ) : null}
      </div>
      <div className={styles['bar']} data-screen-only>
        {number == null || row == null || cell === null ? (
          <span className={styles['soft']}>
            {text.chooseCell} {text.usedMark}
          </span>
        ) : (
          <>
            <strong>{text.cellLabel(row.unit.name, String(cell.year))}</strong>
            <span className={styles['soft']}>
              {text.source}: {number.source ?? text.noSource}
              {number.publishedOn === null ? null : ` · ${text.publishedOn(formatDay(number.publishedOn))}`}
              {number.note === null ? null : ` · ${number.note}`}
              {number.isUsed ? ` · ${text.used}` : null}
            </span>
            <Button size="small" onClick={() => setIsOpen(true)}>
              {text.details}
            </Button>
          </>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={text.noRows}>
          {text.findHint}
        </EmptyState>
      ) : (
        <PeopleGrid table={table} rows={rows} resolution={resolution} onChoose={setCell} onOdd={open} />
      )}
      {isOpen && number != null && row != null && cell !== null ? (
        <CellDrawer
          key={`${cell.unit} ${cell.year}`}
          row={row}
          year={cell.year}
          number={number}
          kind={table.kind}
          typed={cell.typed}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </div>
  )
}

/** The kind an address names; the final average where it names none. */
function kindOf({ kinds }: PopulationsView): PopulationKind {
  return populationKinds.find((kind) => kind === kinds) ?? populationKinds[0]
}

type Row = PopulationTable['rows'][number]

/** Communes only when asked for, or when they have numbers. */
function rowsShown(table: PopulationTable, { find, whose }: PopulationsView): Row[] {
  const isShown = (row: Row) => row.unit.kind !== 'commune' || whose === 'xa' || row.cells.some((each) => each?.value != null)
  return table.rows.filter(isShown).filter(({ unit }) => find === undefined || matchesFolded(find, [unit.name, unit.shortName]) !== null)
}
