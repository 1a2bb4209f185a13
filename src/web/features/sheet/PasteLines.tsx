import { useState } from 'react'
import type { DecimalText } from '../../../domain/figure.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { oddReasonSentence } from '../../locales/odd-reasons.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { Button } from '../../ui/button/Button.tsx'
import type { PasteLine } from './paste-lines.ts'
import styles from './paste-preview.module.css'
import { readingWords } from './reading-words.ts'
import { refusalWords } from './refusal-words.ts'
import { useOpenSheet } from './sheet-context.ts'
import { useCellWords } from './use-cell-words.ts'

interface PasteLinesProps {
  lines: readonly PasteLine[]
  choose: (key: string, reading: DecimalText | null) => void
}

/** Lines drawn at first, and added with each press: a page of thousands answers slowly. */
const linesAtOnce = 60

/** The cells of a pasted block, one to a line: where it goes, what was pasted, what it changes, what is to be said of it. */
export function PasteLines({ lines, choose }: PasteLinesProps) {
  const text = useText(sheetTexts).paste
  const { locale } = useCellWords()
  const [most, setMost] = useState(linesAtOnce)
  const left = lines.length - most
  return (
    <div className={styles['frame']} role="region" aria-label={text.linesLabel} tabIndex={0}>
      <table className={styles['lines']}>
        <thead>
          <tr>
            <th scope="col">{text.cell}</th>
            <th scope="col">{text.pasted}</th>
            <th scope="col">{text.change}</th>
            <th scope="col">{text.remark}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map((line) => (
            <Line key={line.key} line={line} choose={choose} />
          ))}
        </tbody>
      </table>
      {left > 0 ? <Button onClick={() => setMost(most + 500)}>{text.more(formatNumber(String(left), locale))}</Button> : null}
    </div>
  )
}

function Line({ line, choose }: { line: PasteLine; choose: PasteLinesProps['choose'] }) {
  const { grid } = useOpenSheet()
  const text = useText(sheetTexts).paste
  const words = useCellWords()
  const { cell, owed, from, to, group, entered } = line
  return (
    <tr data-group={group}>
      <th scope="row">{owed === null ? text.place(String(cell.row + 1), String(cell.column + 1)) : words.cellName(owed, grid.year)}</th>
      <td className={styles['figure']}>{cell.text}</td>
      <td className={styles['figure']}>
        {entered === null ? null : (
          <>
            <span className={styles['from']}>{from === '' ? text.nothing : from}</span> <span aria-label={text.becomes}>→</span>{' '}
            <strong>{to === '' ? text.nothing : to}</strong>
          </>
        )}
      </td>
      <td>
        <Remark line={line} choose={choose} />
      </td>
    </tr>
  )
}

function Remark({ line, choose }: { line: PasteLine; choose: PasteLinesProps['choose'] }) {
  const { grid } = useOpenSheet()
  const text = useText(sheetTexts).paste
  const { locale } = useCellWords()
  const { cell, group, readings, chosen, refusal, entered } = line
  const { fate } = cell
  if (readings.length > 1) {
    return (
      <select aria-label={text.readingOf(cell.text)} value={chosen ?? ''} onChange={(event) => choose(line.key, event.target.value || null)}>
        <option value="">{text.notChosen}</option>
        {readings.map((reading) => (
          <option key={reading} value={reading}>
            {readingWords(reading, text, locale)}
          </option>
        ))}
      </select>
    )
  }
  if (refusal !== null) return refusalWords(refusal, grid, locale)
  if (group === 'odd' && entered?.judgement.kind === 'entry') {
    return `${text.willAsk} ${entered.judgement.questions.map((question) => oddReasonSentence(question, locale)).join(' ')}`
  }
  if (group === 'unchanged') return text.unchanged
  if (fate.kind === 'placed') return null
  if (fate.kind === 'locked') return text.locked[fate.why]
  return 'name' in fate ? text.fateOf[fate.kind](fate.name) : text.fate[fate.kind]
}
