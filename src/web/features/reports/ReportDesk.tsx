import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { StoredDeck } from '../../../contract/deck.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Letter } from '../../../domain/report/deck.ts'
import type { Report } from '../../../domain/report/report.ts'
import { documentOf } from '../../../documents/state-document/document-of.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { reportsTexts } from '../../locales/reports.ts'
import { ReportFiles } from '../../report-files/ReportFiles.tsx'
import { PaperDocument } from '../../state-paper/PaperDocument.tsx'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { LetterForm } from './LetterForm.tsx'
import { ReadingTrouble } from './ReadingTrouble.tsx'
import styles from './reports.module.css'
import { useLetter } from './use-letter.ts'

interface ReportDeskProps {
  deck: string
  /** Null: as it is being written, with the figures of now. */
  freeze: number | null
}

/** One deck as a document: the letter on the left, the paper on the right, and what can be done with it. */
export function ReportDesk({ deck, freeze }: ReportDeskProps) {
  const text = useText(reportsTexts)
  const api = useApi()
  const live = useQuery({ ...api.deck.get.queryOptions({ input: { deck } }), enabled: freeze === null })
  const frozen = useQuery({
    ...api.deck.present.queryOptions({ input: { deck, number: freeze ?? 1 }, staleTime: Infinity }),
    enabled: freeze !== null,
  })
  const query = freeze === null ? live : frozen
  if (query.data === undefined) {
    return query.error === null ? <Skeleton height="40rem" /> : <ReadingTrouble error={query.error} onRetry={() => void query.refetch()} />
  }
  if (freeze !== null) {
    return frozen.data === undefined ? null : <Desk report={frozen.data} form={<p className={styles['faint']}>{text.frozenHint}</p>} />
  }
  if (live.data === undefined) return null
  const { report, mayKeep, ...stored } = live.data
  return mayKeep ? (
    <WritingDesk key={deck} stored={stored} report={report} />
  ) : (
    <Desk report={report} form={<p className={styles['faint']}>{text.readOnlyHint}</p>} />
  )
}

function WritingDesk({ stored, report }: { stored: StoredDeck; report: Report }) {
  const work = useLetter(stored)
  const shown = useReportWith(report, work.letter)
  return <Desk report={shown} form={<LetterForm work={work} />} />
}

/** The report with the letter as it is typed; typing does not wait for the paper. */
function useReportWith(report: Report, letter: Letter): Report {
  const said = useDeferredValue(JSON.stringify(letter))
  // The same words are the same letter: the paper is drawn again only when one changes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return useMemo(() => ({ ...report, letter: JSON.parse(said) as Letter }), [report, said])
}

function Desk({ report, form }: { report: Report; form: ReactNode }) {
  const text = useText(reportsTexts)
  const model = useMemo(() => documentOf(report), [report])
  return (
    <div className={styles['desk']}>
      <section className={styles['side']} aria-label={text.formTitle} data-screen-only>
        <h2>{text.formTitle}</h2>
        {form}
      </section>
      <section className={styles['view']}>
        <div className={styles['bar']} data-screen-only>
          <h2>{text.preview}</h2>
          <div className={styles['acts']}>
            <Button onClick={() => window.print()}>{text.print}</Button>
            <ReportFiles report={() => Promise.resolve(report)} fileName={report.title} />
          </div>
        </div>
        <ReportNotices report={report} />
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={text.preview}>
          <PaperDocument model={model} label={text.paper(report.title)} />
        </div>
      </section>
    </div>
  )
}

/** What has to be known before the document is sent. */
function ReportNotices({ report }: { report: Report }) {
  const text = useText(reportsTexts)
  const locale = useLocale()
  const count = (number: number) => formatNumber(String(number), locale)
  const problems = report.sections.filter(({ problem }) => problem !== null).length
  const lines = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'text' ? block.lines : [])))
  const outdated = lines.filter(({ state }) => state === 'outdated').length
  const hasCharts = report.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'chart'))
  const notices = [
    ...(problems === 0 ? [] : [text.problems(count(problems))]),
    ...(outdated === 0 ? [] : [text.outdated(count(outdated))]),
    ...(report.freeze === null ? [text.draft] : []),
    ...(hasCharts ? [text.charts] : []),
  ]
  if (notices.length === 0) return null
  return (
    <ul className={styles['notices']} data-screen-only>
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  )
}
