import type { WideSheet } from '../../../contract/sheet.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { figureText } from '../../report/figure-text.ts'
import { useLocale } from '../../stores/preferences.ts'
import styles from './print-form.module.css'
import type { GridModel, Slot } from './sheet-grid-model.ts'
import { useCellWords } from './use-cell-words.ts'

interface PrintWideProps {
  wide: WideSheet
  grid: GridModel
  /** Cells with something that is not stored and therefore not printed. */
  unsaved: number
}

/** The table of several units on paper: every row, stored figures only. Drawn while the page is printed. */
export function PrintWide({ wide, grid, unsaved }: PrintWideProps) {
  const text = useText(sheetTexts)
  const words = useCellWords()
  const inLanguage = useBilingual()
  const stages = useText(vocabulary).stage
  return (
    <div className={styles['form']} data-wide>
      <h1>{text.wide.label(stages[wide.stage], String(wide.year))}</h1>
      {unsaved === 0 ? null : <p className={styles['warning']}>{text.printPending(formatNumber(String(unsaved), words.locale))}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{text.form.number}</th>
            <th scope="col">{text.unit}</th>
            {grid.columns.map((column, place) => (
              <th key={place} scope="col">
                {words.columnName(column, grid.year)}
                {column.kind === 'element' ? ` (${inLanguage(column.element.measureUnit)})` : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.groups.map((group) => (
            <WideGroup key={group.key} group={group} span={grid.columns.length + 2} />
          ))}
        </tbody>
      </table>
      <p className={styles['legend']}>{text.form.legend}</p>
    </div>
  )
}

function WideGroup({ group, span }: { group: GridModel['groups'][number]; span: number }) {
  const words = useCellWords()
  return (
    <>
      {group.heading === null ? null : (
        <tr>
          <th scope="rowgroup" colSpan={span} className={styles['group']}>
            {words.headingName(group.heading)}
          </th>
        </tr>
      )}
      {group.rows.map(({ row, index, slots }) => (
        <tr key={index}>
          <td className={styles['centred']}>{index + 1}</td>
          <td>{row.subject.name}</td>
          {slots.map((slot, place) => (
            <td key={place} className={styles['number']}>
              <SlotText slot={slot} />
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}

function SlotText({ slot }: { slot: Slot }) {
  const locale = useLocale()
  if (slot.kind === 'notOwed') return '×'
  if (slot.kind === 'owed') return figureText(slot.owed.cell, locale)
  const value = slot.figure?.value ?? null
  return value === null ? '' : formatNumber(value, locale)
}
