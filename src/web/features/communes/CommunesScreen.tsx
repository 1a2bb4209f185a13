import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { useAccount } from '../../api/session.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import { administrationTexts } from '../../locales/administration.ts'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { paths } from '../../paths.ts'
import type { CommunesView } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { CommuneList } from './CommuneList.tsx'
import { FormsPart } from './FormsPart.tsx'
import { ScoreTablePart } from './ScoreTablePart.tsx'

const route = getRouteApi('/shell/quan-tri/tieu-chi-xa')

/** Bộ tiêu chí y tế xã: which communes are recognised, which fail and by what, and the work of a scoring year. */
export function CommunesScreen() {
  const text = useText(communesTexts)
  const administration = useText(administrationTexts).title
  const sheet = useText(sheetTexts).title
  const rights = useAccount()?.rights
  const isDepartment = rights?.mayReview === true || rights?.mayAdminister === true
  const locale = useLocale()
  const api = useApi()
  const workspace = useWorkspace()
  const view = route.useSearch()
  const navigate = useNavigate()
  const chosen = chosenOf(workspace, { resolution: view.resolution ?? defaultResolution(workspace), year: view.year })
  const input = { resolution: chosen?.resolution.code ?? '', year: chosen?.year ?? 0 }
  const query = useQuery({ ...api.commune.list.queryOptions({ input }), enabled: chosen !== null })
  if (chosen === null) {
    return (
      <Page>
        <NoPermission />
      </Page>
    )
  }
  const { resolution, year } = chosen
  const list = query.data
  const change = (part: Partial<CommunesView>) =>
    void navigate({ to: paths.communes, search: { ...view, ...part }, replace: 'find' in part, resetScroll: false })
  const count = (value: number) => formatNumber(String(value), locale)
  return (
    <Page isBusy={list === undefined}>
      <PageHeader
        title={text.title}
        eyebrow={isDepartment ? <Link to={paths.administration}>{administration}</Link> : <Link to={paths.sheet}>{sheet}</Link>}
        labels={list?.rows.some(isIllustrative) === true ? <IllustrativeBadge /> : null}
        lede={
          list === undefined ? undefined : (
            <>
              {text.lede(count(list.summary.recognised), count(list.summary.communes), String(year))}
              {list.summary.carriedOver === 0 ? null : ` ${text.ledeCarried(count(list.summary.carriedOver))}`}
            </>
          )
        }
        actions={
          <YearPicker year={year} firstYear={resolution.firstYear} lastYear={resolution.lastYear} onChange={(next) => change({ year: next })} />
        }
      />
      <Tabs
        label={text.parts}
        selected={view.part}
        tabs={[
          { key: 'list', label: text.list },
          { key: 'entry', label: text.entry },
          { key: 'forms', label: text.forms },
        ]}
        onSelect={(part) => change({ part })}
      >
        {list === undefined ? (
          <NoList error={query.error} retry={() => void query.refetch()} />
        ) : view.part === 'list' ? (
          <CommuneList key={year} list={list} view={view} onChange={change} />
        ) : view.part === 'entry' ? (
          <ScoreTablePart input={input} list={list} view={view} onChange={change} />
        ) : (
          <FormsPart list={list} resolution={resolution.code} />
        )}
      </Tabs>
    </Page>
  )
}

/** The resolution whose indicators have a share of communes that units enter: in a workspace with several, not the first at any price. */
function defaultResolution({ resolutions }: ReturnType<typeof useWorkspace>): string | undefined {
  return resolutions.find(({ indicators }) => indicators.some((code) => code.startsWith('communesMe')))?.code
}

function isIllustrative({ self, appraised, decision }: { self: Marked; appraised: Marked; decision: Marked }): boolean {
  return [self, appraised, decision].some((part) => part?.illustrative === true)
}

type Marked = { illustrative: boolean } | null

function NoList({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useLocale()
  if (error === null) return <Skeleton lines={10} height="2.5rem" />
  return isUnreachable(error) ? <OfflineState onRetry={retry} /> : <ErrorState message={refusalSentence(error, locale)} onRetry={retry} />
}
