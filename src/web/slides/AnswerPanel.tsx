import type { Answer } from '../../domain/report/report.ts'
import styles from './answer.module.css'
import { MarkWord } from './MarkWord.tsx'
import { NeedAndChange } from './NeedAndChange.tsx'
import { PrintedNumber } from './PrintedNumber.tsx'
import type { SlideReport } from './SlideFace.tsx'

/** The one target a slide is about: as large as the back row needs it. */
export function AnswerPanel({ answer, report }: { answer: Answer; report: SlideReport }) {
  return (
    <div className={styles['panel']}>
      <PrintedNumber number={answer.number} measureUnit={answer.measureUnit} report={report} />
      <MarkWord mark={answer.mark} word={answer.markWord} />
      <p className={styles['target']}>{answer.target}</p>
      <NeedAndChange answer={answer} />
    </div>
  )
}
