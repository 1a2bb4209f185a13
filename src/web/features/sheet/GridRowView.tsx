import { memo } from 'react'
import type { Sheet } from '../../../contract/sheet.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { AskedRow } from './AskedRow.tsx'
import { cellKey } from '../../saving/cell-address.ts'
import { EntryCell } from './EntryCell.tsx'
import styles from './grid.module.css'
import { PreviousCell } from './PreviousCell.tsx'
import type { GridColumn } from './sheet-grid-model.ts'
import { addressOf } from './sheet-rows.ts'
import type { RowGroup, SheetRow } from './sheet-rows.ts'
import { useCellWords } from './use-cell-words.ts'

interface GridRowViewProps {
  sheet: Pick<Sheet, 'reporter' | 'period' | 'year'>
  row: SheetRow
  heading: RowGroup['heading']
  index: number
  columns: readonly GridColumn[]
  /** The column that is active in this row, or −1. */
  activeColumn: number
}

/** One row: its name, the earlier years, the cells to fill; below it what a cell asks. */
export const GridRowView = memo(function GridRowView({ sheet, row, heading, index, columns, activeColumn }: GridRowViewProps) {
  const text = useText(sheetTexts)
  const words = useCellWords()
  const inLanguage = useBilingual()
  return (
    <>
      <tr aria-rowindex={index + 2} className={activeColumn === -1 ? undefined : styles['activeRow']}>
        <th scope="row" aria-colindex={1} className={styles['rowName']} title={inLanguage(row.element.definition)}>
          <span>{words.rowName(row, heading)}</span>
          {heading?.kind === 'element' ? null : <span className={styles['measureUnit']}>{inLanguage(row.element.measureUnit)}</span>}
        </th>
        {columns.map((column, place) => {
          const at = `${index}:${place}`
          const isActive = place === activeColumn
          if (column.kind === 'previous') {
            return <PreviousCell key={column.year} figure={row.previous[column.index]} at={at} columnIndex={place + 2} isActive={isActive} />
          }
          const cell = row.cells[column.index] ?? null
          if (cell === null) {
            return (
              <td
                key={column.report.stage}
                className={styles['notOwed']}
                data-at={at}
                tabIndex={isActive ? 0 : -1}
                aria-colindex={place + 2}
                aria-readonly="true"
              >
                <span className="visually-hidden">{text.notOwed}</span>
              </td>
            )
          }
          const address = addressOf(sheet, row, column.report)
          return (
            <EntryCell
              key={column.report.stage}
              id={cellKey(address)}
              cell={cell}
              name={words.cellName({ row, report: column.report, address }, sheet.year)}
              at={at}
              columnIndex={place + 2}
              isActive={isActive}
              mayEdit={column.report.mayEdit}
            />
          )
        })}
      </tr>
      <AskedRow index={index} />
    </>
  )
})
