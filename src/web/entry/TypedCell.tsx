import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { IllustrativeBadge } from '../ui/label/IllustrativeBadge.tsx'
import styles from './entry.module.css'

interface TypedCellProps {
  /** `row:column` in its table, for the keys. */
  at: string
  /** Row and column, read aloud. */
  label: string
  /** What is stored, as it is shown; empty for nothing. */
  stored: string
  isIllustrative?: boolean
  /** What is expected, while nothing is stored. */
  placeholder?: string
  /** Stores what was typed; false when it was not stored, then it stays in the cell. */
  onSave: (text: string) => Promise<boolean>
  /** Told while typing, null when the cell is back to what is stored. */
  onTyping?: (text: string | null) => void
  onFocus?: () => void
}

type Status = 'resting' | 'typing' | 'saving' | 'saved' | 'refused'

/** A field in a table: what is typed is stored when it is left or with Enter; Escape takes back what was typed. */
export function TypedCell({ at, label, stored, isIllustrative = false, placeholder, onSave, onTyping, onFocus }: TypedCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [status, setStatus] = useState<Status>('resting')
  const [seen, setSeen] = useState(stored)
  // What was refused here was stored otherwise meanwhile, with its explanation or by somebody else.
  if (seen !== stored) {
    setSeen(stored)
    if (status === 'refused') {
      setTyped(null)
      setStatus('resting')
    }
  }
  const type = (text: string | null, next: Status) => {
    setTyped(text)
    setStatus(next)
    onTyping?.(text)
  }
  const save = async () => {
    if (typed === null || status === 'saving') return
    if (typed.trim() === stored) {
      type(null, 'resting')
      return
    }
    setStatus('saving')
    const isStored = await onSave(typed.trim())
    if (isStored) type(null, 'saved')
    else setStatus('refused')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      type(null, 'resting')
    }
  }
  return (
    <span className={styles['cell']} data-status={status}>
      <input
        className={styles['input']}
        data-at={at}
        aria-label={label}
        aria-invalid={status === 'refused' || undefined}
        aria-busy={status === 'saving' || undefined}
        readOnly={status === 'saving'}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? stored}
        onChange={(event) => type(event.target.value, 'typing')}
        onBlur={() => void save()}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      />
      {isIllustrative && typed === null ? (
        <span className={styles['sign']}>
          <IllustrativeBadge isShort />
        </span>
      ) : null}
    </span>
  )
}
