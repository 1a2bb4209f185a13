import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Mark } from '../../domain/mark.ts'
import { markColours, markLooks } from '../ui/mark/mark-look.ts'
import { useIsPrinting } from '../paper/use-is-printing.ts'
import { MarkGlyph } from '../ui/mark/MarkGlyph.tsx'
import styles from './HeatMap.module.css'

export interface HeatMapCell {
  id: string
  mark: Mark
  /** The printed value, or the short reason why there is none. */
  text: string
  /** Read aloud in place of the cell: unit, indicator, value, state. */
  label: string
  isIllustrative: boolean
  isPartial: boolean
  /** Nothing to ask about: not concerned at all. */
  isPlain: boolean
}

export interface HeatMapRow {
  id: string
  title: ReactNode
  kind: string
  depth: number
  cells: readonly HeatMapCell[]
}

export interface HeatMapColumn {
  id: string
  head: ReactNode
  sort: 'ascending' | 'descending' | 'none'
}

export interface HeatMapProps {
  label: string
  unitHead: ReactNode
  unitSort: 'ascending' | 'descending' | 'none'
  columns: readonly HeatMapColumn[]
  rows: readonly HeatMapRow[]
  /** Called with the row's and the column's id: "Vì sao màu này?". */
  onOpen: (row: string, column: string) => void
  empty: ReactNode
  /** All rows at once, for a picture of it. */
  isWhole?: boolean
}

const rowHeight = 36
/** What is drawn before the place is measured: the first screen, also when the server draws it. */
const firstRows = { width: 1200, height: 540 }

/** Units × indicators as a table ("tartan rug"): state as colour and glyph, the value in figures, hatched when missing. Only rows in sight exist. */
export function HeatMap({ label, unitHead, unitSort, columns, rows, onOpen, empty, isWhole = false }: HeatMapProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: isWhole ? rows.length : 6,
    initialRect: firstRows,
  })
  const isPrinting = useIsPrinting()
  const inSight = virtualizer.getVirtualItems()
  const visible = isPrinting ? rows.map((_, index) => ({ index })) : inSight
  const before = isPrinting ? 0 : (inSight[0]?.start ?? 0)
  const after = isPrinting ? 0 : virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0)
  return (
    <div ref={scroller} className={styles.scroller} data-whole={isWhole || undefined} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.unitHead} aria-sort={unitSort}>
              {unitHead}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles.columnHead} aria-sort={column.sort}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} columns={columns.length + 1} />}
          {visible.map((item) => {
            const row = rows[item.index]
            return row === undefined ? null : <Row key={row.id} row={row} index={item.index} columns={columns} onOpen={onOpen} />
          })}
          {after > 0 && <Spacer height={after} columns={columns.length + 1} />}
        </tbody>
      </table>
      {rows.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  )
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className={styles.spacer} style={{ height }} />
    </tr>
  )
}

interface RowProps {
  row: HeatMapRow
  index: number
  columns: readonly HeatMapColumn[]
  onOpen: HeatMapProps['onOpen']
}

/** Kept as it is while others come into sight: scrolling draws only the rows that are new. */
const Row = memo(function Row({ row, index, columns, onOpen }: RowProps) {
  return (
    <tr className={styles.row} data-depth={Math.min(row.depth, 3)} aria-rowindex={index + 2}>
      <th scope="row" className={styles.unit}>
        <span className={styles.unitName}>{row.title}</span>
        <span className={styles.kind}>{row.kind}</span>
      </th>
      {row.cells.map((cell, column) => (
        <td key={cell.id} className={styles.place}>
          {cell.isPlain ? (
            <span className={styles.plain}>
              <span aria-hidden="true">{cell.text}</span>
              <span className="visually-hidden">{cell.label}</span>
            </span>
          ) : (
            <button
              type="button"
              className={styles.cell}
              style={{ backgroundColor: markColours(cell.mark).soft, color: markColours(cell.mark).ink }}
              data-mark={cell.mark}
              data-missing={markLooks[cell.mark].isHatched}
              data-illustrative={cell.isIllustrative}
              data-partial={cell.isPartial}
              aria-label={cell.label}
              onClick={() => onOpen(row.id, columns[column]?.id ?? '')}
            >
              <MarkGlyph mark={cell.mark} colour="ink" />
              <span className={styles.value}>{cell.text}</span>
            </button>
          )}
        </td>
      ))}
    </tr>
  )
})
