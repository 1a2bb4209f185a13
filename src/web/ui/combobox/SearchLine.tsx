import type { KeyboardEvent } from 'react'
import { Icon } from '../icon/Icon.tsx'
import styles from './search-line.module.css'
import type { Marking } from './use-marking.ts'

interface SearchLineProps {
  label: string
  placeholder?: string
  query: string
  onQuery: (query: string) => void
  /** Which of the found is marked; the list below has its id and those of its options. */
  marking: Marking
  /** Called with the place of the marked one on Enter. */
  onChoose: (at: number) => void
}

/** Where one types what to look for in the list below it: the arrows mark what was found, Enter takes it, the focus stays here. */
export function SearchLine({ label, placeholder, query, onQuery, marking, onChoose }: SearchLineProps) {
  const { count, current, listId, optionId, mark } = marking
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && count > 0) onChoose(current)
    else if (event.key === 'ArrowDown') mark((current + 1) % Math.max(count, 1))
    else if (event.key === 'ArrowUp') mark((current - 1 + count) % Math.max(count, 1))
    else return
    event.preventDefault()
  }
  return (
    <div className={styles['line']}>
      <Icon name="search" />
      <input
        className={styles['input']}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-activedescendant={count > 0 ? optionId(current) : undefined}
        aria-autocomplete="list"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value)
          mark(0)
        }}
        onKeyDown={onKey}
        data-autofocus
      />
    </div>
  )
}
