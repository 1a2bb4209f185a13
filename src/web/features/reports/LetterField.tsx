import { formatNumber } from '../../../domain/number-format.ts'
import { deckLimits } from '../../../domain/report/deck.ts'
import type { Letter } from '../../../domain/report/deck.ts'
import { DayInput } from '../../entry/DayInput.tsx'
import { useText } from '../../locales/catalogue.ts'
import { reportsTexts } from '../../locales/reports.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Field } from '../../ui/field/Field.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import type { TypedLetter } from './letter-drafts.ts'
import { TextArea } from '../../ui/field/TextArea.tsx'

interface LetterFieldProps {
  field: keyof Letter
  letter: Letter
  /** What somebody else wrote here meanwhile. */
  theirs: string | null
  onType: (typed: TypedLetter) => void
}

/** One thing a state document needs around its text, with what belongs there. */
export function LetterField({ field, letter, theirs, onType }: LetterFieldProps) {
  const text = useText(reportsTexts)
  const locale = useLocale()
  const label = text.fields[field]
  const hints: Partial<Record<keyof Letter, string>> = text.hints
  const own = hints[field]
  const hint = theirs === null ? own : text.theirs(label, theirs === '' ? text.nothing : theirs)
  const hinted = hint === undefined ? {} : { hint }
  const trouble = letterTrouble(field, letter)
  const error = trouble === null ? null : text[trouble.kind](formatNumber(String(trouble.most), locale))
  if (field === 'day')
    return <DayInput label={label} value={letter.day ?? ''} onChange={(day) => onType({ day: day === '' ? null : day })} {...hinted} />
  if (field === 'recipients') {
    return (
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <TextArea
            {...control}
            rows={Math.min(8, letter.recipients.length + 1)}
            value={letter.recipients.join('\n')}
            onChange={(event) => onType({ recipients: event.target.value.split('\n') })}
          />
        )}
      </Field>
    )
  }
  return (
    <TextInput
      label={label}
      error={error}
      autoComplete="off"
      value={letter[field]}
      onChange={(event) => onType({ [field]: event.target.value })}
      {...hinted}
    />
  )
}

/** What keeps a field from being saved: too long a text, or too many lines. */
export function letterTrouble(field: keyof Letter, letter: Letter): { kind: 'tooLong' | 'tooMany'; most: number } | null {
  const value = letter[field] ?? ''
  const texts = typeof value === 'string' ? [value] : filledLines(value)
  if (texts.length > deckLimits.recipients) return { kind: 'tooMany', most: deckLimits.recipients }
  return texts.some((each) => each.length > deckLimits.letter) ? { kind: 'tooLong', most: deckLimits.letter } : null
}

/** Lines without those that say nothing. */
export function filledLines(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
