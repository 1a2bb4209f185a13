import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Comparison } from '../../../contract/report.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import styles from './report-panel.module.css'

type Line = Comparison['lines'][number]

/** What changed since the report was sent and since it was approved before; nothing where it never was. */
export function Comparisons({ report, lock, reporter }: { report: number; lock: number; reporter: string }) {
  const api = useApi()
  // Every act moves the lock, so what is shown always belongs to the report as it stands.
  const found = useQuery({
    ...api.report.changes.queryOptions({ input: { id: report } }),
    queryKey: [...api.report.changes.queryKey({ input: { id: report } }), lock],
  })
  const locale = useLocale()
  if (found.error !== null && found.data === undefined) return <p className={styles['soft']}>{refusalSentence(found.error, locale)}</p>
  return (found.data?.comparisons ?? []).map((comparison) => <ComparisonPart key={comparison.since} comparison={comparison} reporter={reporter} />)
}

function ComparisonPart({ comparison, reporter }: { comparison: Comparison; reporter: string }) {
  const text = useText(reviewTexts).changes
  const inLanguage = useBilingual()
  const answerOf = useAnswerWords()
  const title = text.title[comparison.since](formatMoment(comparison.at))
  const name = ({ subject, element }: Line) => `${inLanguage(element.name)}${subject.id === reporter ? '' : `, ${subject.name}`}`
  // Before and after show that a number was changed; the other kinds are said.
  const itemOf = (line: Line) => (
    <>
      {name(line)} {line.kind === 'changed' ? null : <span className={styles['changeNote']}>{text.kinds[line.kind]}</span>}
    </>
  )
  return (
    <section className={styles['events']}>
      <h3>{title}</h3>
      {comparison.lines.length === 0 ? (
        <p className={styles['soft']}>{text.none}</p>
      ) : (
        <Table
          caption={title}
          isCaptionHidden
          rows={comparison.lines}
          rowKey={({ subject, element }) => `${subject.id} ${element.code}`}
          columns={[
            { key: 'item', header: text.item, isRowHeader: true, cell: itemOf },
            { key: 'before', header: text.before, align: 'end', cell: ({ before }) => answerOf(before) },
            { key: 'after', header: text.after, align: 'end', cell: ({ after }) => answerOf(after) },
            { key: 'by', header: text.by, cell: ({ by }) => by ?? '' },
          ]}
        />
      )}
    </section>
  )
}

/** What a cell held: the number or why there is none, and what was said about it. */
function useAnswerWords(): (answer: Line['after']) => ReactNode {
  const text = useText(reviewTexts).changes
  const missing = useText(vocabulary).missing
  const locale = useLocale()
  return (answer) => {
    if (answer === null) return text.empty
    const { value, missingReason, note } = answer
    return (
      <>
        {value !== null ? formatNumber(value, locale) : missingReason === null ? text.empty : missing[missingReason]}{' '}
        {note === null ? null : <span className={styles['changeNote']}>{text.note(note)}</span>}
      </>
    )
  }
}
