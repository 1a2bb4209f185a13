import type { ReactNode } from 'react'
import { formatNumber, formatPercent, formatSigned } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { Table } from '../../ui/table/Table.tsx'
import { figureText } from '../../report/figure-text.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { ChangeLine, Difference, OddLine, SignOffSummary } from './sign-off.ts'
import styles from './sign-off.module.css'
import { useCellWords } from './use-cell-words.ts'

interface SummaryProps {
  summary: SignOffSummary
  reporter: string
  /** Leaves the summary for the row's cell, or for its note. */
  goToRow: (row: SheetRow, isForNote: boolean) => void
}

/** What a report holds: first what keeps it from being signed, last the whole against last year. */
export function SignOffSummaryView({ summary, reporter, goToRow }: SummaryProps) {
  const text = useText(sheetTexts).signOff
  const { locale, fullRowName } = useCellWords()
  const count = (number: number) => formatNumber(String(number), locale)
  const link = (row: SheetRow, isForNote = false) => (
    <button type="button" className={styles['rowLink']} onClick={() => goToRow(row, isForNote)}>
      {fullRowName(row, reporter)}
    </button>
  )
  return (
    <>
      <p className={styles['filled']}>{text.filled(count(summary.filled), count(summary.owed))}</p>
      <Part title={text.empty(count(summary.empty.length))} isUrgent lead={text.emptyHint}>
        {summary.empty.map((row) => (
          <li key={rowKey(row)}>{link(row)}</li>
        ))}
      </Part>
      <Part title={text.odd(count(summary.odd.length))} isUrgent>
        {summary.odd.map((line) => (
          <li key={rowKey(line.row)}>
            {link(line.row, line.isUnexplained)}: <OddWords line={line} />
          </li>
        ))}
      </Part>
      <Part title={text.missing(count(summary.missing.length))}>
        {summary.missing.map(({ row, cell }) => (
          <li key={rowKey(row)}>
            {link(row)}: {figureText(cell, locale)} {cell.note}
          </li>
        ))}
      </Part>
      <Changes lines={summary.changes} reporter={reporter} />
    </>
  )
}

/** A part with its rows; nothing when there are none. */
function Part({ title, isUrgent = false, lead, children }: { title: string; isUrgent?: boolean; lead?: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section className={styles['part']} data-urgent={isUrgent || undefined}>
      <h3>{title}</h3>
      {lead === undefined ? null : <p>{lead}</p>}
      <ul>{children}</ul>
    </section>
  )
}

function OddWords({ line: { questions, note, isUnexplained } }: { line: OddLine }) {
  const text = useText(sheetTexts).signOff
  const { locale } = useCellWords()
  return (
    <>
      {questions.map((question) => oddReasonSentence(question, locale)).join(' ')}{' '}
      {note === null ? null : <span className={styles['explanation']}>{text.explanation(note)}</span>}
      {isUnexplained ? <strong className={styles['unexplained']}>{text.unexplained}</strong> : null}
    </>
  )
}

function Changes({ lines, reporter }: { lines: readonly ChangeLine[]; reporter: string }) {
  const text = useText(sheetTexts)
  const { locale, fullRowName } = useCellWords()
  if (lines.length === 0) return null
  return (
    <Table
      caption={text.signOff.changes}
      rows={lines}
      rowKey={({ row }) => rowKey(row)}
      columns={[
        { key: 'name', header: text.indicatorColumn, isRowHeader: true, cell: ({ row }) => fullRowName(row, reporter) },
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
          formula: '[thisYear]-[lastYear]',
          cell: ({ difference }) => (difference === null ? text.signOff.noLastYear : differenceText(difference, text.signOff.noChange, locale)),
        },
      ]}
    />
  )
}

function differenceText({ text, share }: Difference, noChange: string, locale: Locale): string {
  if (/^-?[0.]+$/.test(text)) return noChange
  const isGrowth = share !== null && !share.startsWith('-')
  return share === null ? formatSigned(text, locale) : `${formatSigned(text, locale)} (${isGrowth ? '+' : ''}${formatPercent(share, locale)})`
}

function rowKey({ subject, element }: SheetRow): string {
  return `${subject.id} ${element.code}`
}
