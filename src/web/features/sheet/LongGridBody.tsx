import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useMemo } from 'react'
import { GridHeading } from './GridHeading.tsx'
import { GridRowView } from './GridRowView.tsx'
import styles from './grid.module.css'
import type { GroupHeading, GridLine, GridModel } from './sheet-grid-model.ts'
import { selectedColumns } from './selected-columns.ts'
import type { GridSelection } from './use-grid-selection.ts'

interface LongGridBodyProps {
  grid: GridModel
  /** What scrolls; null until it is there. */
  frame: HTMLDivElement | null
  selection: GridSelection
}

/** Rows from which on only those in sight are drawn: fewer are all there at once, for the browser's own search too. */
export const longGrid = 60

const rowHeight = 41
const rowsBeyond = 6

/** The rows of a long grid that are in sight, with the active one and the corner of the block wherever they are: what has the focus stays. */
export function LongGridBody({ grid, frame, selection }: LongGridBodyProps) {
  const { active, corner } = selection
  const lines = useMemo(() => linesOf(grid), [grid])
  // The rows are drawn from the positions the virtualizer gives in this very render; nothing keeps them.
  // oxlint-disable-next-line react-compiler/incompatible-library
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame,
    estimateSize: () => rowHeight,
    overscan: rowsBeyond,
    rangeExtractor: (range) => withRows(range, [active.row, corner.row]),
  })
  const span = grid.columns.length + 1
  let drawnTo = 0
  return (
    <>
      {rows.getVirtualItems().map(({ index, start, end }) => {
        const gap = start - drawnTo
        drawnTo = end
        const found = lines[index]
        if (found === undefined) return null
        const { line, heading, isFirst } = found
        return [
          gap > 0 ? <Gap key={`before ${line.row.subject.id}`} height={gap} span={span} /> : null,
          <tbody key={line.row.subject.id} ref={rows.measureElement} data-index={index}>
            {isFirst && heading !== null ? <GridHeading heading={heading} year={grid.year} span={span} /> : null}
            <GridRowView
              line={line}
              year={grid.year}
              rowsAre={grid.rowsAre}
              heading={heading}
              activeColumn={line.index === active.row ? active.column : -1}
              {...selectedColumns(selection, line.index)}
            />
          </tbody>,
        ]
      })}
      {rows.getTotalSize() > drawnTo ? <Gap height={rows.getTotalSize() - drawnTo} span={span} /> : null}
    </>
  )
}

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={span} className={styles['gap']} style={{ height }} />
      </tr>
    </tbody>
  )
}

interface PlacedLine {
  line: GridLine
  heading: GroupHeading
  /** The first of its group has the heading above it. */
  isFirst: boolean
}

function linesOf({ groups }: GridModel): readonly PlacedLine[] {
  return groups.flatMap(({ heading, rows }) => rows.map((line, place) => ({ line, heading, isFirst: place === 0 })))
}

function withRows(range: Range, rows: readonly number[]): number[] {
  const inSight = new Set(defaultRangeExtractor(range))
  for (const row of rows) if (row < range.count) inSight.add(row)
  return [...inSight].toSorted((a, b) => a - b)
}
