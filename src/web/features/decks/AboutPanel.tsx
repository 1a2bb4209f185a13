import { deckLimits, occasions } from '../../../domain/report/deck.ts'
import type { DeckContent } from '../../../domain/report/deck.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { DayInput } from '../../entry/DayInput.tsx'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { yearsOf } from './deck-years.ts'
import styles from './panel.module.css'
import { WritingField } from './WritingField.tsx'

interface AboutPanelProps {
  content: DeckContent
  onEdit: (content: DeckContent, what: string | null) => void
}

/** The deck as a whole: its name, the meeting, the year it speaks of. */
export function AboutPanel({ content, onEdit }: AboutPanelProps) {
  const text = useText(deckEditingTexts).about
  const names = useText(decksTexts)
  const resolution = useWorkspace().resolutions.find(({ code }) => code === content.resolution)
  const change = (changed: Partial<DeckContent>, what: string | null = null) => onEdit({ ...content, ...changed }, what)
  return (
    <div className={styles['form']}>
      <WritingField
        label={text.title}
        value={content.title}
        most={deckLimits.title}
        isOneLine
        error={content.title.trim() === '' ? text.titleRequired : null}
        onChange={(title) => change({ title }, 'deck title')}
      />
      <Select
        label={text.occasion}
        value={content.occasion}
        options={occasions.map((occasion) => ({ value: occasion, label: names.occasions[occasion] }))}
        onChange={(occasion) => change({ occasion })}
      />
      <Select
        label={text.year}
        value={String(content.year)}
        options={(resolution === undefined ? [content.year] : yearsOf(resolution)).map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => change({ year: Number(year) })}
      />
      <TextInput
        label={text.place}
        hint={text.placeHint}
        maxLength={deckLimits.letter}
        value={content.place}
        onChange={(event) => change({ place: event.target.value }, 'place')}
      />
      <DayInput label={text.day} value={content.day ?? ''} onChange={(day) => change({ day: day === '' ? null : day }, 'day')} />
      <Select
        label={text.language}
        value={content.language}
        options={[
          { value: 'vi', label: text.vi },
          { value: 'en', label: text.en },
        ]}
        onChange={(language) => change({ language })}
      />
      <p className={styles['faint']}>{text.letter}</p>
    </div>
  )
}
