import type { ComponentProps } from 'react'
import { formatDay } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { DayRule } from '../../../domain/reporting-calendar.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { Table } from '../../ui/table/Table.tsx'
import styles from './calendar.module.css'
import { reportName } from './report-name.ts'
import type { Rule } from './report-name.ts'

type DeadlineColumn = ComponentProps<typeof Table<Rule>>['columns'][number]

/** The columns of the deadlines; `onEdit` null for who may only read. */
export function deadlineColumns(locale: Locale, onEdit: ((rule: Rule) => void) | null): DeadlineColumn[] {
  const { columns } = calendarTexts[locale]
  const shown: DeadlineColumn[] = [
    { key: 'report', header: columns.report, isRowHeader: true, cell: (rule) => reportName(rule, locale) },
    { key: 'rule', header: columns.rule, cell: (rule) => <RuleWords rule={rule.dueRule} /> },
    { key: 'opens', header: columns.opens, cell: (rule) => formatDay(rule.dates.opens) },
    { key: 'due', header: columns.due, cell: (rule) => <strong>{formatDay(rule.dates.due)}</strong> },
    { key: 'next', header: columns.next, cell: (rule) => formatDay(rule.nextYear.due) },
    { key: 'basis', header: columns.basis, cell: (rule) => <Basis rule={rule} /> },
  ]
  if (onEdit === null) return shown
  return [
    ...shown,
    {
      key: 'act',
      header: columns.act,
      isScreenOnly: true,
      cell: (rule) => <EditButton name={reportName(rule, locale)} onEdit={() => onEdit(rule)} />,
    },
  ]
}

function EditButton({ name, onEdit }: { name: string; onEdit: () => void }) {
  const text = useText(calendarTexts)
  return (
    <Button size="small" aria-label={text.editOne(name)} onClick={onEdit}>
      {text.edit}
    </Button>
  )
}

function RuleWords({ rule }: { rule: DayRule }) {
  const text = useText(calendarTexts)
  return rule.kind === 'workingDays' ? text.workingDays(rule.count) : text.fixed(rule.day, rule.month, rule.yearsLater === 1)
}

function Basis({ rule }: { rule: Rule }) {
  const text = useText(calendarTexts)
  const since = String(rule.since)
  return (
    <>
      {rule.basis}
      <span className={styles['faint']}>{rule.isOwn ? text.own(since, rule.span === 'only') : rule.since > 2000 ? text.preset(since) : null}</span>
    </>
  )
}
