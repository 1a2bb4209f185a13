import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatSigned } from '../../../domain/number-format.ts'
import { Chart } from '../../charts/Chart.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { DivergingBars } from '../../charts/DivergingBars.tsx'
import type { DivergingBar } from '../../charts/DivergingBars.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { useLocale } from '../../stores/preferences.ts'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { formatMeasuredSigned } from '../../verdict/measured.ts'
import { closedSum } from './change-text.ts'
import { sourceOf } from './chart-notes.ts'
import { mostChanged } from './most-changed.ts'
import { partIds } from './part-ids.ts'
import { ratioUnits } from './unit-rows.ts'
import { changeTable } from './unit-tables.ts'
import styles from './indicator.module.css'

/** Why the value moved since the year before: what the counts did, what the people did. */
export function ChangePanel({ page }: { page: IndicatorPage }) {
  const { changes: text } = useText(indicatorText)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { effects } = page.scope
  const names = {
    numerator: page.indicator.needLabel === null ? text.numerator : inLanguage(page.indicator.needLabel),
    denominator: page.scope.assessment.populationKind === null ? text.denominator : text.population,
  }
  if (effects === null) return <NoChange />
  const { total, parts } = closedSum([effects.numerator, effects.denominator], page.indicator.decimals + 1)
  const [numerator = '0', denominator = '0'] = parts
  const bars: DivergingBar[] = [
    { id: 'numerator', title: text.barNumerator(names.numerator), value: effects.numerator, shown: formatSigned(numerator, locale), tone: 'plain' },
    { id: 'denominator', title: text.barDenominator(names.denominator), value: effects.denominator, shown: formatSigned(denominator, locale), tone: 'plain' },
    { id: 'total', title: text.total, value: effects.change, shown: formatSigned(total, locale), tone: 'plain', weight: 'total' },
  ]
  const sentence = text.sentence(formatSigned(total, locale), formatSigned(numerator, locale), names.numerator, spaced(formatSigned(denominator, locale)), names.denominator)
  return (
    <Chart
      id={partIds.changes}
      title={text.title(effects.fromYear)}
      lede={
        <div className={styles.sentences}>
          <p className={styles.equation}>{sentence}</p>
          <MostChanged page={page} />
        </div>
      }
      table={changeTable(page, [...ratioUnits(page.units)], names, locale)}
      fileName={fileNameOf(inLanguage(page.indicator.shortName), text.link, effects.fromYear, page.year)}
      source={sourceOf(page, locale)}
      isIllustrative={page.scope.assessment.illustrative}
    >
      <DivergingBars bars={bars.map((bar) => ({ ...bar, tone: bar.weight === 'total' ? 'plain' : toneOf(bar.value, page.indicator.direction) }))} label={text.label} />
    </Chart>
  )
}

/** The units that rose and fell most. */
function MostChanged({ page }: { page: IndicatorPage }) {
  const { changes: text } = useText(indicatorText)
  const locale = useLocale()
  const most = mostChanged(page.units)
  if (most === null) return null
  const signed = (value: number) => formatMeasuredSigned(value, page.indicator.decimals + 1, locale)
  return <p>{text.most(most.up.unit.name, signed(most.up.change), most.down.unit.name, signed(most.down.change))}</p>
}

function toneOf(value: number, direction: IndicatorPage['indicator']['direction']): DivergingBar['tone'] {
  if (direction === 'band' || value === 0) return 'plain'
  return value > 0 === (direction === 'higher') ? 'good' : 'bad'
}

/** A sign inside a sum stands free: `− 0,08`. */
function spaced(signed: string): string {
  return signed.replace(/^[+\u2212]/, (sign) => `${sign}\u00a0`)
}

function NoChange() {
  const { changes: text } = useText(indicatorText)
  return (
    <section id={partIds.changes}>
      <EmptyState title={text.none}>{text.noneBody}</EmptyState>
    </section>
  )
}
