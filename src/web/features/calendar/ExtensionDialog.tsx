import { useState } from 'react'
import type { CalendarPage } from '../../../contract/calendar.ts'
import { isDay } from '../../../domain/working-days.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import styles from './calendar.module.css'
import { DayField } from './DayField.tsx'
import { reportName } from './report-name.ts'
import { useKeep } from './use-keep.ts'

/** More time for one unit and one report of the year, with the reason. */
export function ExtensionDialog({ page, onClose }: { page: CalendarPage; onClose: () => void }) {
  const text = useText(calendarTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const { keep, error, isBusy } = useKeep(useApi().calendar.extend.mutationOptions())
  const rules = page.rules.filter(({ periodKind }) => periodKind === 'year')
  const [reporter, setReporter] = useState(page.reporters[0]?.id ?? '')
  const [stage, setStage] = useState(rules.at(-1)?.stage ?? 'final')
  const [due, setDue] = useState(rules.at(-1)?.dates.due ?? '')
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const save = () => {
    setIsMissing(!isDay(due))
    if (isDay(due)) keep({ reporter, period: String(page.year), stage, due, reason: reason.trim() }, onClose)
  }
  return (
    <Dialog
      title={text.extendTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={save}>
            {text.extend}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Select
          label={text.unit}
          value={reporter}
          options={page.reporters.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setReporter}
        />
        <Select
          label={text.report}
          value={stage}
          options={rules.map((rule) => ({ value: rule.stage, label: `${reportName(rule, locale)} ${page.year}` }))}
          onChange={setStage}
        />
        <DayField label={text.until} value={due} error={isMissing ? text.dayMissing : null} onChange={setDue} />
        <TextInput label={text.reason} maxLength={1000} required value={reason} onChange={(event) => setReason(event.target.value)} />
        {error === null ? null : (
          <p role="alert" className={styles['error']}>
            {refusalSentence(error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
