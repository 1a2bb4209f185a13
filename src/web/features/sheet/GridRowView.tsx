import { memo } from 'react'
import type { ReactNode } from 'react'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { AskedRow } from './AskedRow.tsx'
import type { CellPlace } from './cell-place.ts'
import { EntryCell } from './EntryCell.tsx'
import styles from './grid.module.css'
import { PreviousCell } from './PreviousCell.tsx'
import type { GridLine, GridModel, GroupHeading } from './sheet-grid-model.ts'
import { useCellWords } from './use-cell-words.ts'

interface GridRowViewProps {
  line: GridLine
  year: number
  rowsAre: GridModel['rowsAre']
  heading: GroupHeading
  /** The column that is active in this row, or −1. */
  activeColumn: number
  /** The first and last column that are chosen in this row; −1 for none. */
  selectedFrom: number
  selectedTo: number
}

/** One row: its name, the earlier years, the cells to fill; below it what a cell asks. */
export const GridRowView = memo(function GridRowView(props: GridRowViewProps) {
  const { line, year, activeColumn, selectedFrom, selectedTo } = props
  const { index, slots } = line
  const words = useCellWords()
  return (
    <>
      <tr aria-rowindex={index + 2} className={activeColumn === -1 ? undefined : styles['activeRow']}>
        <RowName {...props} />
        {slots.map((slot, place) => {
          const common = {
            at: `${index}:${place}`,
            columnIndex: place + 2,
            isActive: place === activeColumn,
            isSelected: place >= selectedFrom && place <= selectedTo,
          }
          if (slot.kind === 'past') return <PreviousCell key={place} figure={slot.figure} {...common} />
          if (slot.kind === 'notOwed') return <NotOwedCell key={place} {...common} />
          const { key, address, cell, report } = slot.owed
          const name = words.cellName(slot.owed, year)
          return <EntryCell key={place} id={key} address={address} cell={cell} name={name} mayEdit={report.mayEdit} {...common} />
        })}
      </tr>
      <AskedRow index={index} slots={slots} />
    </>
  )
}, isSameRow)

/** A row is drawn again for what it shows, not for a new object around the same slots. */
function isSameRow(before: GridRowViewProps, after: GridRowViewProps): boolean {
  const isSameLine = before.line.slots === after.line.slots && before.line.index === after.line.index
  const isSameHead = before.rowsAre === after.rowsAre && before.year === after.year && before.heading?.kind === after.heading?.kind
  const isSameChoice =
    before.activeColumn === after.activeColumn && before.selectedFrom === after.selectedFrom && before.selectedTo === after.selectedTo
  return isSameLine && isSameHead && isSameChoice
}

function RowName({ line: { row }, rowsAre, heading }: GridRowViewProps): ReactNode {
  const words = useCellWords()
  const inLanguage = useBilingual()
  if (rowsAre === 'units') {
    return (
      <th scope="row" aria-colindex={1} className={styles['rowName']}>
        <span>{row.subject.name}</span>
      </th>
    )
  }
  return (
    <th scope="row" aria-colindex={1} className={styles['rowName']} title={inLanguage(row.element.definition)}>
      <span>{words.rowName(row, heading)}</span>
      {heading?.kind === 'element' ? null : <span className={styles['measureUnit']}>{inLanguage(row.element.measureUnit)}</span>}
    </th>
  )
}

function NotOwedCell({ at, columnIndex, isActive, isSelected }: CellPlace) {
  const text = useText(sheetTexts)
  return (
    <td
      className={styles['notOwed']}
      data-at={at}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={columnIndex}
      aria-readonly="true"
      aria-selected={isSelected || undefined}
    >
      <span className="visually-hidden">{text.notOwed}</span>
    </td>
  )
}
