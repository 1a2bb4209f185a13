import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { Icon } from '../icon/Icon.tsx'
import styles from './table.module.css'
import { useIsInBrowser } from './use-is-in-browser.ts'
import { useScrollStop } from './use-scroll-stop.ts'

interface Column<Row> {
  key: string
  header: string
  /** Numbers stand at the end, one below the other. */
  align?: 'start' | 'end'
  isSortable?: boolean
  /** The column that names the row: at most one. */
  isRowHeader?: boolean
  /** In files: how its numbers are made of other columns, e.g. `[now]-[before]` (documents/formula-value.ts). */
  formula?: string
  /** What one does with the row: not on paper. */
  isScreenOnly?: boolean
  cell: (row: Row) => ReactNode
}

export interface Sorting {
  column: string
  direction: 'ascending' | 'descending'
}

interface TableProps<Row> {
  /** Says what the table holds; shown above it unless hidden. */
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  /** In the order to show: the caller sorts. */
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sorting?: Sorting | undefined
  /** Asked to sort by a column: by the other direction if it is already the one. */
  onSort?: (sorting: Sorting) => void
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
  /** What goes into its files beside the page: every row where some are folded away, and words below them. False where it has no files of its own. */
  files?: { allRows?: readonly Row[]; notes?: readonly string[] } | false
}

const OwnFiles = lazy(() => import('../../files/OwnFiles.tsx').then((file) => ({ default: file.OwnFiles })))

/** A table of figures: heads that stay in sight, columns that can be sorted, digits under digits. */
export function Table<Row>({ caption, isCaptionHidden = false, columns, rows, rowKey, sorting, onSort, empty, files = {} }: TableProps<Row>) {
  const text = useText(commonTexts)
  const frame = useScrollStop()
  const isInBrowser = useIsInBrowser()
  const [isAll, setIsAll] = useState(false)
  const shown = isAll && files !== false ? (files.allRows ?? rows) : rows
  const table = (
    <section ref={frame} className={styles['frame']} aria-label={caption}>
      <table className={styles['table']}>
        <caption className={isCaptionHidden ? 'visually-hidden' : styles['caption']}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.isRowHeader === true ? (
                  <th key={column.key} scope="row" className={styles['rowHeader']}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={styles[column.align ?? 'start']} data-screen-only={column.isScreenOnly}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length} className={styles['empty']}>
                {empty ?? text.noRowsTitle}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  )
  if (files === false || rows.length === 0) return table
  return (
    <>
      {table}
      <div className={styles['files']} data-screen-only>
        {isInBrowser ? (
          <Suspense>
            <OwnFiles frame={frame} caption={caption} columns={columns} notes={files.notes ?? []} showAll={setIsAll} />
          </Suspense>
        ) : null}
      </div>
    </>
  )
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  sorting: Sorting | undefined
  onSort: ((sorting: Sorting) => void) | undefined
}

function HeaderCell<Row>({ column, sorting, onSort }: HeaderCellProps<Row>) {
  const direction = sorting?.column === column.key ? sorting.direction : undefined
  const className = styles[column.align ?? 'start']
  if (column.isSortable !== true || onSort === undefined) {
    return (
      <th scope="col" className={className} data-screen-only={column.isScreenOnly}>
        {column.header}
      </th>
    )
  }
  const next = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button type="button" className={styles['sort']} onClick={() => onSort({ column: column.key, direction: next })}>
        {column.header}
        <Icon name={direction === undefined ? 'sortBoth' : direction === 'ascending' ? 'chevronUp' : 'chevronDown'} size={1} />
      </button>
    </th>
  )
}
