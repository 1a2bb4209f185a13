import { useState } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { progressTexts } from '../../locales/progress.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import type { Sorting } from '../../ui/table/Table.tsx'
import { progressColumns } from './progress-columns.tsx'
import { sorts } from './progress-rows.ts'
import type { ProgressRow, SortKey } from './progress-rows.ts'

interface ProgressTableProps {
  year: number
  rows: readonly ProgressRow[]
  isReminding: boolean
  onRemind: (row: ProgressRow) => void
}

/** One line per report, most urgent first until another order is asked for. */
export function ProgressTable({ year, rows, isReminding, onRemind }: ProgressTableProps) {
  const text = useText(progressTexts)
  const locale = useLocale()
  const [sorting, setSorting] = useState<Sorting>()
  return (
    <Table
      caption={text.table(String(year))}
      isCaptionHidden
      rows={sorted(rows, sorting)}
      rowKey={(row) => `${row.reporter.id} ${row.stage}`}
      sorting={sorting}
      onSort={setSorting}
      empty={text.nothing}
      columns={progressColumns(year, locale, { isReminding, onRemind })}
    />
  )
}

function sorted(rows: readonly ProgressRow[], sorting: Sorting | undefined): readonly ProgressRow[] {
  if (sorting === undefined || !isSortKey(sorting.column)) return rows
  const compare = sorts[sorting.column]
  return rows.toSorted((a, b) => (sorting.direction === 'ascending' ? compare(a, b) : compare(b, a)))
}

function isSortKey(column: string): column is SortKey {
  return column in sorts
}
