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
import { UnitHeader } from './UnitHeader.tsx'
import { UnitPanels } from './UnitPanels.tsx'
import { UnitWaiting } from './UnitWaiting.tsx'

const route = getRouteApi('/shell/don-vi/$unit')

/** Đơn vị: how does this unit stand on everything? */
export function UnitScreen() {
  const text = useText(screenTexts)
  const chosen = chosenOf(useWorkspace(), route.useSearch())
  const { unit } = route.useParams()
  if (chosen !== null) return <ChosenUnit key={unit} chosen={chosen} unit={unit} />
  return (
    <Page>
      <EmptyState title={text.noResolution}>{text.noResolutionBody}</EmptyState>
    </Page>
  )
}

function ChosenUnit({ chosen, unit }: { chosen: Chosen; unit: string }) {
  const locale = useLocale()
  const { asOf } = route.useSearch()
  const input = { unit, resolution: chosen.resolution.code, year: chosen.year, asOf }
  const { data, error, refetch } = useQuery(useApi().unit.get.queryOptions({ input }))
  const isWaiting = data === undefined && error === null
  return (
    <Page isBusy={isWaiting}>
      <PastNotice asOf={asOf} />
      <UnitHeader chosen={chosen} page={data} />
      {data !== undefined && <UnitPanels page={data} />}
      {isWaiting && <UnitWaiting />}
      {data === undefined && error !== null && <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} />}
    </Page>
  )
}
