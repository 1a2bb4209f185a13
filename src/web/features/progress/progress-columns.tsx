import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { formatDay, formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { StandingLabel, TimelyLabel } from '../../due/StandingLabel.tsx'
import { useText } from '../../locales/catalogue.ts'
import { progressTexts } from '../../locales/progress.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { Table } from '../../ui/table/Table.tsx'
import { mayBeReminded } from './progress-rows.ts'
import type { ProgressRow } from './progress-rows.ts'
import styles from './progress.module.css'

type ProgressColumn = ComponentProps<typeof Table<ProgressRow>>['columns'][number]

interface ProgressActs {
  isReminding: boolean
  onRemind: (row: ProgressRow) => void
}

/** The columns of the progress: who, what, how it stands, when it is and was due and sent, and the reminders. */
export function progressColumns(year: number, locale: Locale, acts: ProgressActs): ProgressColumn[] {
  const { columns } = progressTexts[locale]
  return [
    { key: 'unit', header: columns.unit, isRowHeader: true, isSortable: true, cell: (row) => <UnitCell row={row} year={year} /> },
    { key: 'stage', header: columns.stage, cell: (row) => vocabulary[locale].stage[row.stage] },
    { key: 'state', header: columns.state, cell: (row) => <StandingLabel standing={row.standing.standing} /> },
    { key: 'due', header: columns.due, isSortable: true, cell: (row) => <DueCell row={row} /> },
    { key: 'timely', header: columns.timely, cell: (row) => <TimelyLabel standing={row.standing} /> },
    { key: 'sentOn', header: columns.sentOn, isSortable: true, cell: (row) => (row.sentOn === null ? '–' : formatDay(row.sentOn)) },
    { key: 'reminded', header: columns.reminded, isSortable: true, cell: (row) => <RemindedCell row={row} /> },
    { key: 'act', header: columns.act, isScreenOnly: true, cell: (row) => <RemindCell row={row} acts={acts} /> },
  ]
}

function RemindCell({ row, acts }: { row: ProgressRow; acts: ProgressActs }) {
  const text = useText(progressTexts)
  if (!mayBeReminded(row)) return null
  return (
    <Button size="small" disabled={acts.isReminding} aria-label={text.remindOne(row.reporter.name)} onClick={() => acts.onRemind(row)}>
      {text.remind}
    </Button>
  )
}

function UnitCell({ row, year }: { row: ProgressRow; year: number }) {
  const text = useText(progressTexts)
  const { reporter, report, standing, reason } = row
  const isOpenable = report !== null && standing.standing !== 'entering' && standing.standing !== 'notBegun'
  return (
    <>
      {isOpenable ? (
        <Link
          to={paths.review}
          search={{ year, report, state: ['draft', 'submitted', 'returned', 'approved', 'reopened'] }}
          aria-label={text.open(reporter.name)}
        >
          {reporter.name}
        </Link>
      ) : (
        reporter.name
      )}
      {reason === null ? null : <span className={styles['reason']}>{reason}</span>}
    </>
  )
}

function DueCell({ row }: { row: ProgressRow }) {
  const text = useText(progressTexts)
  if (row.due === null) return '–'
  return (
    <>
      {formatDay(row.due)}
      {row.extension === null ? null : <span className={styles['reason']}>{text.extended(row.extension)}</span>}
    </>
  )
}

function RemindedCell({ row: { reminders } }: { row: ProgressRow }) {
  const text = useText(progressTexts)
  const locale = useLocale()
  if (reminders.last === null) return '–'
  return (
    <span title={reminders.by === null ? undefined : text.by(reminders.by)}>
      {text.reminded(formatNumber(String(reminders.count), locale), reminders.last)}
    </span>
  )
}
