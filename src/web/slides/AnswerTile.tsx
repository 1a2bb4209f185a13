import type { Answer, Subject } from '../../domain/report/report.ts'
import { slideTexts } from '../locales/slides.ts'
import styles from './answer.module.css'
import { MarkWord } from './MarkWord.tsx'
import { NeedAndChange } from './NeedAndChange.tsx'
import { PrintedNumber } from './PrintedNumber.tsx'
import type { SlideReport } from './SlideFace.tsx'
import type { TileRoom } from './slide-room.ts'

interface AnswerTileProps {
  answer: Answer
  report: SlideReport
  /** How much room there is: for larger letters, the change and the progress. */
  room: TileRoom
  onPick: ((subject: Subject) => void) | undefined
}

/** One target of several: name, number, verdict, and what it takes. */
export function AnswerTile({ answer, report, room, onPick }: AnswerTileProps) {
  return (
    <article className={styles['tile']} data-room={room} data-mark={answer.mark}>
      <h3 className={styles['label']}>{answer.label}</h3>
      <PrintedNumber number={answer.number} measureUnit={answer.measureUnit} report={report} />
      <MarkWord mark={answer.mark} word={answer.markWord} />
      <p className={styles['target']}>{answer.target}</p>
      {room === 'wide' ? <NeedAndChange answer={answer} /> : null}
      {room === 'wide' || answer.need === null ? null : <p className={styles['need']}>{answer.need}</p>}
      {(room === 'medium' || room === 'large') && answer.change !== null ? <p className={styles['target']}>{answer.change}</p> : null}
      {room === 'large' && answer.progress !== null ? <p className={styles['target']}>{answer.progress}</p> : null}
      {onPick === undefined ? null : (
        <button
          type="button"
          className={styles['pick']}
          aria-label={slideTexts[report.language].open(answer.label)}
          onClick={() => onPick(answer.subject)}
        />
      )}
    </article>
  )
}
