import { Field } from '../../ui/field/Field.tsx'
import styles from './calendar.module.css'

interface DayFieldProps {
  label: string
  value: string
  error: string | null
  onChange: (day: string) => void
}

/** A calendar day, chosen with what the browser offers. */
export function DayField({ label, value, error, onChange }: DayFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          className={styles['date']}
          value={value}
          min="1900-01-01"
          max="2199-12-31"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
