import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { refusalSentence } from '../../locales/refusals.ts'
import { jumpTexts } from '../../locales/jump.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './jump.module.css'
import { JumpResult } from './JumpResult.tsx'
import { useFound } from './use-found.ts'
import type { Found } from './use-found.ts'

const listId = 'jump-results'
const optionId = (index: number) => `jump-result-${index}`

/** Finds units and indicators by name, without tone marks, by former names too, and opens them. */
export function JumpDialog({ onClose }: { onClose: () => void }) {
  const text = useText(jumpTexts)
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const { results, isLate, error } = useFound(query)
  const open = useOpen(onClose)
  const current = Math.min(marked, results.length - 1)
  const onKey = (event: KeyboardEvent) => {
    const chosen = results[current]
    if (event.key === 'Enter' && chosen !== undefined) open(chosen)
    else if (event.key === 'ArrowDown') setMarked((current + 1) % Math.max(results.length, 1))
    else if (event.key === 'ArrowUp') setMarked((current - 1 + results.length) % Math.max(results.length, 1))
    else return
    event.preventDefault()
  }
  const isNothingFound = query.trim() !== '' && !isLate && error === null && results.length === 0
  return (
    <Dialog title={text.title} place="top" onClose={onClose}>
      <div className={styles['jump']}>
        <div className={styles['line']}>
          <Icon name="search" />
          <input
            className={styles['input']}
            role="combobox"
            aria-expanded={results.length > 0}
            aria-controls={listId}
            aria-activedescendant={results.length > 0 ? optionId(current) : undefined}
            aria-autocomplete="list"
            aria-label={text.title}
            placeholder={text.placeholder}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setMarked(0)
            }}
            onKeyDown={onKey}
            data-autofocus
          />
        </div>
        {query.trim() === '' ? <p className={styles['group']}>{text.indicators}</p> : null}
        <div id={listId} role="listbox" aria-label={text.results} className={styles['results']} aria-busy={isLate}>
          {results.map((found, index) => (
            <JumpResult
              key={`${found.kind} ${found.id}`}
              id={optionId(index)}
              found={found}
              isMarked={index === current}
              onPoint={() => setMarked(index)}
              onOpen={onClose}
            />
          ))}
        </div>
        <div aria-live="polite">
          {isNothingFound ? <p className={styles['none']}>{text.none(query.trim())}</p> : null}
          {error === null ? null : <p className={styles['none']}>{refusalSentence(error, locale)}</p>}
          {query.trim() !== '' && results.length > 0 ? <p className="visually-hidden">{text.found(results.length)}</p> : null}
        </div>
        <p className={styles['keys']}>{text.keys}</p>
      </div>
    </Dialog>
  )
}

function useOpen(onClose: () => void): (found: Found) => void {
  const navigate = useNavigate()
  return (found) => {
    onClose()
    if (found.kind === 'unit') void navigate({ to: '/don-vi/$unit', params: { unit: found.id } })
    else void navigate({ to: '/chi-tieu/$indicator', params: { indicator: found.id } })
  }
}
