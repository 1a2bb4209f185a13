import { useState } from 'react'
import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import { SearchLine } from '../ui/combobox/SearchLine.tsx'
import { useMarking } from '../ui/combobox/use-marking.ts'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { Icon } from '../ui/icon/Icon.tsx'
import { findSections } from './find-sections.ts'
import type { FoundSection } from './find-sections.ts'
import { pageOf } from './show-deck.ts'
import type { ShowDeck } from './show-deck.ts'
import styles from './boxes.module.css'

interface FindBoxProps {
  deck: ShowDeck
  onOpen: (section: string) => void
  onClose: () => void
}

/** A few letters, Enter: the page of a unit or indicator that somebody in the hall asks about. Searches what was loaded, so it needs no network. */
export function FindBox({ deck, onOpen, onClose }: FindBoxProps) {
  const text = useText(showTexts)
  const [query, setQuery] = useState('')
  const found = findSections(deck.report, query)
  const marking = useMarking(found.length)
  const choose = (at: number) => {
    const chosen = found[at]
    if (chosen !== undefined) onOpen(chosen.section.id)
  }
  return (
    <Dialog title={text.find} place="top" onClose={onClose}>
      <div className={styles['find']}>
        <SearchLine label={text.find} query={query} onQuery={setQuery} marking={marking} onChoose={choose} />
        <div id={marking.listId} role="listbox" aria-label={text.find} className={styles['found']}>
          {found.map((each, at) => (
            <FoundLine
              key={each.section.id}
              id={marking.optionId(at)}
              found={each}
              place={each.isSlide ? text.isSlide(pageOf(deck, each.section.id) + 1) : text.isAnnex}
              isMarked={at === marking.current}
              onPoint={() => marking.mark(at)}
              onOpen={() => onOpen(each.section.id)}
            />
          ))}
        </div>
        <p className={styles['hint']} aria-live="polite">
          {query.trim() === '' ? text.findHint : found.length === 0 ? text.findNone(query.trim()) : text.findFound(found.length)}
        </p>
      </div>
    </Dialog>
  )
}

interface FoundLineProps {
  id: string
  found: FoundSection
  place: string
  isMarked: boolean
  onPoint: () => void
  onOpen: () => void
}

function FoundLine({ id, found, place, isMarked, onPoint, onOpen }: FoundLineProps) {
  const { subject, title, subtitle } = found.section
  // The keys are handled by the text field, which keeps the focus.
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={isMarked}
      tabIndex={-1}
      className={styles['option']}
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      <Icon name={subject?.kind === 'unit' ? 'unit' : subject?.kind === 'indicator' ? 'indicator' : 'projector'} />
      <span className={styles['names']}>
        <span className={styles['name']}>{title}</span>
        <span className={styles['context']}>{[place, subtitle].filter(Boolean).join(' · ')}</span>
      </span>
    </button>
  )
}
