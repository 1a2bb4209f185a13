import type { ReportNumber } from '../../domain/report/report.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import type { SlideReport } from './SlideFace.tsx'
import styles from './answer.module.css'

interface PrintedNumberProps {
  number: ReportNumber
  measureUnit: string
  report: SlideReport
}

/** The number a tile is about, as the report prints it, with what must be said beside it; for a missing one its reason, smaller. */
export function PrintedNumber({ number, measureUnit, report }: PrintedNumberProps) {
  if (number.value === null) return <p className={styles['missing']}>{number.text}</p>
  const stage = number.stage === null || number.stage === 'final' ? '' : vocabulary[report.language].stage[number.stage]
  return (
    <p className={styles['figure']}>
      <span className={styles['digits']}>{number.text}</span>
      {number.illustrative ? <IllustrativeSign word={report.illustrativeWord} /> : null}{' '}
      <span className={styles['unit']}>{[measureUnit, stage].filter(Boolean).join(' · ')}</span>
    </p>
  )
}

/** A diamond beside a made-up number; the foot of the slide says the words. */
export function IllustrativeSign({ word }: { word: string }) {
  return (
    <span className={styles['sign']}>
      <svg viewBox="0 0 8 8" aria-hidden="true" focusable="false">
        <path d="M4 .8 7.2 4 4 7.2.8 4Z" fill="currentColor" />
      </svg>
      <span className="visually-hidden">{word}</span>
    </span>
  )
}
