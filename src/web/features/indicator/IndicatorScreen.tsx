import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useApi } from '../../api/api.ts'
import { chosenOf, useWorkspace } from '../../api/workspace.ts'
import type { Chosen } from '../../api/workspace.ts'
import { PastNotice } from '../../as-of/PastNotice.tsx'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { screenTexts } from '../../locales/screens.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Page } from '../../ui/page/Page.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { IndicatorHeader } from './IndicatorHeader.tsx'
import { IndicatorPanels } from './IndicatorPanels.tsx'
import { IndicatorWaiting } from './IndicatorWaiting.tsx'

const route = getRouteApi('/shell/chi-tieu/$indicator')

/** Chỉ tiêu: which units hold it back? */
export function IndicatorScreen() {
  const text = useText(screenTexts)
  const chosen = chosenOf(useWorkspace(), route.useSearch())
  const { indicator } = route.useParams()
  if (chosen !== null) return <ChosenIndicator key={indicator} chosen={chosen} indicator={indicator} />
  return (
    <Page>
      <EmptyState title={text.noResolution}>{text.noResolutionBody}</EmptyState>
    </Page>
  )
}

function ChosenIndicator({ chosen, indicator }: { chosen: Chosen; indicator: string }) {
  const locale = useLocale()
  const { asOf } = route.useSearch()
  const input = { indicator, resolution: chosen.resolution.code, year: chosen.year, asOf }
  const { data, error, refetch } = useQuery(useApi().indicator.get.queryOptions({ input }))
  const isWaiting = data === undefined && error === null
  return (
    <Page isBusy={isWaiting}>
      <PastNotice asOf={asOf} />
      <IndicatorHeader chosen={chosen} indicator={indicator} page={data} />
      {data !== undefined && <IndicatorPanels page={data} />}
      {isWaiting && <IndicatorWaiting />}
      {data === undefined && error !== null && <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} />}
    </Page>
  )
}
