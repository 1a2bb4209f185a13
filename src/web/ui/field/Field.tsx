import { useId } from 'react'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import styles from './field.module.css'

/** What ties a control to its label, hint and error. */
interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: string
  /** What to write, in a few words. */
  hint?: string | undefined
  /** What is wrong and what to do, or null. Read aloud when it appears. */
  error?: string | null | undefined
  children: (control: ControlProps) => ReactNode
}

/** A control with its label, hint and error. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const hintId = hint === undefined ? null : `${id}-hint`
  const errorId = error ? `${id}-error` : null
  const describedBy = [errorId, hintId].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy === '' ? undefined : describedBy, 'aria-invalid': error ? true : undefined })}
      {hintId === null ? null : (
        <p className={styles['hint']} id={hintId}>
          {hint}
        </p>
      )}
      <div aria-live="polite">
        {errorId === null ? null : (
          <p className={styles['error']} id={errorId}>
            <Icon name="warning" />
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
