import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ProgressPage } from '../../../contract/progress.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { isRefusal, isUnreachable } from '../../api/refusal.ts'
import { useAccount } from '../../api/session.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useText } from '../../locales/catalogue.ts'
import { progressTexts } from '../../locales/progress.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { ProgressBars } from './ProgressBars.tsx'
import { ProgressFilters } from './ProgressFilters.tsx'
import { ProgressTable } from './ProgressTable.tsx'
import { chosenRows, isNotSent, rowsOfStage } from './progress-rows.ts'
import type { ProgressRow } from './progress-rows.ts'
import styles from './progress.module.css'

const route = getRouteApi('/shell/duyet/tien-do')

/** Tiến độ: who has not begun, is entering, has not sent, sent in time or late. */
export function ProgressScreen() {
  const account = useAccount()
  if (account?.rights.mayReview === true) return <Progress mayKeepCalendar={account.rights.mayKeepCalendar} />
  return (
    <Page>
      <NoPermission />
    </Page>
  )
}

function Progress({ mayKeepCalendar }: { mayKeepCalendar: boolean }) {
  const text = useText(progressTexts)
  const { today, resolutions } = useWorkspace()
  const view = route.useSearch()
  const navigate = route.useNavigate()
  const lastYear = Math.max(...resolutions.map((resolution) => resolution.lastYear), view.year ?? 0)
  const firstYear = Math.min(...resolutions.map((resolution) => resolution.firstYear), view.year ?? lastYear)
  const year = view.year ?? Math.min(Number(today.slice(0, 4)), lastYear)
  const progress = useQuery(useApi().progress.get.queryOptions({ input: { year } }))
  return (
    <Page isBusy={progress.isPending}>
      <PageHeader
        title={text.title}
        lede={progress.data === undefined ? undefined : <Answer page={progress.data} />}
        actions={
          <>
            <LinkButton to={paths.review} search={{ year }}>
              {text.toReview}
            </LinkButton>
            {mayKeepCalendar ? (
              <LinkButton to={paths.calendar} search={{ year }}>
                {text.toCalendar}
              </LinkButton>
            ) : null}
            <YearPicker
              year={year}
              firstYear={firstYear}
              lastYear={lastYear}
              onChange={(chosen) => void navigate({ search: { ...view, year: chosen } })}
            />
          </>
        }
      />
      <InlineHelp name="tien-do">
        <p>{text.help}</p>
      </InlineHelp>
      {progress.data === undefined ? <NoProgress error={progress.error} retry={() => void progress.refetch()} /> : <Everybody page={progress.data} />}
    </Page>
  )
}

function Answer({ page }: { page: ProgressPage }) {
  const text = useText(progressTexts)
  const locale = useLocale()
  const { stage } = route.useSearch()
  const rows = rowsOfStage(page.rows, stage)
  const awaited = rows.filter(isNotSent)
  const number = (value: number) => formatNumber(String(value), locale)
  if (rows.length === 0) return null
  if (awaited.length === 0) return text.allSent(number(rows.length))
  const overdue = awaited.filter((row) => row.standing.timeliness === 'overdue').length
  return text.answer(number(overdue), number(awaited.length), number(rows.length - awaited.length), number(rows.length))
}

function Everybody({ page }: { page: ProgressPage }) {
  const text = useText(progressTexts)
  const locale = useLocale()
  const view = route.useSearch()
  const { remind, isReminding } = useRemind(page)
  const number = (value: number) => formatNumber(String(value), locale)
  if (page.rows.length === 0) return <EmptyState title={text.nobodyTitle(String(page.year))}>{text.nobodyBody}</EmptyState>
  const rows = chosenRows(page.rows, { stage: view.stage, choice: view.progress, kinds: view.kinds, find: view.find ?? '' })
  const overdue = rows.filter((row) => row.standing.timeliness === 'overdue')
  return (
    <>
      <ProgressBars rows={rowsOfStage(page.rows, view.stage)} />
      <ProgressFilters page={page} />
      <div className={styles['above']}>
        <p role="status" className={styles['faint']}>
          {text.shown(number(rows.length), number(rowsOfStage(page.rows, view.stage).length))}
          {page.isMailConfigured ? null : ` · ${text.noMail}`}
        </p>
        {overdue.length < 2 ? null : (
          <span data-screen-only>
            <Button isBusy={isReminding} onClick={() => remind(overdue)}>
              {text.remindAll(number(overdue.length))}
            </Button>
          </span>
        )}
      </div>
      <div data-wide>
        <ProgressTable year={page.year} rows={rows} isReminding={isReminding} onRemind={(row) => remind([row])} />
      </div>
    </>
  )
}

function useRemind({ year }: ProgressPage) {
  const text = useText(progressTexts)
  const locale = useLocale()
  const api = useApi()
  const queries = useQueryClient()
  const { state, act } = useKeyedMutation(api.progress.remind.mutationOptions())
  const number = (value: number) => formatNumber(String(value), locale)
  const remind = (rows: readonly ProgressRow[]) => {
    const reports = rows.map(({ reporter, stage }) => ({ reporter: reporter.id, stage }))
    act(
      { year, reports },
      {
        onSuccess: ({ reminded, letters }) => {
          const message = letters === 0 ? text.remindedToast(number(reminded)) : text.remindedWithLetters(number(reminded), number(letters))
          showToast({ tone: 'done', message })
          void queries.invalidateQueries({ queryKey: api.progress.get.key() })
        },
        onError: (error) => showToast({ tone: 'failed', message: refusalSentence(error, locale) }),
      },
    )
  }
  return { remind, isReminding: state.isPending }
}

function NoProgress({ error, retry }: { error: unknown; retry: () => void }) {
  const text = useText(progressTexts)
  const locale = useLocale()
  if (error === null) {
    return (
      <div role="status" aria-label={text.loading}>
        <Skeleton height="24rem" />
      </div>
    )
  }
  if (isUnreachable(error)) return <OfflineState onRetry={retry} />
  return isRefusal(error, 'FORBIDDEN') ? <NoPermission /> : <ErrorState message={refusalSentence(error, locale)} onRetry={retry} />
}
