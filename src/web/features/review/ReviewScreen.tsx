import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { isRefusal, isUnreachable } from '../../api/refusal.ts'
import { useAccount } from '../../api/session.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { FormFiles } from '../../files/FormFiles.tsx'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { countsOfOtherYears, reportsOf, statesOf, tabOf, tabs } from './queue-view.ts'
import type { Tab } from './queue-view.ts'
import { QueueSkeleton } from './QueueSkeleton.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'
import styles from './review.module.css'

const route = getRouteApi('/shell/duyet')

/** Thẩm định: what awaits the department, and one report at a time beside it. */
export function ReviewScreen() {
  const account = useAccount()
  if (account?.rights.mayReview === true) return <Review />
  return (
    <Page>
      <NoPermission />
    </Page>
  )
}

/** The year an address means: the one it names, else this year, or the last year of the workspace once that is past. */
function useYears(named: number | undefined): { year: number; firstYear: number; lastYear: number } {
  const { today, resolutions } = useWorkspace()
  const thisYear = Number(today.slice(0, 4))
  const lastYear = Math.max(...resolutions.map((resolution) => resolution.lastYear), named ?? 0)
  const firstYear = Math.min(...resolutions.map((resolution) => resolution.firstYear), named ?? lastYear)
  return { year: named ?? Math.min(thisYear, lastYear), firstYear, lastYear }
}

function Review() {
  const account = useAccount()
  const text = useText(reviewTexts)
  const locale = useLocale()
  const view = route.useSearch()
  const navigate = useNavigate()
  const api = useApi()
  const { year, firstYear, lastYear } = useYears(view.year)
  const queue = useQuery(api.report.queue.queryOptions({ input: { year } }))
  const tab = tabOf(view.state)
  const reports = queue.data?.reports ?? []
  const count = (of: Tab) => formatNumber(String(reportsOf(reports, of).length), locale)
  return (
    <Page isBusy={queue.isPending}>
      <div className={styles['screenHead']}>
        <PageHeader
          title={text.title}
          actions={
            <>
              <LinkButton to={paths.progress} search={{ year }}>
                {text.toProgress}
              </LinkButton>
              <YearPicker
                year={year}
                firstYear={firstYear}
                lastYear={lastYear}
                onChange={(chosen) => void navigate({ to: paths.review, search: { state: view.state, year: chosen } })}
              />
              <FormFiles units={account?.rights.mayEnter ?? []} year={year} />
            </>
          }
        />
        <InlineHelp name="tham-dinh">
          <p>{text.help}</p>
        </InlineHelp>
        <OtherYears year={year} />
      </div>
      {queue.data === undefined ? (
        <NoQueue error={queue.error} retry={() => void queue.refetch()} />
      ) : (
        <Tabs
          label={text.tabs}
          selected={tab}
          tabs={tabs.map((key) => ({ key, label: text.counted(text.tab[key], count(key)) }))}
          onSelect={(chosen) => void navigate({ to: paths.review, search: { state: statesOf(chosen), year: view.year } })}
        >
          <ReviewDesk listed={reportsOf(reports, tab)} tab={tab} year={year} open={view.report ?? null} />
        </Tabs>
      )}
    </Page>
  )
}

function NoQueue({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useLocale()
  if (error === null) return <QueueSkeleton />
  if (isUnreachable(error)) return <OfflineState onRetry={retry} />
  return isRefusal(error, 'FORBIDDEN') ? <NoPermission /> : <ErrorState message={refusalSentence(error, locale)} onRetry={retry} />
}

/** What awaits review in years that are not shown: nobody is forgotten because of the choice of a year. */
function OtherYears({ year }: { year: number }) {
  const text = useText(reviewTexts)
  const locale = useLocale()
  const submitted = useQuery(useApi().report.queue.queryOptions({ input: { state: 'submitted' } }))
  const counts = countsOfOtherYears(submitted.data?.reports ?? [], year)
  if (counts.length === 0) return null
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <p className={styles['otherYears']}>
      {text.otherYears(formatNumber(String(total), locale))}{' '}
      {counts.map(({ year: other, count }, place) => (
        <span key={other}>
          {place === 0 ? '' : ', '}
          <Link to={paths.review} search={{ year: other }}>
            {text.otherYear(String(other), formatNumber(String(count), locale))}
          </Link>
        </span>
      ))}
    </p>
  )
}
