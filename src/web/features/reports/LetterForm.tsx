import { formatMoment } from '../../../domain/number-format.ts'
import type { Letter } from '../../../domain/report/deck.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reportsTexts } from '../../locales/reports.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { LetterField, letterTrouble } from './LetterField.tsx'
import styles from './reports.module.css'
import type { LetterWork } from './use-letter.ts'

const groups: readonly { key: 'head' | 'to' | 'sign'; fields: readonly (keyof Letter)[] }[] = [
  { key: 'head', fields: ['parentOrganisation', 'organisation', 'number', 'symbol', 'place', 'day'] },
  { key: 'to', fields: ['addressee', 'recipients'] },
  { key: 'sign', fields: ['capacity', 'position', 'signer'] },
]

/** What stands around the text, field by field, and saving it into the deck. */
export function LetterForm({ work }: { work: LetterWork }) {
  const text = useText(reportsTexts)
  const locale = useLocale()
  const { letter, isChanged, isSaving, error, meanwhile, type, forget, save } = work
  const isWrong = groups.some(({ fields }) => fields.some((field) => letterTrouble(field, letter) !== null))
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && !isWrong && !isSaving) save(() => showToast({ tone: 'done', message: text.saved }))
      }}
    >
      <p className={styles['faint']}>{text.formHint}</p>
      {groups.map(({ key, fields }) => (
        <fieldset key={key} className={styles['group']}>
          <legend>{text.groups[key]}</legend>
          {fields.map((field) => (
            <LetterField key={field} field={field} letter={letter} theirs={meanwhile?.theirs[field] ?? null} onType={type} />
          ))}
        </fieldset>
      ))}
      {meanwhile === null ? null : (
        <div role="alert" className={styles['conflict']}>
          <strong>{text.changedTitle}</strong>
          <p>{text.changed(meanwhile.by ?? text.somebody, meanwhile.at === null ? '…' : formatMoment(meanwhile.at))}</p>
        </div>
      )}
      {error === null ? null : (
        <p role="alert" className={styles['refusal']}>
          {refusalSentence(error, locale)}
        </p>
      )}
      <div className={styles['saving']}>
        <Button type="submit" look="primary" isBusy={isSaving} disabled={!isChanged || isWrong}>
          {text.save}
        </Button>
        {isChanged ? <Button onClick={forget}>{text.forget}</Button> : null}
        <span role="status" className={styles['faint']}>
          {isChanged ? text.unsaved : text.allSaved}
        </span>
      </div>
    </form>
  )
}
