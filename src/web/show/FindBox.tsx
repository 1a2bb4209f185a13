import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
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

const listId = 'show-found'
const optionId = (at: number) => `show-found-${at}`

/** A few letters, Enter: the page of a unit or indicator that somebody in the hall asks about. Searches what was loaded, so it needs no network. */
export function FindBox({ deck, onOpen, onClose }: FindBoxProps) {
  const text = useText(showTexts)
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const found = findSections(deck.report, query)
  const current = Math.min(marked, found.length - 1)
  const onKey = (event: KeyboardEvent) => {
    const chosen = found[current]
    if (event.key === 'Enter' && chosen !== undefined) onOpen(chosen.section.id)
    else if (event.key === 'ArrowDown') setMarked((current + 1) % Math.max(found.length, 1))
    else if (event.key === 'ArrowUp') setMarked((current - 1 + found.length) % Math.max(found.length, 1))
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={text.find} place="top" onClose={onClose}>
      <div className={styles['find']}>
        <div className={styles['line']}>
          <Icon name="search" />
          <input
            className={styles['input']}
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={listId}
            aria-activedescendant={found.length > 0 ? optionId(current) : undefined}
            aria-autocomplete="list"
            aria-label={text.find}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setMarked(0)
            }}
            onKeyDown={onKey}
            data-autofocus
          />
        </div>
        <div id={listId} role="listbox" aria-label={text.find} className={styles['found']}>
          {found.map((each, at) => (
            <FoundLine
              key={each.section.id}
              id={optionId(at)}
              found={each}
              place={each.isSlide ? text.isSlide(pageOf(deck, each.section.id) + 1) : text.isAnnex}
              isMarked={at === current}
              onPoint={() => setMarked(at)}
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
