import { useState } from 'react'
import type { CalendarPage } from '../../../contract/calendar.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import styles from './calendar.module.css'
import { deadlineColumns } from './deadline-columns.tsx'
import { DeadlineDialog } from './DeadlineDialog.tsx'
import type { Rule } from './report-name.ts'

/** The deadlines of the year, the rule behind each and the days that follow, for the coming year too. */
export function DeadlinesPanel({ page }: { page: CalendarPage }) {
  const text = useText(calendarTexts)
  const locale = useLocale()
  const [edited, setEdited] = useState<Rule | null>(null)
  return (
    <section className={styles['panel']} aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">{text.deadlines}</h2>
      <Table
        caption={`${text.deadlines}, ${page.year}`}
        isCaptionHidden
        rows={page.rules}
        rowKey={(rule) => `${rule.periodKind} ${rule.stage}`}
        columns={deadlineColumns(locale, page.mayEdit ? setEdited : null)}
      />
      {edited === null ? null : <DeadlineDialog rule={edited} year={page.year} onClose={() => setEdited(null)} />}
    </section>
  )
}
