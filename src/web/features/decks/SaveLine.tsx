import { writingProblem } from '../../../domain/report/writing-problem.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import type { DeckSaver } from './deck-saver.ts'
import { savingStatus } from './deck-work.ts'
import type { DeckWork } from './deck-work.ts'
import styles from './editor.module.css'
import type { SlideView } from './slide-views.ts'
import { useDeckWork } from './use-deck-saver.ts'
import { useCount } from './use-slide-acts.ts'

/** "Đã lưu", "đang lưu", or why not; read aloud when it changes for the worse. */
export function SaveLine({ saver, views }: { saver: DeckSaver; views: readonly SlideView[] }) {
  const text = useText(deckEditingTexts).saving
  const work = useDeckWork(saver)
  const sentence = useSentence(work, views)
  const status = savingStatus(work)
  const isFine = status === 'saved' || status === 'waiting' || status === 'sending'
  return (
    <>
      <p className={styles['saved']} data-fine={isFine ? '' : undefined} role="status">
        {status === 'saved' ? <Icon name="check" size={1} /> : isFine ? null : <Icon name={status === 'late' ? 'offline' : 'warning'} size={1} />}
        {sentence}
      </p>
      {status === 'late' ? (
        <Button size="small" onClick={saver.flush}>
          {text.retry}
        </Button>
      ) : null}
    </>
  )
}

function useSentence(work: DeckWork, views: readonly SlideView[]): string {
  const text = useText(deckEditingTexts).saving
  const locale = useLocale()
  const count = useCount()
  const status = savingStatus(work)
  if (status === 'refused') return text.refused(refusalSentence(work.refusal, locale))
  if (status !== 'invalid') return text[status]
  const problem = writingProblem(work.history.now)
  if (problem === null) return text.waiting
  if (problem.what === 'noTitle') return text.invalid.noTitle
  const number = views.find(({ slide }) => slide.id === problem.slide)?.number
  const where = number === undefined ? text.invalid.deck : text.invalid.slide(count(number))
  return text.invalid[problem.what](where, count(problem.length), count(problem.most))
}
