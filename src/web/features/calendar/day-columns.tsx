import type { ComponentProps } from 'react'
import type { CalendarPage } from '../../../contract/calendar.ts'
import { formatDay } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { Table } from '../../ui/table/Table.tsx'
import styles from './calendar.module.css'

type SpecialDay = CalendarPage['years'][number]['days'][number]
type DayColumn = ComponentProps<typeof Table<SpecialDay>>['columns'][number]

/** The columns of the days off and worked instead; `onRemove` null for who may only read. */
export function dayColumns(locale: Locale, onRemove: ((day: string) => void) | null): DayColumn[] {
  const { dayColumns: columns, kinds } = calendarTexts[locale]
  const shown: DayColumn[] = [
    { key: 'day', header: columns.day, isRowHeader: true, cell: ({ day }) => <DayWords day={day} /> },
    { key: 'kind', header: columns.kind, cell: ({ kind }) => <span className={styles['whole']}>{kinds[kind]}</span> },
    { key: 'name', header: columns.name, cell: (day) => <Occasion day={day} /> },
  ]
  if (onRemove === null) return shown
  return [...shown, { key: 'act', header: columns.act, isScreenOnly: true, cell: (day) => <RemoveButton day={day} onRemove={onRemove} /> }]
}

function Occasion({ day: { name, isOwn } }: { day: SpecialDay }) {
  const text = useText(calendarTexts)
  return (
    <>
      {name}
      {isOwn ? <span className={styles['faint']}>{text.ownDay}</span> : null}
    </>
  )
}

function RemoveButton({ day: { day, kind }, onRemove }: { day: SpecialDay; onRemove: (day: string) => void }) {
  const text = useText(calendarTexts)
  if (kind === 'ordinary') return null
  return (
    <Button size="small" look="quiet" aria-label={text.removeOne(day)} onClick={() => onRemove(day)}>
      {text.remove}
    </Button>
  )
}

function DayWords({ day }: { day: string }) {
  const { weekdays } = useText(calendarTexts)
  return (
    <span className={styles['whole']}>
      {formatDay(day)} <span className={styles['weekday']}>{weekdays.split(',')[new Date(`${day}T00:00:00Z`).getUTCDay()]}</span>
    </span>
  )
}
