import { getRouteApi } from '@tanstack/react-router'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { ChangePanel } from './ChangePanel.tsx'
import { ContributionPanel } from './ContributionPanel.tsx'
import { ContributorsPanel } from './ContributorsPanel.tsx'
import { DefinitionPanel } from './DefinitionPanel.tsx'
import { MultiplesPanel } from './MultiplesPanel.tsx'
import { PartLinks } from './PartLinks.tsx'
import { RankingPanel } from './RankingPanel.tsx'
import type { RankingChoice } from './RankingPanel.tsx'
import { TrendPanel } from './TrendPanel.tsx'
import type { Reading } from './trend-data.ts'
import { contributors, ratioUnits } from './unit-rows.ts'
import styles from './indicator.module.css'

const route = getRouteApi('/shell/chi-tieu/$indicator')

/** Answer first, then the pictures and the tables behind them. */
export function IndicatorPanels({ page }: { page: IndicatorPage }) {
  const text = useText(indicatorText)
  const { sort, marks, kinds, reading } = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (choice: Partial<RankingChoice> & { reading?: Reading }) =>
    void navigate({ search: (view) => ({ ...view, ...choice }), replace: true, resetScroll: false })
  const askWhy = (unit: string) => void navigate({ search: (view) => ({ ...view, why: `${unit}/${page.indicator.code}` }), resetScroll: false })
  const hasUnits = ratioUnits(page.units).length > 0
  const hasContributors = contributors(page.units).length > 0
  return (
    <>
      <AnswerPanel page={page} onWhy={() => askWhy(page.scope.unit.id)} />
      <div className={styles.under}>
        <InlineHelp name="indicator">{text.help}</InlineHelp>
        <PartLinks hasUnits={hasUnits} hasContributors={hasContributors} />
      </div>
      <RankingPanel page={page} choice={{ sort, marks, kinds }} onChoose={choose} onWhy={askWhy} />
      <TrendPanel page={page} reading={reading} onRead={(chosen) => choose({ reading: chosen })} />
      <div className={styles.pair}>
        <ContributionPanel page={page} />
        <ChangePanel page={page} />
      </div>
      {hasUnits && <MultiplesPanel page={page} onWhy={askWhy} />}
      {hasContributors && <ContributorsPanel page={page} />}
      <DefinitionPanel page={page} />
    </>
  )
}
