import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import type { Question } from './asked-cells.ts'
import styles from './grid.module.css'

/** A flag with what a return asks about a cell that is not changed yet; with `wordsId` short, the words read aloud and shown when pointed at. */
export function AskedMark({ question, wordsId }: { question: Question; wordsId?: string }) {
  const text = useText(sheetTexts).report
  const words = text.question.words(question.words)
  return (
    <span className={styles['question']} title={words}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M5 17.5V3M5 3.5h10.5l-2.5 4 2.5 4H5" />
      </svg>
      {wordsId === undefined ? words : text.question.short}
      {wordsId === undefined ? null : (
        <span id={wordsId} className="visually-hidden">
          {words}
        </span>
      )}
    </span>
  )
}
