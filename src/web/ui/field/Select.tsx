import { useId } from 'react'
import { Icon } from '../icon/Icon.tsx'
import styles from './field.module.css'

interface SelectProps<Value extends string> {
  label: string
  /** Leaves the label to screen readers where the options speak for themselves. */
  isLabelHidden?: boolean
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** The system's own list to choose one from: it is what phones and old computers do best. */
export function Select<const Value extends string>({ label, isLabelHidden = false, value, options, onChange }: SelectProps<Value>) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label className={isLabelHidden ? 'visually-hidden' : styles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={styles['selectBox']}>
        <select
          id={id}
          className={styles['select']}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={1} />
      </div>
    </div>
  )
}
