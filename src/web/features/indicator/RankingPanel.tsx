import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Mark } from '../../../domain/mark.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { AddToDeck } from '../../add-to-deck/AddToDeck.tsx'
import { Chart } from '../../charts/Chart.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Select } from '../../ui/field/Select.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { coherenceSentence } from './coherence-sentence.ts'
import { partIds } from './part-ids.ts'
import { QuietPart } from './QuietPart.tsx'
import { RankingGroups } from './RankingGroups.tsx'
import { RankingKey } from './RankingKey.tsx'
import { sourceOf, stageNotes, subjectOf } from './chart-notes.ts'
import { UnitFilters } from './UnitFilters.tsx'
import { endsOf, filterUnits, groupUnits, ratioUnits, reachedCount } from './unit-rows.ts'
import type { UnitOrder, UnitRow } from './unit-rows.ts'
import { rankingTable } from './unit-tables.ts'
import styles from './indicator.module.css'

export interface RankingChoice {
  sort: UnitOrder
  marks: readonly Mark[]
  kinds: readonly UnitKind[]
}

interface RankingPanelProps {
  page: IndicatorPage
  choice: RankingChoice
  onChoose: (choice: Partial<RankingChoice>) => void
  onWhy: (unit: string) => void
}

/** Every unit against its own target: who leads, who holds back, who has not reported. */
export function RankingPanel({ page, choice, onChoose, onWhy }: RankingPanelProps) {
  const text = useText(indicatorText).ranking
  const locale = useLocale()
  const inLanguage = useBilingual()
  const all = ratioUnits(page.units)
  const shown = filterUnits(all, choice)
  const groups = groupUnits(shown, choice.sort)
  const isRanked = all.some(({ rank }) => rank !== null)
  const rows = groups.flatMap(({ valued, missing }) => [...valued, ...missing])
  if (all.length === 0) {
    return (
      <QuietPart id={partIds.ranking} title={text.titleUnranked}>
        {page.units.length === 0 ? text.noneBody : text.onlyContributors}
      </QuietPart>
    )
  }
  return (
    <Chart
      id={partIds.ranking}
      title={isRanked ? text.title : text.titleUnranked}
      subject={subjectOf(page, locale)}
      lede={<RankingLede page={page} units={all} />}
      controls={
        <>
          <SortChoice units={all} sort={choice.sort} onChoose={(sort) => onChoose({ sort })} />
          <AddToDeck
            of={isRanked ? text.title : text.titleUnranked}
            view={{ kind: 'ranking', indicator: page.indicator.code, unitKinds: choice.kinds }}
            resolution={page.resolution.code}
            year={page.year}
          />
        </>
      }
      chartKey={<RankingKey year={page.year} rows={rows} />}
      table={rankingTable(page, rows, locale)}
      fileName={fileNameOf(inLanguage(page.indicator.shortName), text.link, page.year)}
      source={sourceOf(page, locale)}
      notes={stageNotes(
        rows.map(({ assessment }) => assessment.stage),
        locale,
      )}
      isIllustrative={rows.some(({ assessment }) => assessment.illustrative)}
    >
      <UnitFilters units={all} shown={shown.length} choice={choice} onChoose={onChoose} />
      {shown.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyBody}</EmptyState>
      ) : (
        <RankingGroups page={page} groups={groups} scaleRows={all} onWhy={onWhy} />
      )}
    </Chart>
  )
}

function RankingLede({ page, units }: { page: IndicatorPage; units: readonly UnitRow[] }) {
  const { ranking: text } = useText(indicatorText)
  const locale = useLocale()
  const count = (number: number) => formatNumber(String(number), locale)
  const { reached, judged } = reachedCount(units)
  const ends = endsOf(units)
  const value = ({ assessment }: UnitRow) => formatNumber(assessment.shown ?? '0', locale)
  return (
    <div className={styles.sentences}>
      <p>
        {judged === 0 ? text.noneJudged : text.reached(count(reached), count(judged))}{' '}
        {ends !== null && text.ends(ends.highest.unit.name, value(ends.highest), ends.lowest.unit.name, value(ends.lowest))}
      </p>
      <p>{coherenceSentence(page, locale)}</p>
    </div>
  )
}

function SortChoice({ units, sort, onChoose }: { units: readonly UnitRow[]; sort: UnitOrder; onChoose: (sort: UnitOrder) => void }) {
  const text = useText(indicatorText).ranking
  const orders: UnitOrder[] = units.some(({ contribution }) => contribution !== null) ? ['rank', 'name', 'contribution'] : ['rank', 'name']
  return (
    <Select
      label={text.sort}
      isLabelHidden
      value={sort}
      options={orders.map((order) => ({ value: order, label: text.sorts[order] }))}
      onChange={onChoose}
    />
  )
}
