import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import styles from './editor.module.css'

interface ChoiceOfSomeProps<Value extends string> {
  label: string
  /** Words for all of them and for some; left out where "all" is no answer. */
  every?: string
  some?: string
  options: readonly { value: Value; label: string }[]
  /** Null for every one. */
  chosen: readonly Value[] | null
  onChange: (chosen: readonly Value[] | null) => void
}

/** All of a list, or some of it by ticking. */
export function ChoiceOfSome<const Value extends string>({ label, every, some, options, chosen, onChange }: ChoiceOfSomeProps<Value>) {
  const tick = (value: Value, isChosen: boolean) => {
    const others = (chosen ?? []).filter((other) => other !== value)
    onChange(isChosen ? [...others, value] : others)
  }
  return (
    <div className={styles['choice']}>
      {every === undefined || some === undefined ? null : (
        <SegmentedControl
          label={label}
          isLabelHidden={false}
          value={chosen === null ? 'every' : 'some'}
          options={[
            { value: 'every', label: every },
            { value: 'some', label: some },
          ]}
          onChange={(which) => onChange(which === 'every' ? null : [])}
        />
      )}
      {chosen === null ? null : (
        <fieldset className={styles['ticks']}>
          <legend className={every === undefined ? styles['legend'] : 'visually-hidden'}>{label}</legend>
          {options.map(({ value, label: name }) => (
            <label key={value} className={styles['tick']}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => tick(value, event.target.checked)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
