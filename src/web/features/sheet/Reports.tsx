import { useStore } from 'zustand'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { isReportOpen } from '../../../domain/report-workflow.ts'
import { ReportFiles } from '../../cell-talk/ReportFiles.tsx'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { ReportStateBadge } from '../../report/ReportStateBadge.tsx'
import { Button } from '../../ui/button/Button.tsx'
import styles from './reports.module.css'
import { useDrafts } from '../../saving/saving.ts'
import { useOpenSheet, useWholeSheet } from './sheet-context.ts'
import { owedCells } from './sheet-grid-model.ts'
import type { SheetReport } from './sheet-rows.ts'
import { storedEntry } from './stored-entry.ts'
import { useCellWords } from './use-cell-words.ts'

/** The reports of the sheet: those to work on with what to do next, those that are sent in a line each. */
export function Reports({ reports, onSignOff }: { reports: readonly SheetReport[]; onSignOff: (stage: SheetReport['stage']) => void }) {
  const {
    report: text,
    states: { dissolved },
  } = useText(sheetTexts)
  const sent = reports.filter((report) => !isReportOpen(report))
  const latest = sent.at(-1)
  return (
    <section className={styles['reports']} aria-label={text.label} data-screen-only>
      {reports.some(({ whyNot }) => whyNot === 'dissolved') ? <p className={styles['notice']}>{dissolved}</p> : null}
      {reports.filter(isReportOpen).map((report) => (
        <OpenReport key={report.stage} report={report} onSignOff={() => onSignOff(report.stage)} />
      ))}
      {sent.length === 0 ? null : (
        <ul className={styles['sent']}>
          {sent.map((report) => (
            <SentReport key={report.stage} report={report} />
          ))}
        </ul>
      )}
      {latest === undefined || sent.length < reports.length ? null : <p className={styles['next']}>{text.next[latest.state]}</p>}
    </section>
  )
}

function SentReport({ report }: { report: SheetReport }) {
  const text = useText(sheetTexts)
  return (
    <li title={text.report.next[report.state]}>
      <span className={styles['name']}>{text.stageReport[report.stage]}</span>
      <ReportStateBadge state={report.state} />
      {report.since === null ? null : <span className={styles['since']}>{text.report.since(formatMoment(report.since).slice(0, 10))}</span>}
      <FilesOf report={report} />
    </li>
  )
}

function OpenReport({ report, onSignOff }: { report: SheetReport; onSignOff: () => void }) {
  const { grid } = useOpenSheet()
  const text = useText(sheetTexts)
  const { locale } = useCellWords()
  const owed = owedCells(grid).filter((cell) => cell.report.stage === report.stage)
  const filled = owed.filter(({ cell }) => storedEntry(cell) !== null).length
  const unsaved = useStore(useDrafts().store, ({ cells }) => owed.filter(({ key }) => cells[key] !== undefined).length)
  const count = (number: number) => formatNumber(String(number), locale)
  const { whyNot } = report
  const sentence = report.maySubmit
    ? unsaved === 0
      ? null
      : text.report.unsaved(count(unsaved))
    : whyNot === null
      ? null
      : text.report.whyNot[whyNot]
  const whyNotId = `why-not-${report.stage}`
  return (
    <article className={styles['card']} data-state={report.state}>
      <div className={styles['words']}>
        <div className={styles['head']}>
          <h2>{text.stageReport[report.stage]}</h2>
          <ReportStateBadge state={report.state} />
          <Progress filled={filled} owed={owed.length} label={text.report.filled(count(filled), count(owed.length))} />
        </div>
        {report.reason === null ? null : (
          <blockquote className={styles['reason']}>
            <strong>{report.state === 'reopened' ? text.report.reopenedReason : text.report.returnedReason}: </strong>
            {report.reason}
          </blockquote>
        )}
        <p className={styles['next']}>{text.report.next[report.state]}</p>
        <FilesOf report={report} />
      </div>
      <div className={styles['act']}>
        <Button
          look="primary"
          disabled={!report.maySubmit || unsaved > 0}
          aria-describedby={sentence === null ? undefined : whyNotId}
          onClick={onSignOff}
        >
          {text.report.signOff}
        </Button>
        <p id={whyNotId} className={styles['whyNot']}>
          {sentence}
        </p>
      </div>
    </article>
  )
}

function FilesOf({ report: { stage } }: { report: SheetReport }) {
  const text = useText(sheetTexts)
  const { reporter, period, year } = useWholeSheet()
  return <ReportFiles report={{ reporter: reporter.id, period, stage }} name={text.reportOf(text.stageReport[stage], String(year))} />
}

function Progress({ filled, owed, label }: { filled: number; owed: number; label: string }) {
  return (
    <span className={styles['progress']}>
      <span className={styles['track']} aria-hidden="true">
        <span style={{ width: `${owed === 0 ? 0 : (100 * filled) / owed}%` }} />
      </span>
      {label}
    </span>
  )
}
