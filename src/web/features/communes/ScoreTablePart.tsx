import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommuneList } from '../../../contract/commune.ts'
import type { ScoreCell, ScoreTable } from '../../../contract/score.ts'
import { scoreLayers } from '../../../domain/commune-scores.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { matchesFolded } from '../../../domain/text-fold.ts'
import { useApi } from '../../api/api.ts'
import { useTableKeys } from '../../entry/table-keys.ts'
import { TypedCell } from '../../entry/TypedCell.tsx'
import { FindField } from '../../entry/FindField.tsx'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import type { CommunesView } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { typedOrNull, useSaveScore } from './save-score.ts'
import { typedResult } from './typed-result.ts'
import type { TypedScores } from './typed-result.ts'
import styles from './communes-screen.module.css'

interface ScoreTablePartProps {
  input: { resolution: string; year: number }
  list: CommuneList
  view: CommunesView
  onChange: (part: Partial<CommunesView>) => void
}

/** Many communes at once: communes by criteria, one layer, by keyboard. */
export function ScoreTablePart({ input, list, view, onChange }: ScoreTablePartProps) {
  const texts = useText(communesTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const mayAppraise = list.rows.some((row) => row.mayAppraise)
  const layer = scoreLayers.find((each) => each === view.layer) ?? (mayAppraise ? 'appraised' : 'self')
  const query = { ...input, layer }
  const { data, error, refetch } = useQuery(api.score.list.queryOptions({ input: query }))
  const onStored = (commune: string, cell: ScoreCell) =>
    queryClient.setQueryData(api.score.list.queryKey({ input: query }), (before) => (before === undefined ? before : withCell(before, commune, cell)))
  const { save, problem } = useSaveScore(onStored)
  if (data === undefined) {
    return error === null ? (
      <Skeleton lines={10} height="2.25rem" />
    ) : (
      <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} />
    )
  }
  const rows = data.rows.filter(({ commune }) => view.find === undefined || matchesFolded(view.find, [commune.name, commune.shortName]) !== null)
  const isClerk = !mayAppraise && data.rows.some((row) => row.mayEdit)
  const shown = isClerk ? rows.filter((row) => row.mayEdit) : rows
  return (
    <div className={styles['stack']}>
      <div className={styles['tools']}>
        <SegmentedControl
          label={texts.entryTable.layer}
          value={layer}
          options={(['self', 'appraised'] as const).map((value) => ({ value, label: texts.layers[value] }))}
          onChange={(value) => onChange({ layer: value })}
        />
        <FindField label={texts.find} placeholder={texts.findHint} find={view.find} onFind={(find) => onChange({ find })} />
        <p className={styles['soft']}>{texts.entryTable.hint}</p>
      </div>
      {data.form.isUsable ? null : <p className={styles['notice']}>{texts.formUnusable(data.form.name)}</p>}
      <p role="status" className={problem === null ? 'visually-hidden' : styles['problem']}>
        {problem}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={texts.entryTable.none}>{texts.findHint}</EmptyState>
      ) : (
        <EntryTable table={data} rows={shown} save={save} />
      )}
    </div>
  )
}

interface EntryTableProps {
  table: ScoreTable
  rows: ScoreTable['rows']
  save: ReturnType<typeof useSaveScore>['save']
}

function EntryTable({ table, rows, save }: EntryTableProps) {
  const texts = useText(communesTexts)
  const locale = useLocale()
  const frame = useTableKeys()
  return (
    <section className={styles['frame']} aria-label={texts.entryTable.caption(texts.layers[table.layer], String(table.year))} ref={frame}>
      <table className={styles['sheet']}>
        <thead>
          <tr>
            <th scope="col">{texts.columns.commune}</th>
            {table.form.criteria.map(({ name, maximum }, index) => (
              <th key={name} scope="col" title={name}>
                {index + 1}
                <span className="visually-hidden">. {name}</span>
                <span className={styles['place']}>/{maximum === null ? '?' : formatNumber(maximum, locale)}</span>
              </th>
            ))}
            <th scope="col">{texts.entryTable.total}</th>
            <th scope="col">{texts.entryTable.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <TableRow key={row.commune.id} row={row} at={at} table={table} save={save} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface TableRowProps {
  row: ScoreTable['rows'][number]
  at: number
  table: ScoreTable
  save: ReturnType<typeof useSaveScore>['save']
}

function TableRow({ row, at, table, save }: TableRowProps) {
  const texts = useText(communesTexts)
  const locale = useLocale()
  const [typed, setTyped] = useState<TypedScores>({})
  const { form, year, layer } = table
  const result = typedResult(form, row.cells, typed)
  const onTyping = (item: string, value: string | null) =>
    setTyped((before) => {
      const { [item]: _, ...others } = before
      return value === null ? others : { ...others, [item]: value }
    })
  return (
    <tr>
      <th scope="row">
        {row.commune.name}
        {row.place === null ? null : <span className={styles['place']}>{row.place.shortName}</span>}
      </th>
      {form.criteria.map(({ name }, index) => {
        const item = String(index + 1)
        const cell = row.cells.find((each) => each.item === item)
        if (cell === undefined) return <td key={item} />
        const stored = cell.score === null ? '' : formatNumber(cell.score, locale)
        const label = `${row.commune.name}, ${texts.sheet.cell(texts.layers[layer], item, name)}`
        return (
          <td key={item} className={result?.reasons.some((reason) => reason.criterion === index + 1) === true ? styles['below'] : undefined}>
            {row.mayEdit && form.isUsable ? (
              <TypedCell
                at={`${at}:${index}`}
                label={label}
                stored={stored}
                onTyping={(value) => onTyping(item, value)}
                onSave={(text) => save({ commune: row.commune.id, year, layer, cell, score: typedOrNull(text), maximum: cell.maximum, label })}
              />
            ) : (
              stored || '–'
            )}
          </td>
        )
      })}
      <td>
        <strong>{result === null ? '–' : formatNumber(result.total, locale)}</strong>
      </td>
      <td>{texts.sheet.verdict[result?.kind ?? 'none']}</td>
    </tr>
  )
}

function withCell(table: ScoreTable, commune: string, cell: ScoreCell): ScoreTable {
  const rows = table.rows.map((row) =>
    row.commune.id === commune ? { ...row, cells: row.cells.map((each) => (each.item === cell.item ? cell : each)) } : row,
  )
  return { ...table, rows }
}
