import { formatMoment } from '../../../domain/number-format.ts'
import { deckDifferences } from '../../../domain/report/compare-decks.ts'
import type { DeckDifference } from '../../../domain/report/compare-decks.ts'
import type { DeckContent, Slide } from '../../../domain/report/deck.ts'
import { editedLines, linesOrDrafts } from '../../../domain/report/edit-lines.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Table } from '../../ui/table/Table.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import type { DeckEvent, OtherVersion } from './deck-work.ts'
import styles from './panel.module.css'
import type { SlideView } from './slide-views.ts'
import { useCount, useSlideName } from './use-slide-acts.ts'

interface ConflictDialogProps {
  other: OtherVersion
  mine: DeckContent
  views: readonly SlideView[]
  onTell: (event: DeckEvent) => void
}

/** Two people wrote on one deck: both versions beside each other, and a choice of one. Neither is lost before it is made. */
export function ConflictDialog({ other, mine, views, onTell }: ConflictDialogProps) {
  const text = useText(deckEditingTexts).conflict
  const person = other.by ?? text.someone
  const differences = deckDifferences(other.content, mine)
  const words = useDifferenceWords(other.content, mine, views)
  const takeTheirs = () => {
    onTell({ kind: 'tookTheirs' })
    showToast({ tone: 'done', message: text.takenTheirs })
  }
  return (
    <Dialog
      title={text.title}
      size="wide"
      isDismissable={false}
      onClose={() => {}}
      actions={
        <>
          <Button onClick={takeTheirs}>{text.takeTheirs(person)}</Button>
          <Button look="primary" onClick={() => onTell({ kind: 'keptMine' })}>
            {text.putMine}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{text.body(person, other.at === null ? '' : formatMoment(other.at))}</p>
        {differences.length === 0 ? (
          <p>{text.noDifferences}</p>
        ) : (
          <Table
            caption={text.differences}
            files={false}
            rows={differences}
            rowKey={({ slide, kind }) => `${kind} ${slide?.id ?? ''}`}
            columns={[
              { key: 'part', header: text.part, isRowHeader: true, cell: words.where },
              { key: 'theirs', header: text.theirs(person), cell: (difference) => words.of(difference, 'theirs') },
              { key: 'mine', header: text.mine, cell: (difference) => words.of(difference, 'mine') },
            ]}
          />
        )}
      </div>
    </Dialog>
  )
}

function useDifferenceWords(theirs: DeckContent, mine: DeckContent, views: readonly SlideView[]) {
  const texts = useText(deckEditingTexts)
  const text = texts.conflict
  const count = useCount()
  const nameOf = useSlideName()
  const viewOf = (slide: Slide) => views.find((view) => view.slide.id === slide.id)
  const name = (slide: Slide) => nameOf({ slide, title: slide.title ?? viewOf(slide)?.draftedTitle ?? null })
  const linesOf = (slide: Slide) => {
    if (slide.lines === null) return text.drafted
    const drafts = viewOf(slide)?.drafts ?? []
    const lines = editedLines(linesOrDrafts(slide.lines, drafts), drafts).map((line) => line.text)
    return lines.length === 0 ? text.empty : lines.join(' / ')
  }
  const ofSlide = (kind: DeckDifference['kind'], slide: Slide) => {
    if (kind === 'title') return slide.title ?? text.drafted
    if (kind === 'notes') return slide.speakerNotes === '' ? text.empty : slide.speakerNotes
    return kind === 'lines' ? linesOf(slide) : name(slide)
  }
  const ofDeck = (kind: DeckDifference['kind'], content: DeckContent) => {
    if (kind === 'order') return content.slides.slice(0, 8).map(name).join(' → ') + (content.slides.length > 8 ? ' …' : '')
    return [content.title, String(content.year), content.place, content.day ?? ''].filter(Boolean).join(' · ')
  }
  return {
    where: ({ slide, kind }: DeckDifference) => {
      const place = mine.slides.findIndex(({ id }) => id === slide?.id)
      return slide === null ? text.kinds[kind] : `${text.kinds[kind]}: ${place === -1 ? '' : `${count(place + 1)}. `}${name(slide)}`
    },
    of: ({ slide, kind }: DeckDifference, side: 'theirs' | 'mine') => {
      const content = side === 'mine' ? mine : theirs
      if (slide === null) return ofDeck(kind, content)
      const own = content.slides.find(({ id }) => id === slide.id)
      if (kind === 'added' || kind === 'removed') return own === undefined ? text.hasNot : text.has
      return own === undefined ? text.hasNot : ofSlide(kind, own)
    },
  }
}
