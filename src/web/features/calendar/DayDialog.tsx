import { useState } from 'react'
import { isDay } from '../../../domain/working-days.ts'
import type { DayKind } from '../../../domain/working-days.ts'
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
import { useKeep } from './use-keep.ts'

/** Enters a day off, or a Saturday or Sunday worked instead of another day. */
export function DayDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const text = useText(calendarTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const { keep, error, isBusy } = useKeep(useApi().calendar.setDay.mutationOptions())
  const [day, setDay] = useState(`${year}-01-01`)
  const [kind, setKind] = useState<DayKind>('holiday')
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const save = () => {
    setIsMissing(!isDay(day))
    if (isDay(day)) keep({ day, kind, name: name.trim() }, onClose)
  }
  return (
    <Dialog
      title={text.addDayTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={save}>
            {text.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <DayField
          label={text.dayLabel}
          value={day}
          error={isMissing ? text.dayMissing : error === null ? null : refusalSentence(error, locale)}
          onChange={setDay}
        />
        <Select
          label={text.kindLabel}
          value={kind}
          options={(['holiday', 'workday', 'ordinary'] as const).map((value) => ({ value, label: text.kinds[value] }))}
          onChange={setKind}
        />
        <TextInput label={text.nameLabel} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
    </Dialog>
  )
}
