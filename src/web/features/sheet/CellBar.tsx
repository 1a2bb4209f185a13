import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { TalkMark } from '../../cell-talk/TalkMark.tsx'
import { useCellMark } from '../../cell-talk/talk-marks.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { Button } from '../../ui/button/Button.tsx'
import { cellStatus } from '../../saving/cell-status.ts'
import { AskedMark } from './AskedMark.tsx'
import { useQuestion } from './asked-cells.ts'
import styles from './sheet.module.css'
import type { GridArea } from './grid-area.ts'
import type { Position } from './grid-keys.ts'
import { SelectionTotal } from './SelectionTotal.tsx'
import { useCellState } from '../../saving/saving.ts'
import { useOpenSheet } from './sheet-context.ts'
import { owedAt } from './sheet-grid-model.ts'
import type { OwedCell } from './sheet-grid-model.ts'
import { storedEntry } from './stored-entry.ts'
import { StatusMark } from './StatusMark.tsx'
import { useCellWords } from './use-cell-words.ts'

/** Below the grid, as in a spreadsheet: which cell is active, what its status is in words, how it is counted; of several cells what they add up to. */
export function CellBar({ active, area }: { active: Position; area: GridArea | null }) {
  const { grid } = useOpenSheet()
  const text = useText(sheetTexts)
  const owed = owedAt(grid, active)
  if (area !== null) {
    return (
      <section className={styles['bar']} aria-label={text.selection.label} data-screen-only>
        <SelectionTotal area={area} />
      </section>
    )
  }
  return (
    <section className={styles['bar']} aria-label={text.bar.label} data-screen-only>
      {owed === null ? <p className={styles['barHint']}>{text.bar.hint}</p> : <ActiveCell owed={owed} at={active} />}
    </section>
  )
}

function ActiveCell({ owed, at }: { owed: OwedCell; at: Position }) {
  const { grid, openNote } = useOpenSheet()
  const text = useText(sheetTexts)
  const words = useCellWords()
  const inLanguage = useBilingual()
  const state = useCellState(owed.key)
  const mark = useCellMark(owed.address)
  const { cell, row } = owed
  const question = useQuestion(owed.address, cell.version)
  const status = cellStatus(state, storedEntry(cell) !== null)
  return (
    <>
      <div className={styles['barWords']}>
        <p className={styles['barName']}>
          {words.cellName(owed, grid.year)} <TalkMark mark={mark} />
        </p>
        {question === null ? null : (
          <p className={styles['barAsked']}>
            <AskedMark question={question} />
          </p>
        )}
        <p className={styles['barStatus']} data-status={status}>
          <StatusMark status={status} />
          {status === 'stored' ? storedWords(cell, text.bar) : text.status[status]}
          {status === 'stored' && cell.approved ? `, ${text.bar.approved}` : null}
        </p>
        <p className={styles['barDefinition']}>
          {owed.isOfMany ? <strong>{lastYearWords(owed, grid.year, text.wide.lastYearWas, words.locale)} </strong> : null}
          {inLanguage(row.element.definition)}
        </p>
      </div>
      <Button size="small" onClick={() => openNote(at)} title={text.bar.noteKeys} aria-keyshortcuts="Shift+F2">
        {text.bar.note}
      </Button>
    </>
  )
}

function storedWords(
  { recordedAt, recordedBy }: OwedCell['cell'],
  text: { stored: (moment: string) => string; storedBy: (moment: string, person: string) => string },
): string {
  const moment = recordedAt === null ? '' : formatMoment(recordedAt)
  return recordedBy === null ? text.stored(moment) : text.storedBy(moment, recordedBy)
}

/** Last year's value of a cell of several units, whose column need not be shown. */
function lastYearWords({ row }: OwedCell, year: number, words: (year: string, value: string) => string, locale: Locale): string {
  const value = row.previous.at(-1)?.value ?? null
  return words(String(year - 1), value === null ? '–' : formatNumber(value, locale))
}
