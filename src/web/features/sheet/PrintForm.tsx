import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { figureText } from '../../report/figure-text.ts'
import styles from './print-form.module.css'
import type { GridModel, GroupHeading, SheetGridModel } from './sheet-grid-model.ts'
import { isIllustrative } from './sheet-rows.ts'
import type { SheetRow } from './sheet-rows.ts'
import { useCellWords } from './use-cell-words.ts'

interface PrintFormProps {
  grid: SheetGridModel
  /** Cells with something that is not stored and therefore not printed. */
  unsaved: number
}

/** The form on paper, for signature and stamp: stored figures only. Drawn while the page is printed. */
export function PrintForm({ grid, unsaved }: PrintFormProps) {
  const { sheet, groups, columns } = grid
  const text = useText(sheetTexts)
  const words = useCellWords()
  const states = useText(vocabulary).reportState
  return (
    <div className={styles['form']} data-wide data-own-head>
      <div className={styles['head']}>
        <div className={styles['agencies']}>
          <p>{sheet.superior ?? text.form.superiorMissing}</p>
          <p className={styles['agency']}>{sheet.reporter.name}</p>
        </div>
        <div className={styles['nation']}>
          <p>{text.form.nation}</p>
          <p>{text.form.motto}</p>
        </div>
      </div>
      <h1>{text.form.title(String(sheet.year))}</h1>
      <p className={styles['states']}>{sheet.reports.map(({ stage, state }) => `${text.stageReport[stage]}: ${states[state]}`).join(' · ')}</p>
      {isIllustrative(sheet) ? <p className={styles['warning']}>{text.form.illustrative}</p> : null}
      {unsaved === 0 ? null : <p className={styles['warning']}>{text.printPending(formatNumber(String(unsaved), words.locale))}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{text.form.number}</th>
            <th scope="col">{text.form.indicator}</th>
            <th scope="col">{text.form.measureUnit}</th>
            {columns.map((column, place) => (
              <th key={place} scope="col">
                {words.columnName(column, sheet.year)}
              </th>
            ))}
            <th scope="col">{text.form.note}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <FormGroup key={group.key} group={group} grid={grid} />
          ))}
        </tbody>
      </table>
      <p className={styles['legend']}>{text.form.legend}</p>
      <div className={styles['signatures']}>
        <div>
          <p className={styles['signer']}>{text.form.preparer}</p>
          <p>{text.form.sign}</p>
        </div>
        <div>
          <p className={styles['date']}>{text.form.date}</p>
          <p className={styles['signer']}>{text.form.head}</p>
          <p>{text.form.signAndStamp}</p>
        </div>
      </div>
    </div>
  )
}

function FormGroup({ group, grid }: { group: SheetGridModel['groups'][number]; grid: GridModel }) {
  const words = useCellWords()
  return (
    <>
      {group.heading === null ? null : (
        <tr>
          <th scope="rowgroup" colSpan={grid.columns.length + 4} className={styles['group']}>
            {words.headingName(group.heading)}
          </th>
        </tr>
      )}
      {group.rows.map(({ row, index }) => (
        <FormRow key={index} row={row} index={index} heading={group.heading} grid={grid} />
      ))}
    </>
  )
}

function FormRow({ row, index, heading, grid }: { row: SheetRow; index: number; heading: GroupHeading; grid: GridModel }) {
  const words = useCellWords()
  const inLanguage = useBilingual()
  const notes = row.cells.flatMap((cell) => (cell === null || cell.note === null ? [] : [cell.note]))
  return (
    <tr>
      <td className={styles['centred']}>{index + 1}</td>
      <td>{words.rowName(row, heading)}</td>
      <td className={styles['centred']}>{inLanguage(row.element.measureUnit)}</td>
      {grid.columns.map((column, place) => (
        <td key={place} className={styles['number']}>
          {column.kind === 'previous' ? previousText(row, column.index, words.locale) : cellText(row, column.index, words.locale)}
        </td>
      ))}
      <td>{notes.join('; ')}</td>
    </tr>
  )
}

function previousText(row: SheetRow, index: number, locale: 'vi' | 'en'): string {
  const value = row.previous[index]?.value ?? null
  return value === null ? '' : formatNumber(value, locale)
}

function cellText(row: SheetRow, index: number, locale: 'vi' | 'en'): string {
  const cell = row.cells[index] ?? null
  return cell === null ? '×' : figureText(cell, locale)
}
