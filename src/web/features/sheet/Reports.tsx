import { formatMoment } from '../../../domain/number-format.ts'
import { isReportOpen } from '../../../domain/report-workflow.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { ReportStateBadge } from '../../report/ReportStateBadge.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { FilesOf } from './FilesOf.tsx'
import { OpenReport } from './OpenReport.tsx'
import styles from './reports.module.css'
import { useWholeSheet } from './sheet-context.ts'
import type { SheetReport } from './sheet-rows.ts'
import { SigningLine } from './SigningLine.tsx'
import type { TakingBack } from './TakeBackDialog.tsx'

export interface ReportActs {
  onSignOff: (stage: SheetReport['stage']) => void
  onTakeBack: (taking: TakingBack) => void
}

/** The reports of the sheet: those to work on with what to do next, those that are sent in a line each. */
export function Reports({ reports, ...acts }: { reports: readonly SheetReport[] } & ReportActs) {
  const {
    report: text,
    states: { dissolved },
  } = useText(sheetTexts)
  const sheet = useWholeSheet()
  const working = reports.filter(isAtWork)
  const sent = reports.filter((report) => !isAtWork(report))
  const latest = sent.at(-1)
  return (
    <section className={styles['reports']} aria-label={text.label} data-screen-only>
      {reports.some(({ whyNot }) => whyNot === 'dissolved') ? <p className={styles['notice']}>{dissolved}</p> : null}
      {sheet.closedSince === null ? null : <p className={styles['notice']}>{text.closed(String(sheet.year), formatMoment(sheet.closedSince))}</p>}
      {working.map((report) => (
        <OpenReport key={report.stage} report={report} {...acts} />
      ))}
      {sent.length === 0 ? null : (
        <ul className={styles['sent']}>
          {sent.map((report) => (
            <SentReport key={report.stage} report={report} onTakeBack={acts.onTakeBack} />
          ))}
        </ul>
      )}
      {latest === undefined || working.length > 0 ? null : <p className={styles['next']}>{text.next[latest.state]}</p>}
      <SigningLine />
    </section>
  )
}

/** What its unit, or its head, has to do something about. */
function isAtWork(report: SheetReport): boolean {
  return isReportOpen(report) || report.maySendBack || (report.state === 'prepared' && report.maySubmit)
}

function SentReport({ report, onTakeBack }: { report: SheetReport; onTakeBack: ReportActs['onTakeBack'] }) {
  const text = useText(sheetTexts)
  const { mayWithdraw, whyNotWithdraw } = report
  const whyNotId = `why-not-withdraw-${report.stage}`
  return (
    <li title={text.report.next[report.state]}>
      <span className={styles['name']}>{text.stageReport[report.stage]}</span>
      <ReportStateBadge state={report.state} />
      {report.since === null ? null : <span className={styles['since']}>{text.report.since(formatMoment(report.since).slice(0, 10))}</span>}
      {mayWithdraw || whyNotWithdraw !== null ? (
        <Button
          size="small"
          disabled={!mayWithdraw}
          aria-describedby={whyNotWithdraw === null ? undefined : whyNotId}
          onClick={() => onTakeBack({ act: 'withdraw', stage: report.stage })}
        >
          {text.report.withdraw}
        </Button>
      ) : null}
      {whyNotWithdraw === null ? null : (
        <span id={whyNotId} className={styles['since']}>
          {text.report.whyNotWithdraw[whyNotWithdraw]}
        </span>
      )}
      <FilesOf report={report} />
    </li>
  )
}
