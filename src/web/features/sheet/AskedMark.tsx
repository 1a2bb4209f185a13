import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import type { Question } from './asked-cells.ts'
import styles from './grid.module.css'

/** A flag with what a return asks about a cell that is not changed yet. */
export function AskedMark({ question }: { question: Question }) {
  const text = useText(sheetTexts).report.question
  return (
    <span className={styles['question']}>
      <Flag />
      {text.words(question.words)}
    </span>
  )
}

interface AskedFlagProps {
  question: Question
  /** What the cell is described by: the words asked. */
  wordsId: string
  /** Without its word, where the number needs the place. */
  isWordless: boolean
}

/** The same at the cell itself: a flag with its word; the words asked are read aloud. */
export function AskedFlag({ question, wordsId, isWordless }: AskedFlagProps) {
  const text = useText(sheetTexts).report.question
  return (
    <span className={styles['question']}>
      <Flag />
      {isWordless ? null : <span className={styles['questionWord']}>{text.short}</span>}
      <span id={wordsId} className="visually-hidden">
        {text.words(question.words)}
      </span>
    </span>
  )
}

function Flag() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M5 17.5V3M5 3.5h10.5l-2.5 4 2.5 4H5" />
    </svg>
  )
}
