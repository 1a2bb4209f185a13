import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { openQuestion } from './asked-cells.ts'
import type { Position } from './grid-keys.ts'
import styles from './reports.module.css'
import { useOpenSheet, useWholeSheet } from './sheet-context.ts'
import { owedCells } from './sheet-grid-model.ts'
import type { SheetReport } from './sheet-rows.ts'
import { useCellWords } from './use-cell-words.ts'

/** The cells a return asks about and that still hold what they held: each with what is asked, and the way to it. */
export function AskedCells({ report, onLeave }: { report: SheetReport; onLeave?: () => void }) {
  const { grid, goTo } = useOpenSheet()
  const sheet = useWholeSheet()
  const text = useText(sheetTexts).report
  const { locale, fullRowName } = useCellWords()
  const cells = owedCells(grid).filter((owed) => owed.report.stage === report.stage)
  const open = cells.flatMap((owed) => {
    const question = openQuestion(sheet, owed)
    return question === null ? [] : [{ owed, question }]
  })
  if (open.length === 0) return null
  const leaveFor = (at: Position) => {
    onLeave?.()
    // After a dialog has given the focus back.
    requestAnimationFrame(() => goTo(at))
  }
  return (
    <div className={styles['asked']}>
      <p>{text.asked(formatNumber(String(open.length), locale))}</p>
      <ul>
        {open.map(({ owed, question }) => (
          <li key={owed.key}>
            <button type="button" className={styles['cellLink']} onClick={() => leaveFor(owed.at)}>
              {fullRowName(owed.row, sheet.reporter.id)}
            </button>
            : {question.words}
          </li>
        ))}
      </ul>
    </div>
  )
}
