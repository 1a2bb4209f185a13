import { useState } from 'react'
import type { CalendarPage } from '../../../contract/calendar.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Table } from '../../ui/table/Table.tsx'
import styles from './calendar.module.css'
import { dayColumns } from './day-columns.tsx'
import { DayDialog } from './DayDialog.tsx'
import { useKeep } from './use-keep.ts'

type Year = CalendarPage['years'][number]

/** The days off and worked instead of a year, and whether they are all entered. */
export function DaysPanel({ year, mayEdit }: { year: Year; mayEdit: boolean }) {
  const text = useText(calendarTexts)
  const api = useApi()
  const [isAdding, setIsAdding] = useState(false)
  const days = useKeep(api.calendar.setDay.mutationOptions())
  const announce = useKeep(api.calendar.announceYear.mutationOptions())
  const locale = useLocale()
  const title = `days-${year.year}`
  return (
    <section className={styles['panel']} aria-labelledby={title}>
      <h2 id={title}>{text.days(String(year.year))}</h2>
      <p className={year.isAnnounced ? styles['faint'] : styles['notice']}>{year.isAnnounced ? text.announced : text.notAnnounced}</p>
      <Table
        caption={text.daysTable(String(year.year))}
        isCaptionHidden
        rows={year.days}
        rowKey={({ day }) => day}
        columns={dayColumns(locale, mayEdit ? (day) => days.keep({ day, kind: 'ordinary', name: '' }) : null)}
      />
      {mayEdit ? (
        <p className={styles['acts']} data-screen-only>
          <Button onClick={() => setIsAdding(true)}>{text.addDay}</Button>
          <Button isBusy={announce.isBusy} onClick={() => announce.keep({ year: year.year, announced: !year.isAnnounced })}>
            {year.isAnnounced ? text.markNotAnnounced : text.markAnnounced}
          </Button>
        </p>
      ) : null}
      {isAdding ? <DayDialog year={year.year} onClose={() => setIsAdding(false)} /> : null}
    </section>
  )
}
