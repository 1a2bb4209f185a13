import { useMemo } from 'react'
import type { RefObject } from 'react'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../locales/vocabulary.ts'
import { GridRowView } from './GridRowView.tsx'
import styles from './grid.module.css'
import type { Position } from './grid-keys.ts'
import type { GridModel } from './sheet-grid-model.ts'
import type { RowGroup } from './sheet-rows.ts'
import { useCellWords } from './use-cell-words.ts'
import type { useGridFocus } from './use-grid-focus.ts'

interface SheetGridProps {
  grid: GridModel
  table: RefObject<HTMLTableElement | null>
  active: Position
  handlers: ReturnType<typeof useGridFocus>['handlers']
}

/** The sheet as a grid: earlier years to the left, the stages of this year to fill. */
export function SheetGrid({ grid, table, active, handlers }: SheetGridProps) {
  const text = useText(sheetTexts)
  const words = useCellWords()
  const states = useText(vocabulary).reportState
  const { sheet, groups, columns } = grid
  const { reporter, period, year } = sheet
  // The same object while only figures change, so that a stored cell draws its own row alone.
  const frame = useMemo(() => ({ reporter, period, year }), [reporter, period, year])
  return (
    <div className={styles['frame']} data-screen-only>
      <table
        ref={table}
        // A table that is walked with the arrows is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={styles['grid']}
        aria-label={text.gridLabel(sheet.reporter.name, String(sheet.year))}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={columns.length + 1}
        {...handlers}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className={styles['corner']}>
              {text.indicatorColumn}
            </th>
            {columns.map((column, place) => (
              <th key={place} scope="col" aria-colindex={place + 2} className={column.kind === 'stage' ? styles['stageHead'] : styles['yearHead']}>
                {words.columnName(column, sheet.year)}
                {column.kind === 'stage' ? <span className={styles['stageState']}>{states[column.report.state]}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.heading === null ? null : <HeadingRow heading={group.heading} span={columns.length + 1} />}
            {group.rows.map(({ row, index }) => (
              <GridRowView
                key={`${row.subject.id} ${row.element.code}`}
                sheet={frame}
                row={row}
                heading={group.heading}
                index={index}
                columns={columns}
                activeColumn={index === active.row ? active.column : -1}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function HeadingRow({ heading, span }: { heading: NonNullable<RowGroup['heading']>; span: number }) {
  const words = useCellWords()
  const inLanguage = useBilingual()
  return (
    <tr className={styles['heading']}>
      <th scope="rowgroup" colSpan={span}>
        <span>
          {words.headingName(heading)}
          {heading.kind === 'element' ? <span className={styles['measureUnit']}>{inLanguage(heading.element.measureUnit)}</span> : null}
        </span>
      </th>
    </tr>
  )
}
