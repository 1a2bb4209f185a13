import type { ComponentProps } from 'react'
import type { UnitPage } from '../../../contract/unit.ts'
import { formatDay, formatMoment } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { Unfold } from '../../charts/Unfold.tsx'
import { useFold } from '../../charts/use-fold.ts'
import { useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import { periodWords } from './period-words.ts'
import styles from './unit.module.css'

type UnitReport = UnitPage['reports'][number]

const firstShown = 6

/** The unit's reports, newest first, with where each stands and why it was returned. */
export function ReportsPanel({ page: { unit, reports } }: { page: UnitPage }) {
  const text = useText(unitText).reports
  const locale = useLocale()
  const fold = useFold(reports, firstShown, 0)
  const hasReasons = fold.head.some(({ reason }) => reason !== null)
  return (
    <section className={styles.part} aria-labelledby="reports-title">
      <h2 id="reports-title">{text.title}</h2>
      {reports.length === 0 ? (
        <p className={styles.soft}>{text.none}</p>
      ) : (
        <div>
          <Table
            caption={`${unit.name}: ${text.title}`}
            isCaptionHidden
            rows={fold.head}
            files={{ allRows: reports }}
            rowKey={({ period, stage }) => `${period} ${stage}`}
            columns={reportColumns(hasReasons, locale)}
          />
          <Unfold fold={fold} place="end" more={text.more} />
        </div>
      )}
    </section>
  )
}

type ReportColumn = ComponentProps<typeof Table<UnitReport>>['columns'][number]

function reportColumns(hasReasons: boolean, locale: Locale): ReportColumn[] {
  const text = unitText[locale].reports
  const words = vocabulary[locale]
  const columns: ReportColumn[] = [
    { key: 'period', header: text.period, isRowHeader: true, cell: ({ period }) => periodWords(period, locale) },
    { key: 'stage', header: text.stage, cell: ({ stage }) => words.stage[stage] },
    { key: 'state', header: text.state, cell: ({ state }) => <ReportStateWord state={state} words={words.reportState[state]} /> },
    { key: 'since', header: text.since, cell: ({ since }) => sinceText(since) },
  ]
  return hasReasons ? [...columns, { key: 'reason', header: text.reason, cell: ({ reason }) => reason ?? '' }] : columns
}

function ReportStateWord({ state, words }: { state: UnitReport['state']; words: string }) {
  return (
    <span className={styles.reportState} data-state={state}>
      {words}
    </span>
  )
}

function sinceText(since: string | null): string {
  if (since === null) return ''
  return since.length === 10 ? formatDay(since) : formatMoment(since)
}
