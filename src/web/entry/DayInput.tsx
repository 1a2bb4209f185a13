import { Field } from '../ui/field/Field.tsx'
import styles from './entry.module.css'

interface DayInputProps {
  label: string
  hint?: string
  error?: string | null
  /** `yyyy-mm-dd`, or empty. */
  value: string
  onChange: (day: string) => void
}

/** A calendar day, with the system's own calendar to choose it from. */
export function DayInput({ label, hint, error, value, onChange }: DayInputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...control} type="date" className={styles['day']} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
