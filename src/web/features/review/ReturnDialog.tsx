import { useState } from 'react'
import type { ReportPage } from '../../../contract/report.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Field } from '../../ui/field/Field.tsx'
import styles from './dialogs.module.css'
import { oddFirst } from './report-text.ts'
import type { ReviewRow } from './report-text.ts'
import { TextArea } from '../../ui/field/TextArea.tsx'

export interface Returned {
  reason: string
  cells: { subject: string; element: string; words: string }[]
}

interface ReturnDialogProps {
  page: ReportPage
  isBusy: boolean
  /** Why the server refused, or null. */
  error: unknown
  onReturn: (returned: Returned) => void
  onClose: () => void
}

const longestReason = 2000
const keyOf = ({ subject, element }: ReviewRow) => `${subject.id} ${element.code}`

/** Asks why a report is returned: for the whole of it, or for the cells to correct, each with its own words, or both. */
export function ReturnDialog({ page, isBusy, error, onReturn, onClose }: ReturnDialogProps) {
  const { act: text } = useText(reviewTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const [isTried, setIsTried] = useState(false)
  const isEmpty = reason.trim() === '' && Object.keys(words).length === 0
  const isWordless = Object.values(words).some((each) => each.trim() === '')
  const submit = () => {
    setIsTried(true)
    if (isEmpty || isWordless) return
    const cells = page.rows.flatMap((row) => {
      const asked = words[keyOf(row)]
      return asked === undefined ? [] : [{ subject: row.subject.id, element: row.element.code, words: asked.trim() }]
    })
    onReturn({ reason: reason.trim(), cells })
  }
  const change = (key: string, asked: string | null) => {
    const { [key]: _dropped, ...others } = words
    setWords(asked === null ? others : { ...others, [key]: asked })
  }
  return (
    <Dialog
      title={text.returnTitle}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={submit}>
            {text.return}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <p>{text.returnBody(page.report.reporter.name)}</p>
        <Field
          label={text.wholeReason}
          hint={text.returnHint}
          error={isTried && isEmpty ? text.neededOne : error === null ? null : refusalSentence(error, locale)}
        >
          {(control) => (
            <TextArea
              {...control}
              data-autofocus
              rows={3}
              maxLength={longestReason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <fieldset className={styles['cells']}>
          <legend>{text.cells}</legend>
          <p className={styles['hint']}>{text.cellsHint}</p>
          {oddFirst(page.rows).map((row) => (
            <NamedCell
              key={keyOf(row)}
              row={row}
              reporter={page.report.reporter.id}
              words={words[keyOf(row)] ?? null}
              isTried={isTried}
              onChange={(asked) => change(keyOf(row), asked)}
            />
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}

interface NamedCellProps {
  row: ReviewRow
  reporter: string
  /** What is asked about the cell; null while it is not chosen. */
  words: string | null
  isTried: boolean
  onChange: (words: string | null) => void
}

function NamedCell({ row, reporter, words, isTried, onChange }: NamedCellProps) {
  const { act: text, report } = useText(reviewTexts)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const missing = useText(vocabulary).missing
  const { subject, element, cell, odd } = row
  const value = cell.value !== null ? formatNumber(cell.value, locale) : cell.missingReason === null ? report.notEntered : missing[cell.missingReason]
  const name = `${inLanguage(element.name)}${subject.id === reporter ? '' : `, ${subject.name}`}`
  return (
    <div className={styles['cell']}>
      <label>
        <input type="checkbox" checked={words !== null} onChange={(event) => onChange(event.target.checked ? '' : null)} />
        <span>
          {name}: <strong>{value}</strong>
          {odd.length === 0 ? null : <span className={styles['oddWord']}> {report.oddSign}</span>}
        </span>
      </label>
      {words === null ? null : (
        <Field label={text.cellWords(name)} error={isTried && words.trim() === '' ? text.cellRequired : null}>
          {(control) => <TextArea {...control} rows={2} maxLength={longestReason} value={words} onChange={(event) => onChange(event.target.value)} />}
        </Field>
      )}
    </div>
  )
}
