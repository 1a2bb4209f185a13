import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatNumber, formatPercent, formatSigned } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Table } from '../../ui/table/Table.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { figureText } from './figure-text.ts'
import { useOpenSheet } from './sheet-context.ts'
import { owedAt } from './sheet-grid-model.ts'
import type { SheetReport, SheetRow } from './sheet-rows.ts'
import { signOffSummary } from './sign-off.ts'
import type { ChangeLine, OddLine, SignOffSummary } from './sign-off.ts'
import styles from './sign-off.module.css'
import { useCellWords } from './use-cell-words.ts'

/** What is about to be signed: filled, missing, odd, changed since last year; and the act itself. */
export function SignOffDialog({ report, onClose }: { report: SheetReport; onClose: () => void }) {
  const { grid } = useOpenSheet()
  const { sheet } = grid
  const text = useText(sheetTexts)
  const { locale } = useCellWords()
  const api = useApi()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(api.report.submit.mutationOptions())
  const summary = signOffSummary(sheet, sheet.reports.indexOf(report))
  const name = text.stageReport[report.stage]
  const unexplained = summary.odd.filter(({ note }) => note === null)
  const whyNot = summary.empty.length > 0 ? text.signOff.cannot : unexplained.length > 0 ? text.signOff.cannotOdd : null
  const submit = () =>
    act(
      { reporter: sheet.reporter.id, period: sheet.period, stage: report.stage, lock: report.lock },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.signOff.done(name) })
          void queryClient.invalidateQueries()
          onClose()
        },
        onError: () => void queryClient.invalidateQueries({ queryKey: api.sheet.key() }),
      },
    )
  return (
    <Dialog
      title={text.signOff.title(name, String(sheet.year))}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {whyNot === null ? null : (
            <p id="sign-off-why-not" className={styles['whyNot']}>
              {whyNot}
            </p>
          )}
          <Button onClick={onClose}>{text.asked.correct}</Button>
          <Button look="primary" isBusy={state.isPending} disabled={whyNot !== null} aria-describedby={whyNot === null ? undefined : 'sign-off-why-not'} onClick={submit}>
            {text.signOff.submit}
          </Button>
        </>
      }
    >
      <div className={styles['summary']}>
        <p>{text.signOff.lead(sheet.reporter.name)}</p>
        {state.error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(state.error, locale)}
          </p>
        )}
        <Summary summary={summary} report={report} onLeave={onClose} />
      </div>
    </Dialog>
  )
}

function Summary({ summary, report, onLeave }: { summary: SignOffSummary; report: SheetReport; onLeave: () => void }) {
  const text = useText(sheetTexts).signOff
  const { locale } = useCellWords()
  const count = (number: number) => formatNumber(String(number), locale)
  return (
    <>
      <p className={styles['filled']}>{text.filled(count(summary.filled), count(summary.owed))}</p>
      {summary.empty.length === 0 ? null : (
        <Part title={text.empty(count(summary.empty.length))} tone="attention" lead={text.emptyHint}>
          {summary.empty.map((row) => (
            <RowLine key={rowKey(row)} row={row} report={report} onLeave={onLeave} />
          ))}
        </Part>
      )}
      {summary.odd.length === 0 ? null : (
        <Part title={text.odd(count(summary.odd.length))} tone="attention">
          {summary.odd.map((line) => (
            <OddRow key={rowKey(line.row)} line={line} report={report} onLeave={onLeave} />
          ))}
        </Part>
      )}
      {summary.missing.length === 0 ? null : (
        <Part title={text.missing(count(summary.missing.length))}>
          {summary.missing.map(({ row, cell }) => (
            <RowLine key={rowKey(row)} row={row} report={report} onLeave={onLeave}>
              {figureText(cell, locale)} {cell.note}
            </RowLine>
          ))}
        </Part>
      )}
      <Changes lines={summary.changes} />
    </>
  )
}

function Part({ title, tone, lead, children }: { title: string; tone?: 'attention'; lead?: string; children: ReactNode }) {
  return (
    <section className={styles['part']} data-tone={tone}>
      <h3>{title}</h3>
      {lead === undefined ? null : <p>{lead}</p>}
      <ul>{children}</ul>
    </section>
  )
}

/** A row by name; pressing it goes to its cell. */
function RowLine({ row, report, onLeave, children }: { row: SheetRow; report: SheetReport; onLeave: () => void; children?: ReactNode }) {
  const { grid, goTo } = useOpenSheet()
  const words = useCellWords()
  const go = () => {
    const rowIndex = grid.rows.find((other) => other.row === row)?.index ?? 0
    const column = grid.columns.findIndex((_column, place) => owedAt(grid, { row: rowIndex, column: place })?.report.stage === report.stage)
    onLeave()
    // After the dialog has given the focus back.
    requestAnimationFrame(() => goTo({ row: rowIndex, column: Math.max(0, column) }))
  }
  return (
    <li>
      <button type="button" className={styles['rowLink']} onClick={go}>
        {words.fullRowName(row, grid.sheet.reporter.id)}
      </button>
      {children === undefined ? null : <span> {children}</span>}
    </li>
  )
}

function OddRow({ line, report, onLeave }: { line: OddLine; report: SheetReport; onLeave: () => void }) {
  const text = useText(sheetTexts).signOff
  const { locale } = useCellWords()
  return (
    <RowLine row={line.row} report={report} onLeave={onLeave}>
      {line.questions.map((question) => oddReasonSentence(question, locale)).join(' ')}{' '}
      <em className={line.note === null ? styles['unexplained'] : undefined}>{line.note === null ? text.unexplained : text.explanation(line.note)}</em>
    </RowLine>
  )
}

function Changes({ lines }: { lines: readonly ChangeLine[] }) {
  const { grid } = useOpenSheet()
  const text = useText(sheetTexts)
  const words = useCellWords()
  const { locale } = words
  if (lines.length === 0) return null
  return (
    <Table
      caption={text.signOff.changes}
      rows={lines}
      rowKey={({ row }) => rowKey(row)}
      columns={[
        { key: 'name', header: text.indicatorColumn, isRowHeader: true, cell: ({ row }) => words.fullRowName(row, grid.sheet.reporter.id) },
        {
          key: 'lastYear',
          header: text.signOff.lastYear,
          align: 'end',
          cell: ({ lastYear }) => (lastYear === null ? '–' : formatNumber(lastYear, locale)),
        },
        { key: 'thisYear', header: text.signOff.thisYear, align: 'end', cell: ({ thisYear }) => formatNumber(thisYear, locale) },
        {
          key: 'difference',
          header: text.signOff.difference,
          align: 'end',
          cell: ({ difference }) => {
            if (difference === null) return text.signOff.noLastYear
            if (/^-?[0.]+$/.test(difference.text)) return text.signOff.noChange
            const share = difference.share === null ? '' : ` (${difference.share.startsWith('-') ? '' : '+'}${formatPercent(difference.share, locale)})`
            return formatSigned(difference.text, locale) + share
          },
        },
      ]}
    />
  )
}

function rowKey({ subject, element }: SheetRow): string {
  return `${subject.id} ${element.code}`
}
