import { formatDay } from '../../../domain/number-format.ts'
import type { DeckContent } from '../../../domain/report/deck.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import styles from './panel.module.css'
import type { SlideView } from './slide-views.ts'

/** The same for who may only read: the notes of the slide, or where and when the meeting is. */
export function ReadPanel({ part, content, view }: { part: 'trang' | 'bai'; content: DeckContent; view: SlideView | null }) {
  const text = useText(deckEditingTexts)
  const { occasions } = useText(decksTexts)
  const lines: readonly (readonly [string, string])[] =
    part === 'bai'
      ? [
          [text.about.occasion, occasions[content.occasion]],
          [text.about.year, String(content.year)],
          [text.about.place, content.place],
          [text.about.day, content.day === null ? '' : formatDay(content.day)],
        ]
      : [[text.slide.notes, view?.slide.speakerNotes ?? '']]
  return (
    <dl className={styles['facts']}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  )
}
