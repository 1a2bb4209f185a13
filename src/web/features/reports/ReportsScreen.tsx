import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMoment } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { reportsTexts } from '../../locales/reports.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Select } from '../../ui/field/Select.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { NewReportDialog } from './NewReportDialog.tsx'
import { ReadingTrouble } from './ReadingTrouble.tsx'
import { ReportDesk } from './ReportDesk.tsx'
import styles from './reports.module.css'

const route = getRouteApi('/shell/bao-cao')
const beingWritten = 'live'

/** Báo cáo: decks as state documents, to be read, completed, printed and taken away. */
export function ReportsScreen() {
  const text = useText(reportsTexts)
  const view = route.useSearch()
  const navigate = useNavigate()
  const query = useQuery(useApi().deck.list.queryOptions())
  const [isMaking, setIsMaking] = useState(false)
  const { decks = [], mayKeep = false } = query.data ?? {}
  const deck = decks.find(({ id }) => id === view.deck) ?? decks[0]
  const freeze = deck?.freezes.find(({ number }) => number === view.freeze)?.number ?? null
  const choose = (id: string, number?: number) => void navigate({ to: paths.reports, search: { deck: id, freeze: number }, resetScroll: false })
  const make = (
    <Button look={decks.length === 0 ? 'primary' : 'secondary'} onClick={() => setIsMaking(true)}>
      {text.create}
    </Button>
  )
  return (
    <Page isBusy={query.isPending}>
      <div data-screen-only>
        <PageHeader title={text.title} lede={text.lede} actions={mayKeep && decks.length > 0 ? make : undefined} />
      </div>
      {query.data === undefined ? (
        query.error === null ? (
          <Skeleton height="40rem" />
        ) : (
          <ReadingTrouble error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : deck === undefined ? (
        <EmptyState title={text.emptyTitle} actions={mayKeep ? make : undefined}>
          {mayKeep ? text.emptyMay : text.emptyMayNot}
        </EmptyState>
      ) : (
        <>
          <div className={styles['choices']} data-screen-only>
            <Select
              label={text.deck}
              value={deck.id}
              options={decks.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(id) => choose(id)}
            />
            <Select
              label={text.version}
              value={freeze === null ? beingWritten : String(freeze)}
              options={[
                { value: beingWritten, label: text.live },
                ...deck.freezes
                  .toSorted((a, b) => b.number - a.number)
                  .map(({ number, at }) => ({ value: String(number), label: text.frozen(String(number), formatMoment(at)) })),
              ]}
              onChange={(version) => choose(deck.id, version === beingWritten ? undefined : Number(version))}
            />
            <Link to={paths.deck} params={{ deck: deck.id }} className={styles['words']}>
              {text.words}
            </Link>
          </div>
          <ReportDesk deck={deck.id} freeze={freeze} />
        </>
      )}
      {isMaking ? <NewReportDialog onClose={() => setIsMaking(false)} onMade={(id) => choose(id)} /> : null}
    </Page>
  )
}
