import { deckLimits } from '../../../domain/report/deck.ts'
import type { DeckContent, Slide } from '../../../domain/report/deck.ts'
import { changeSlide, showsUnits, subjectOfKind } from '../../../domain/report/edit-deck.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { Button } from '../../ui/button/Button.tsx'
import { LinesEditor } from './LinesEditor.tsx'
import styles from './panel.module.css'
import type { SlideView } from './slide-views.ts'
import { useUnitName } from './use-unit-name.ts'
import { WritingField } from './WritingField.tsx'

interface SlidePanelProps {
  content: DeckContent
  view: SlideView
  onEdit: (content: DeckContent, what: string | null) => void
  onChangeView: () => void
}

/** The words of a slide: title, sentences, notes, and what it is about. */
export function SlidePanel({ content, view, onEdit, onChangeView }: SlidePanelProps) {
  const text = useText(deckEditingTexts).slide
  const { slide, draftedTitle } = view
  const change = (changed: Partial<Slide>, what: string | null) => onEdit(changeSlide(content, slide.id, changed), what)
  return (
    <div className={styles['form']}>
      <WritingField
        label={text.title}
        hint={draftedTitle === null || slide.title === null ? undefined : text.asDrafted(draftedTitle)}
        placeholder={draftedTitle ?? ''}
        value={slide.title ?? ''}
        most={deckLimits.title}
        isOneLine
        onChange={(title) => change({ title: title === '' ? null : title }, `title ${slide.id}`)}
      />
      <LinesEditor view={view} onChange={(lines, what) => change({ lines }, what)} />
      <WritingField
        label={text.notes}
        hint={text.notesHint}
        rows={3}
        value={slide.speakerNotes}
        most={deckLimits.speakerNotes}
        onChange={(speakerNotes) => change({ speakerNotes }, `notes ${slide.id}`)}
      />
      <AboutSlide content={content} slide={slide} onChange={onChangeView} />
    </div>
  )
}

/** "Trang nói về": the kind of view and its subject. */
function AboutSlide({ content, slide, onChange }: { content: DeckContent; slide: Slide; onChange: () => void }) {
  const text = useText(deckEditingTexts)
  const { kinds } = useText(decksTexts)
  const words = useText(vocabulary)
  const inLanguage = useBilingual()
  const { indicators } = useWorkspace()
  const unitName = useUnitName(slide.unit, content)
  const indicator = indicators.find(({ code }) => code === slide.indicator)
  const subject = [
    kinds[slide.kind],
    slide.indicator === null ? null : indicator === undefined ? slide.indicator : inLanguage(indicator.name),
    slide.unit === null ? null : unitName,
    slide.unitKinds === null ? null : slide.unitKinds.map((kind) => words.unitKind[kind]).join(', '),
  ]
  const isChangeable = subjectOfKind(slide.kind) !== 'whole' || showsUnits(slide.kind)
  return (
    <div className={styles['about']}>
      <p>
        <span className={styles['label']}>{text.slide.view}</span>
        {subject.filter(Boolean).join(' · ')}
      </p>
      {isChangeable ? (
        <Button size="small" onClick={onChange}>
          {text.slide.change}
        </Button>
      ) : null}
    </div>
  )
}
