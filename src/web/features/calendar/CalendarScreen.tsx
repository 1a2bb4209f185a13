import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { useAccount } from '../../api/session.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useText } from '../../locales/catalogue.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import styles from './calendar.module.css'
import { DaysPanel } from './DaysPanel.tsx'
import { DeadlinesPanel } from './DeadlinesPanel.tsx'
import { ExtensionsPanel } from './ExtensionsPanel.tsx'
import { LettersPanel } from './LettersPanel.tsx'
import { RemindersPanel } from './RemindersPanel.tsx'

const route = getRouteApi('/shell/quan-tri/lich-bao-cao')

/** Lịch báo cáo: when reports open and are due, the days off, who has more time, when units are reminded. */
export function CalendarScreen() {
  const account = useAccount()
  if (account?.rights.mayKeepCalendar === true) return <Calendar {...account.rights} />
  return (
    <Page>
      <NoPermission />
    </Page>
  )
}

function Calendar({ mayReview, mayAdminister }: { mayReview: boolean; mayAdminister: boolean }) {
  const text = useText(calendarTexts)
  const locale = useLocale()
  const { today } = useWorkspace()
  const view = route.useSearch()
  const navigate = route.useNavigate()
  const thisYear = Number(today.slice(0, 4))
  const year = view.year ?? thisYear
  const calendar = useQuery(useApi().calendar.get.queryOptions({ input: { year } }))
  const page = calendar.data
  return (
    <Page isBusy={calendar.isPending}>
      <PageHeader
        title={text.title}
        lede={text.lede(String(year))}
        actions={
          <>
            {mayReview ? (
              <LinkButton to={paths.progress} search={{}}>
                {text.toProgress}
              </LinkButton>
            ) : null}
            <YearPicker
              year={year}
              firstYear={Math.min(2019, year)}
              lastYear={Math.max(thisYear + 2, year)}
              onChange={(chosen) => void navigate({ search: { year: chosen } })}
            />
          </>
        }
      />
      <InlineHelp name="lich-bao-cao">
        <p>{text.help}</p>
      </InlineHelp>
      {page === undefined ? (
        calendar.error === null ? (
          <Skeleton height="30rem" />
        ) : isUnreachable(calendar.error) ? (
          <OfflineState onRetry={() => void calendar.refetch()} />
        ) : (
          <ErrorState message={refusalSentence(calendar.error, locale)} onRetry={() => void calendar.refetch()} />
        )
      ) : (
        <>
          <DeadlinesPanel page={page} />
          <div className={styles['pair']}>
            <ExtensionsPanel page={page} />
            <RemindersPanel key={JSON.stringify(page.reminders)} page={page} />
          </div>
          {mayAdminister ? <LettersPanel /> : null}
          <div className={styles['pair']}>
            {page.years.map((each) => (
              <DaysPanel key={each.year} year={each} mayEdit={page.mayEdit} />
            ))}
          </div>
        </>
      )}
    </Page>
  )
}
