import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { formatMoment } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { isRefusal, isUnreachable } from '../../api/refusal.ts'
import { useAccount } from '../../api/session.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { DuePanel } from '../../due/DuePanel.tsx'
import { FormFiles } from '../../files/FormFiles.tsx'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { paths } from '../../paths.ts'
import { useIsReachable } from '../../stores/connection.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { OpenSheetView } from './OpenSheetView.tsx'
import { SavingContext, useSaving } from '../../saving/saving.ts'
import { sheetQuery } from '../../saving/stored-sheets.ts'
import { isIllustrative } from './sheet-rows.ts'
import { sheetChoice } from './sheet-choice.ts'
import type { SheetChoice } from './sheet-choice.ts'
import { SheetSkeleton } from './SheetSkeleton.tsx'
import styles from './sheet.module.css'
import { UnitChooser } from './UnitChooser.tsx'
import { WideSheetView } from './WideSheetView.tsx'

const route = getRouteApi('/shell/nhap-lieu')

/** Nhập liệu: what a reporter owes for a year, filled in like a spreadsheet. */
export function SheetScreen() {
  const text = useText(sheetTexts)
  const account = useAccount()
  const workspace = useWorkspace()
  const view = route.useSearch()
  const choice = account === null ? null : sheetChoice(account, workspace, view)
  if (account !== null && choice !== null) return <ChosenSheet key={account.id} account={account} choice={choice} />
  return (
    <Page>
      <PageHeader title={text.title} />
      <EmptyState icon="lock" title={text.states.noUnitTitle}>
        {text.states.noUnitBody}
      </EmptyState>
    </Page>
  )
}

type SignedIn = NonNullable<ReturnType<typeof useAccount>>

function ChosenSheet({ account, choice }: { account: SignedIn; choice: SheetChoice }) {
  const text = useText(sheetTexts)
  const { reporter, year, firstYear, lastYear } = choice
  const navigate = useNavigate()
  const saving = useSaving(account.id)
  const isReachable = useIsReachable()
  const view = route.useSearch()
  const isWide = view.show === 'units'
  const query = useQuery({ ...sheetQuery(useApi(), reporter, year), enabled: !isWide })
  const sheet = query.data
  const units = account.rights.mayEnter
  const unit = sheet?.reporter ?? units.find(({ id }) => id === reporter)
  const goToYear = useCallback((chosen: number) => void navigate({ to: paths.sheet, search: { ...view, year: chosen } }), [navigate, view])
  return (
    <SavingContext value={saving}>
      <Page isBusy={query.isLoading}>
        <div className={styles['screenHead']} data-screen-only>
          <PageHeader
            title={text.title}
            eyebrow={isWide ? text.wide.title : unit?.name}
            labels={sheet !== undefined && isIllustrative(sheet) ? <IllustrativeBadge /> : null}
            actions={
              <>
                {isWide ? null : <UnitChooser units={units} chosen={reporter} year={year} />}
                <YearPicker year={year} firstYear={firstYear} lastYear={lastYear} onChange={goToYear} />
                {sheet?.rows.some(({ subject }) => subject.kind === 'commune') === true ? (
                  <LinkButton size="small" to={paths.communes} search={{ year }}>
                    {text.communes}
                  </LinkButton>
                ) : null}
                <LinkButton size="small" to={paths.sheet} search={isWide ? { year } : { year, show: 'units' }}>
                  {isWide ? text.wide.close : text.wide.open}
                </LinkButton>
                <LinkButton size="small" to={paths.fileImport} search={{ year }}>
                  {text.fromFile}
                </LinkButton>
                <FormFiles
                  size="small"
                  shown={sheet === undefined || sheet.rows.length === 0 ? undefined : sheet.reporter}
                  units={units}
                  year={year}
                />
                {isWide ? null : (
                  <Button size="small" disabled={sheet === undefined} onClick={() => print()}>
                    {text.print}
                  </Button>
                )}
              </>
            }
          />
          {isReachable || sheet === undefined ? null : (
            <p className={styles['loadedAt']}>{text.loadedAt(formatMoment(new Date(query.dataUpdatedAt).toISOString()))}</p>
          )}
          <InlineHelp name="nhap-lieu">
            <p>{text.help}</p>
            <ul className={styles['keys']}>
              {text.keys.rows.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </InlineHelp>
          <DuePanel />
        </div>
        {isWide ? (
          <WideSheetView reporter={view.reporter ?? null} year={year} saving={saving} />
        ) : sheet === undefined ? (
          <NoSheet error={query.error} choice={choice} retry={() => void query.refetch()} goToYear={goToYear} />
        ) : sheet.rows.length === 0 ? (
          <EmptyState title={text.states.nothingTitle(sheet.reporter.name, String(year))}>{text.states.nothingBody}</EmptyState>
        ) : (
          <OpenSheetView key={`${reporter} ${year}`} sheet={sheet} saving={saving} />
        )}
      </Page>
    </SavingContext>
  )
}

interface NoSheetProps {
  error: unknown
  choice: SheetChoice
  retry: () => void
  goToYear: (year: number) => void
}

/** Instead of a sheet: on its way, or why there is none and what to do. */
function NoSheet({ error, choice, retry, goToYear }: NoSheetProps) {
  const { title, states: text } = useText(sheetTexts)
  const locale = useLocale()
  if (error === null) return <SheetSkeleton label={text.loading} />
  if (isUnreachable(error)) return <OfflineState onRetry={retry} />
  const sentence = refusalSentence(error, locale)
  if (isRefusal(error, 'FORBIDDEN')) {
    return (
      <EmptyState
        icon="lock"
        title={text.notMineTitle}
        actions={
          <LinkButton to={paths.sheet} search={{}}>
            {title}
          </LinkButton>
        }
      >
        {sentence}
      </EmptyState>
    )
  }
  if (isRefusal(error, 'YEAR_OUTSIDE_TERM')) {
    const { firstYear, lastYear } = error.data
    const nearest = choice.year < firstYear ? firstYear : lastYear
    return (
      <EmptyState title={text.outsideTerm} actions={<Button onClick={() => goToYear(nearest)}>{text.goToYear(String(nearest))}</Button>}>
        {sentence}
      </EmptyState>
    )
  }
  return <ErrorState message={sentence} onRetry={retry} />
}
