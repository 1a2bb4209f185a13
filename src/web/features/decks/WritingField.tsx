import type { ComponentProps } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Field } from '../../ui/field/Field.tsx'
import { useCount } from './use-slide-acts.ts'
import { TextArea } from '../../ui/field/TextArea.tsx'

interface WritingFieldProps extends Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'value' | 'onChange'> {
  label: string
  hint?: string | undefined
  error?: string | null
  value: string
  /** As many characters as can be saved; more may be written, and it is said that they are too many. */
  most: number
  /** True where line ends mean nothing: Enter is no part of a title. */
  isOneLine?: boolean
  onChange: (text: string) => void
}

/** Text that grows with what is written in it, with a counter once it becomes long. */
export function WritingField({ label, hint, error = null, value, most, isOneLine = false, onChange, ...rest }: WritingFieldProps) {
  const text = useText(deckEditingTexts).slide
  const count = useCount()
  const { length } = value
  const tooLong = length > most ? text.tooLong(count(length), count(most), count(length - most)) : null
  const counter = length > most * 0.8 && tooLong === null ? text.counter(count(length), count(most)) : undefined
  return (
    <Field label={label} hint={[hint, counter].filter(Boolean).join(' · ') || undefined} error={tooLong ?? error}>
      {(control) => (
        <TextArea
          isGrowing
          rows={1}
          {...rest}
          {...control}
          value={value}
          onChange={(event) => onChange(isOneLine ? event.target.value.replaceAll(/\s*\n\s*/gu, ' ') : event.target.value)}
        />
      )}
    </Field>
  )
}
