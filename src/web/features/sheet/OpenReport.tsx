import { useStore } from 'zustand'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { ReportStateBadge } from '../../report/ReportStateBadge.tsx'
import { useDrafts } from '../../saving/saving.ts'
import { Button } from '../../ui/button/Button.tsx'
import { AskedCells } from './AskedCells.tsx'
import { FilesOf } from './FilesOf.tsx'
import type { ReportActs } from './Reports.tsx'
import styles from './reports.module.css'
import { useOpenSheet, useWholeSheet } from './sheet-context.ts'
import { owedCells } from './sheet-grid-model.ts'
import type { SheetReport } from './sheet-rows.ts'
import { storedEntry } from './stored-entry.ts'
import { useCellWords } from './use-cell-words.ts'

type SheetWords = (typeof sheetTexts)['vi']

/** A report to work on: how far it is, what the department or the head asks for, and what can be done with it, or why not. */
export function OpenReport({ report, onSignOff, onTakeBack }: { report: SheetReport } & ReportActs) {
  const { grid } = useOpenSheet()
  const text = useText(sheetTexts)
  const { locale } = useCellWords()
  const owed = owedCells(grid).filter((cell) => cell.report.stage === report.stage)
  const filled = owed.filter(({ cell }) => storedEntry(cell) !== null).length
  const unsaved = useStore(useDrafts().store, ({ cells }) => owed.filter(({ key }) => cells[key] !== undefined).length)
  const count = (number: number) => formatNumber(String(number), locale)
  const isInTwoSteps = useWholeSheet().signing.way === 'twoSteps'
  const isToPrepare = isInTwoSteps && report.state !== 'prepared'
  const mayHandUp = report.maySubmit || report.mayPrepare
  const sentence = whyNotWords(report, mayHandUp, unsaved === 0 ? null : count(unsaved), text)
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
            <strong>{text.report.reasonOf[report.reasonOf ?? 'return']}: </strong>
            {report.reason}
          </blockquote>
        )}
        <AskedCells report={report} />
        <p className={styles['next']}>{nextWords(report, isInTwoSteps, text)}</p>
        <FilesOf report={report} />
      </div>
      <div className={styles['act']}>
        <div className={styles['buttons']}>
          {report.maySendBack ? <Button onClick={() => onTakeBack({ act: 'sendBack', stage: report.stage })}>{text.report.sendBack}</Button> : null}
          <Button
            look="primary"
            disabled={!mayHandUp || unsaved > 0}
            aria-describedby={sentence === null ? undefined : whyNotId}
            onClick={() => onSignOff(report.stage)}
          >
            {isToPrepare ? text.report.prepare : text.report.signOff}
          </Button>
        </div>
        <p id={whyNotId} className={styles['whyNot']}>
          {sentence}
        </p>
      </div>
    </article>
  )
}

function whyNotWords({ whyNot }: SheetReport, mayHandUp: boolean, unsaved: string | null, text: SheetWords): string | null {
  if (mayHandUp) return unsaved === null ? null : text.report.unsaved(unsaved)
  return whyNot === null ? null : text.report.whyNot[whyNot]
}

function nextWords({ state }: SheetReport, isInTwoSteps: boolean, { report: text }: SheetWords): string {
  if (state === 'prepared') return text.toSign
  const inTwoSteps = isInTwoSteps && (state === 'draft' || state === 'returned' || state === 'reopened')
  return inTwoSteps ? text.nextInTwoSteps[state] : text.next[state]
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
