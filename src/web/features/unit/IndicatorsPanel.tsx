import type { UnitPage } from '../../../contract/unit.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { Chart } from '../../charts/Chart.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { useLocale } from '../../stores/preferences.ts'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import { areReadingsSame, reachedOf } from './indicator-groups.ts'
import type { IndicatorGroups, Reading } from './indicator-groups.ts'
import { indicatorsTable } from './indicators-table.ts'
import { UnitIndicatorCard } from './UnitIndicatorCard.tsx'
import styles from './unit.module.css'

interface IndicatorsPanelProps {
  page: UnitPage
  groups: IndicatorGroups
  reading: Reading
  onRead: (reading: Reading) => void
  onWhy: (indicator: string) => void
}

/** Every indicator the unit has a value of: the value, its mark, where it leads, what is needed, and the years behind it. */
export function IndicatorsPanel({ page, groups, reading, onRead, onWhy }: IndicatorsPanelProps) {
  const text = useText(unitText).indicators
  const locale = useLocale()
  const inLanguage = useBilingual()
  const { measured, contributed, empty } = groups
  const count = (number: number) => formatNumber(String(number), locale)
  if (measured.length === 0) {
    if (contributed.length > 0) return null
    return <p className={styles.soft}>{empty.length > 0 || page.indicators.length > 0 ? text.noFigures(page.year) : text.none}</p>
  }
  const { reached, judged } = reachedOf(measured)
  const isSame = areReadingsSame(measured)
  return (
    <Chart
      title={text.title}
      subject={`${page.unit.name} · ${page.year}`}
      lede={judged > 0 ? text.lede(count(reached), count(judged)) : undefined}
      controls={
        isSame ? undefined : (
          <SegmentedControl
            label={text.reading}
            value={reading}
            options={(['asReported', 'onTodaysMap'] as const).map((value) => ({ value, label: text.readings[value] }))}
            onChange={onRead}
          />
        )
      }
      table={indicatorsTable(page, measured, reading, locale)}
      fileName={fileNameOf(page.unit.shortName, page.resolution.code, page.year)}
      source={text.source}
      notes={reading === 'onTodaysMap' && !isSame ? [text.todaysMap] : []}
      isIllustrative={measured.some(({ assessment }) => assessment.illustrative)}
    >
      <div className={styles.cards}>
        {measured.map((each) => (
          <UnitIndicatorCard key={each.indicator} page={page} indicator={each} reading={reading} onWhy={() => onWhy(each.indicator)} />
        ))}
      </div>
      {empty.length > 0 && (
        <p className={styles.soft}>
          {text.onlyNoValues(count(empty.length))} {empty.map(({ shortName }) => inLanguage(shortName)).join(' · ')}
        </p>
      )}
    </Chart>
  )
}
