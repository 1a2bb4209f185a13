import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PopulationTable } from '../../../contract/population.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { isRefusal } from '../../api/refusal.ts'
import { useTableKeys } from '../../entry/table-keys.ts'
import { TypedCell } from '../../entry/TypedCell.tsx'
import { useText } from '../../locales/catalogue.ts'
import { populationsTexts } from '../../locales/populations.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import styles from './populations.module.css'

type Row = PopulationTable['rows'][number]
type Cell = NonNullable<Row['cells'][number]>

/** A cell of the table; `typed` is what was typed there and needs an explanation. */
export interface ChosenCell {
  unit: string
  year: number
  typed?: string
}

interface PeopleGridProps {
  table: PopulationTable
  rows: readonly Row[]
  resolution: string
  onChoose: (cell: ChosenCell) => void
  onOdd: (cell: ChosenCell) => void
}

/** Territories by years; where one may keep the numbers, each is a field. */
export function PeopleGrid({ table, rows, resolution, onChoose, onOdd }: PeopleGridProps) {
  const text = useText(populationsTexts)
  const kinds = useText(vocabulary)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const frame = useTableKeys()
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (row: Row, year: number, cell: Cell, typed: string): Promise<boolean> => {
    try {
      const saved = await api.population.save.call({
        idempotencyKey: newIdempotencyKey(),
        unit: row.unit.id,
        year,
        kind: table.kind,
        expectedVersion: cell.version,
        value: typed === '' ? null : typed,
        source: cell.source,
        publishedOn: cell.publishedOn,
        note: null,
      })
      setProblem(null)
      queryClient.setQueryData(api.population.list.queryKey({ input: { resolution, kind: table.kind } }), (before) =>
        before === undefined ? before : withCell(before, row.unit.id, year, { ...saved, isUsed: cell.isUsed }),
      )
      void queryClient.invalidateQueries()
      return true
    } catch (error) {
      setProblem(`${text.cellLabel(row.unit.name, String(year))}: ${refusalSentence(error, locale)}`)
      if (isRefusal(error, 'NEEDS_EXPLANATION')) onOdd({ unit: row.unit.id, year, typed })
      if (isRefusal(error, 'STALE_VERSION')) void queryClient.invalidateQueries({ queryKey: api.population.key() })
      return false
    }
  }
  return (
    <>
      <p role="status" className={problem === null ? 'visually-hidden' : styles['problem']}>
        {problem}
      </p>
      <section className={styles['frame']} aria-label={text.caption(kinds.population[table.kind])} ref={frame} data-wide>
        <table className={styles['grid']}>
          <thead>
            <tr>
              <th scope="col">{text.unit}</th>
              {table.years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => (
              <tr key={row.unit.id}>
                <th scope="row">
                  {row.unit.name}
                  <span className={styles['place']}>{row.place?.shortName ?? kinds.unitKind[row.unit.kind]}</span>
                </th>
                {row.cells.map((cell, yearAt) => {
                  const year = table.years[yearAt] ?? 0
                  if (cell === null) return <td key={year} className={styles['notThere']} title={text.notThere} />
                  const stored = cell.value === null ? '' : formatNumber(cell.value, locale)
                  const label = `${text.cellLabel(row.unit.name, String(year))}${cell.isUsed ? `, ${text.used}` : ''}`
                  return (
                    <td key={year} data-used={cell.isUsed || undefined}>
                      {row.mayKeep ? (
                        <TypedCell
                          at={`${rowAt}:${yearAt}`}
                          label={label}
                          stored={stored}
                          isIllustrative={cell.illustrative}
                          onSave={(typed) => save(row, year, cell, typed)}
                          onFocus={() => onChoose({ unit: row.unit.id, year })}
                        />
                      ) : (
                        <button
                          type="button"
                          className={styles['plain']}
                          aria-label={`${label}: ${stored}`}
                          onClick={() => onChoose({ unit: row.unit.id, year })}
                        >
                          {cell.illustrative ? <IllustrativeBadge isShort /> : null} {stored === '' ? '–' : stored}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function withCell(table: PopulationTable, unit: string, year: number, cell: Cell): PopulationTable {
  const at = table.years.indexOf(year)
  return { ...table, rows: table.rows.map((row) => (row.unit.id === unit ? { ...row, cells: row.cells.with(at, cell) } : row)) }
}
