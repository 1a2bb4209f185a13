import { useState } from 'react'
import type { RefObject } from 'react'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { GridHeading } from './GridHeading.tsx'
import { GridRowView } from './GridRowView.tsx'
import styles from './grid.module.css'
import { LongGridBody, longGrid } from './LongGridBody.tsx'
import { selectedColumns } from './selected-columns.ts'
import type { GridColumn, GridModel } from './sheet-grid-model.ts'
import { useCellWords } from './use-cell-words.ts'
import type { useGridFocus } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'
import type { useGridClipboard } from './use-grid-clipboard.ts'

interface SheetGridProps {
  grid: GridModel
  /** What the grid is of, for who has it read aloud. */
  label: string
  table: RefObject<HTMLTableElement | null>
  selection: GridSelection
  handlers: ReturnType<typeof useGridFocus>['handlers'] & ReturnType<typeof useGridClipboard>
}

/** The sheet as a grid: earlier years to the left, the stages of this year to fill; or a row for each unit, with what it counts. */
export function SheetGrid({ grid, label, table, selection, handlers }: SheetGridProps) {
  const text = useText(sheetTexts)
  const { groups, rows, columns } = grid
  const { active } = selection
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  return (
    <div ref={setFrame} className={styles['frame']} data-screen-only data-rows={grid.rowsAre} data-long={rows.length > longGrid || undefined}>
      <table
        ref={table}
        // A table that is walked with the arrows is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={styles['grid']}
        aria-label={label}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        {...handlers}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className={styles['corner']}>
              {grid.rowsAre === 'units' ? text.unit : text.indicatorColumn}
            </th>
            {columns.map((column, place) => (
              <ColumnHead key={place} column={column} place={place} year={grid.year} />
            ))}
          </tr>
        </thead>
        {rows.length > longGrid ? (
          <LongGridBody grid={grid} frame={frame} selection={selection} />
        ) : (
          groups.map((group) => (
            <tbody key={group.key}>
              {group.heading === null ? null : <GridHeading heading={group.heading} year={grid.year} span={columns.length + 1} />}
              {group.rows.map((line) => (
                <GridRowView
                  key={`${line.row.subject.id} ${grid.rowsAre === 'units' ? '' : line.row.element.code}`}
                  line={line}
                  year={grid.year}
                  rowsAre={grid.rowsAre}
                  heading={group.heading}
                  activeColumn={line.index === active.row ? active.column : -1}
                  {...selectedColumns(selection, line.index)}
                />
              ))}
            </tbody>
          ))
        )}
      </table>
    </div>
  )
}

function ColumnHead({ column, place, year }: { column: GridColumn; place: number; year: number }) {
  const words = useCellWords()
  const inLanguage = useBilingual()
  const text = useText(sheetTexts)
  const states = useText(vocabulary).reportState
  const isToFill = column.kind === 'stage' || column.kind === 'element'
  return (
    <th scope="col" aria-colindex={place + 2} className={isToFill ? styles['stageHead'] : styles['yearHead']}>
      {column.kind === 'lastYear' ? text.actual(String(column.year)) : words.columnName(column, year)}
      {column.kind === 'stage' ? <span className={styles['stageState']}>{states[column.report.state]}</span> : null}
      {column.kind === 'element' ? <span className={styles['stageState']}>{inLanguage(column.element.measureUnit)}</span> : null}
    </th>
  )
}
