import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './choices.module.css'

interface Choice<Value> {
  value: Value
  label: ReactNode
  /** Under the label in small. */
  detail?: string
  isDisabled?: boolean
}

interface ChoicesProps<Value> {
  legend: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few, all of them in sight. */
export function Choices<Value extends string>({ legend, choices, value, onChange }: ChoicesProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles['choices']}>
      <legend>{legend}</legend>
      {choices.map(({ value: each, label, detail, isDisabled = false }) => (
        <label key={each} className={styles['choice']}>
          <input type="radio" name={name} checked={each === value} disabled={isDisabled} onChange={() => onChange(each)} />
          <span>
            {label}
            {detail === undefined ? null : <span className={styles['detail']}>{detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
