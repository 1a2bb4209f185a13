import { getRouteApi } from '@tanstack/react-router'
import type { UnitPage } from '../../../contract/unit.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { ContributesPanel } from './ContributesPanel.tsx'
import { CountsPanel } from './CountsPanel.tsx'
import { groupIndicators } from './indicator-groups.ts'
import type { Reading } from './indicator-groups.ts'
import { IndicatorsPanel } from './IndicatorsPanel.tsx'
import { LifeNotice } from './LifeNotice.tsx'
import { LineagePanel } from './LineagePanel.tsx'
import { PartsPanel } from './PartsPanel.tsx'
import { ReportsPanel } from './ReportsPanel.tsx'
import { unitLife } from './unit-life.ts'
import { UnitFacts } from './UnitFacts.tsx'

const route = getRouteApi('/shell/don-vi/$unit')

/** Whether the unit still stands, how it does on everything, then its counts, reports, path and parts. */
export function UnitPanels({ page }: { page: UnitPage }) {
  const text = useText(unitText)
  const { today } = useWorkspace()
  const { reading } = route.useSearch()
  const navigate = route.useNavigate()
  const groups = groupIndicators(page.indicators)
  const life = unitLife(page.unit, page.year, today)
  const askWhy = (indicator: string) => void navigate({ search: (view) => ({ ...view, why: `${page.unit.id}/${indicator}` }), resetScroll: false })
  const read = (chosen: Reading) => void navigate({ search: (view) => ({ ...view, reading: chosen }), replace: true, resetScroll: false })
  return (
    <>
      <LifeNotice page={page} life={life} />
      <UnitFacts page={page} />
      <InlineHelp name="unit">{text.help}</InlineHelp>
      <IndicatorsPanel page={page} groups={groups} reading={reading} onRead={read} onWhy={askWhy} />
      {groups.contributed.length > 0 && <ContributesPanel page={page} indicators={groups.contributed} onWhy={askWhy} />}
      <CountsPanel page={page} />
      {(page.reports.length > 0 || page.mayEnter) && <ReportsPanel page={page} />}
      <LineagePanel page={page} />
      <PartsPanel page={page} />
    </>
  )
}
