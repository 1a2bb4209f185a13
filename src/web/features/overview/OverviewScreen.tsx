import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Overview } from '../../../contract/overview.ts'
import { useApi } from '../../api/api.ts'
import { useAccount } from '../../api/session.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import type { Chosen } from '../../api/workspace.ts'
import { PastNotice } from '../../as-of/PastNotice.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { LaterRefusal } from '../../refusal/LaterRefusal.tsx'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { useIsInBrowser } from '../../ui/table/use-is-in-browser.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import { HeatMapPanel } from './HeatMapPanel.tsx'
import { OutstandingPanel } from './OutstandingPanel.tsx'
import { OverviewHeader } from './OverviewHeader.tsx'
import { OverviewWaiting } from './OverviewWaiting.tsx'
import styles from './overview.module.css'

const route = getRouteApi('/shell/')

const AddToDeck = lazy(() => import('../../add-to-deck/AddToDeck.tsx').then((module) => ({ default: module.AddToDeck })))

/** Tổng quan: are we reaching the resolution? */
export function OverviewScreen() {
  const text = useText(overviewText)
  const chosen = chosenOf(useWorkspace(), route.useSearch())
  if (chosen !== null) return <ChosenOverview chosen={chosen} />
  return (
    <Page>
      <PageHeader title={text.title} />
      <EmptyState title={text.nothing}>{text.nothingHint}</EmptyState>
    </Page>
  )
}

function ChosenOverview({ chosen }: { chosen: Chosen }) {
  const { asOf } = route.useSearch()
  const input = { resolution: chosen.resolution.code, year: chosen.year, asOf }
  const { data, error, refetch } = useQuery(useApi().overview.get.queryOptions({ input }))
  const isWaiting = data === undefined && error === null
  return (
    <Page isBusy={isWaiting}>
      <PastNotice asOf={asOf} />
      <OverviewHeader chosen={chosen} overview={data} />
      {data !== undefined && <Answers overview={data} />}
      {isWaiting && <OverviewWaiting />}
      {data === undefined && error !== null && <LaterRefusal error={error} onRetry={() => void refetch()} />}
    </Page>
  )
}

function Answers({ overview }: { overview: Overview }) {
  const text = useText(overviewText)
  const { sort, kinds, marks } = route.useSearch()
  const navigate = route.useNavigate()
  const askWhy = (unit: string, indicator: string) => void navigate({ search: (view) => ({ ...view, why: `${unit}/${indicator}` }) })
  const { code, scope, caveat } = overview.resolution
  const inLanguage = useBilingual()
  return (
    <>
      <section className={styles.cards} aria-labelledby="answers-title">
        <h2 id="answers-title" className="visually-hidden">
          {text.answers}
        </h2>
        {overview.cards.map((card) => (
          <AnswerCard
            key={card.indicator}
            card={card}
            ground={scope.name}
            year={overview.year}
            resolution={code}
            onWhy={() => askWhy(scope.id, card.indicator)}
          />
        ))}
      </section>
      <ResultsActions resolution={code} year={overview.year} />
      <HeatMapPanel overview={overview} sort={sort} kinds={kinds} marks={marks} onWhy={askWhy} />
      {caveat !== null && <p className={styles.caveat}>{inLanguage(caveat)}</p>}
      <div className={styles.panels}>
        <ChangesPanel overview={overview} />
        <OutstandingPanel overview={overview} />
      </div>
      <InlineHelp name="overview">{text.help}</InlineHelp>
    </>
  )
}

/** What can be done with the answers together; its place is kept, so that nothing moves when it comes. */
function ResultsActions({ resolution, year }: { resolution: string; year: number }) {
  const text = useText(overviewText)
  const isInBrowser = useIsInBrowser()
  if (useAccount()?.rights.mayKeepDecks !== true) return null
  return (
    <div className={styles.cardsFoot} data-screen-only>
      {isInBrowser ? (
        <Suspense>
          <AddToDeck of={text.answers} view={{ kind: 'results' }} resolution={resolution} year={year} />
        </Suspense>
      ) : null}
    </div>
  )
}
