import { useState } from 'react'
import type { CalendarPage } from '../../../contract/calendar.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import styles from './calendar.module.css'
import { wholeNumber } from './rule-draft.ts'
import { useKeep } from './use-keep.ts'

/** When the calendar reminds by itself, and whether letters go out. */
export function RemindersPanel({ page }: { page: CalendarPage }) {
  const text = useText(calendarTexts)
  const locale = useLocale()
  const { keep, error, isBusy } = useKeep(useApi().calendar.setReminders.mutationOptions())
  const [isOn, setIsOn] = useState(page.reminders.isOn)
  const [before, setBefore] = useState(String(page.reminders.daysBefore ?? ''))
  const [dayAfter, setDayAfter] = useState(page.reminders.dayAfter)
  const days = before.trim() === '' ? null : wholeNumber(before)
  const isWrong = before.trim() !== '' && (days === null || days > 60)
  return (
    <section className={styles['panel']} aria-labelledby="reminders-title" data-screen-only>
      <h2 id="reminders-title">{text.reminders}</h2>
      <p className={styles['faint']}>{text.remindersHint}</p>
      <fieldset className={styles['form']} disabled={!page.mayEdit}>
        <legend className="visually-hidden">{text.reminders}</legend>
        <label className={styles['check']}>
          <input type="checkbox" checked={isOn} onChange={(event) => setIsOn(event.target.checked)} />
          {text.isOn}
        </label>
        <TextInput
          label={text.daysBefore}
          hint={text.daysBeforeHint}
          inputMode="numeric"
          maxLength={2}
          value={before}
          error={isWrong ? text.badNumber : error === null ? null : refusalSentence(error, locale)}
          onChange={(event) => setBefore(event.target.value)}
        />
        <label className={styles['check']}>
          <input type="checkbox" checked={dayAfter} onChange={(event) => setDayAfter(event.target.checked)} />
          {text.dayAfter}
        </label>
        {page.mayEdit ? (
          <p className={styles['acts']}>
            <Button isBusy={isBusy} disabled={isWrong} onClick={() => keep({ isOn, daysBefore: days, dayAfter })}>
              {text.save}
            </Button>
          </p>
        ) : null}
      </fieldset>
      <h3>{text.mail}</h3>
      <p className={page.isMailConfigured ? styles['faint'] : styles['notice']}>{page.isMailConfigured ? text.mailOn : text.mailOff}</p>
    </section>
  )
}
