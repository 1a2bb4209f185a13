import { useState } from 'react'
import type { FileLook, ImportDestination } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import styles from './file-import.module.css'
import { filtered, openNames, previewFilters, withAnswer } from './import-plan.ts'
import type { PreviewFilter } from './import-plan.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { ProblemDownload } from './ProblemDownload.tsx'
import type { Import } from './use-import.ts'

interface PreviewStepProps {
  work: Import
  look: FileLook
  destination: ImportDestination
}

/** What storing the file would change, cell by cell; and the one button that stores it. */
export function PreviewStep({ work, look, destination }: PreviewStepProps) {
  const text = useText(fileImportTexts).preview
  const { isForm } = look
  const form = useText(fileImportTexts).file.form
  const locale = useLocale()
  const [filter, setFilter] = useState<PreviewFilter | null>(null)
  const { preview, commit, answers, change, changePlan, store } = work
  const { data, error } = preview
  if (data === undefined) {
    if (error === null) return <Skeleton lines={8} height="2rem" />
    if (isUnreachable(error)) return <OfflineState onRetry={() => void preview.refetch()} />
    return <ErrorState message={refusalSentence(error, locale)} onRetry={() => void preview.refetch()} />
  }
  if (data.entries.length === 0) return <EmptyState title={text.nothing}>{text.noRows}</EmptyState>
  const counted = (of: PreviewFilter) => formatNumber(String(filtered(data.entries, of).length), locale)
  const stored = filtered(data.entries, 'stored').length
  const problems = filtered(data.entries, 'problems')
  const shown = filter ?? (problems.length > 0 ? 'problems' : 'all')
  const isSourceMissing = destination === 'published' && answers.source.trim() === ''
  const hasOdd = data.entries.some(({ status, note }) => status === 'odd' || (note !== null && note === answers.explanation.trim()))
  return (
    <div className={styles['parts']}>
      {isForm ? <p className={styles['notice']}>{form}</p> : null}
      <section aria-labelledby="import-preview" className={styles['part']}>
        <div className={styles['previewHead']}>
          <div>
            <h2 id="import-preview">{text.heading}</h2>
            <p aria-live="polite" className={styles['lead']}>
              {text.lead(counted('stored'), counted('problems'))}
            </p>
          </div>
          <div className={styles['acts']}>
            {problems.length > 0 ? <ProblemDownload entries={problems} preview={data} look={look} /> : null}
            <Button look="primary" isBusy={commit.isPending || preview.isFetching} disabled={stored === 0 || isSourceMissing} onClick={store}>
              {stored === 0 ? text.nothing : text.store(counted('stored'))}
            </Button>
          </div>
        </div>
        <WaitingNames work={work} look={look} />
        {isSourceMissing ? <SourceField work={work} /> : null}
        {commit.error === null ? null : (
          <p className={styles['error']} role="alert">
            {refusalSentence(commit.error, locale)}
          </p>
        )}
        {hasOdd ? <ExplainAll value={answers.explanation} onApply={(explanation) => change({ explanation })} /> : null}
        <div className={styles['filters']}>
          <SegmentedControl
            label={text.filter.label}
            value={shown}
            options={previewFilters.map((each) => ({ value: each, label: text.counted(text.filter[each], counted(each)) }))}
            onChange={setFilter}
          />
        </div>
        <PreviewTable
          key={shown}
          entries={filtered(data.entries, shown)}
          preview={data}
          look={look}
          explanations={answers.explanations}
          onExplain={(row, words) =>
            change({
              explanations: [
                ...answers.explanations.filter((each) => each.row !== row),
                ...(words.trim() === '' ? [] : [{ row, text: words.trim() }]),
              ],
            })
          }
          onMeant={(row, column, value) => changePlan((plan) => withAnswer(plan, { row, column, value }))}
        />
        {stored > 0 && problems.length > 0 ? <p className={styles['soft']}>{text.left(counted('problems'))}</p> : null}
      </section>
    </div>
  )
}

/** Cells whose unit nobody has named yet are not in the list below: they are told of here. */
function WaitingNames({ work: { setStep }, look }: { work: Import; look: FileLook }) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const cells = look.account['openUnit'] ?? 0
  if (cells === 0) return null
  const names = formatNumber(String(openNames(look).length), locale)
  return (
    <div className={styles['notice']}>
      <p>{text.preview.waiting(formatNumber(String(cells), locale), names)}</p>
      <Button size="small" onClick={() => setStep('units')}>
        {text.units.heading}
      </Button>
    </div>
  )
}

function SourceField({ work: { answers, change } }: { work: Import }) {
  const text = useText(fileImportTexts).common
  return (
    <TextInput
      label={text.source}
      hint={text.sourceHint}
      maxLength={300}
      value={answers.source}
      onChange={(event) => change({ source: event.target.value })}
    />
  )
}

function ExplainAll({ value, onApply }: { value: string; onApply: (words: string) => void }) {
  const text = useText(fileImportTexts).preview
  const [words, setWords] = useState(value)
  return (
    <form
      className={styles['explain']}
      onSubmit={(event) => {
        event.preventDefault()
        onApply(words)
      }}
    >
      <TextInput label={text.explainAll} hint={text.explainHint} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
      <Button type="submit" disabled={words.trim() === value.trim()}>
        {text.explainApply}
      </Button>
    </form>
  )
}
