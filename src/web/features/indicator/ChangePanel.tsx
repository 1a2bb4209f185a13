import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatSigned } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { Chart } from '../../charts/Chart.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { DivergingBars } from '../../charts/DivergingBars.tsx'
import type { DivergingBar } from '../../charts/DivergingBars.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { useLocale } from '../../stores/preferences.ts'
import { closedSum } from '../../../domain/closed-sum.ts'
import { sourceOf, subjectOf } from './chart-notes.ts'
import { partIds } from './part-ids.ts'
import { QuietPart } from './QuietPart.tsx'
import { toneOf } from './tone.ts'
import { UnitChanges } from './UnitChanges.tsx'
import { ratioUnits } from './unit-rows.ts'
import { changeTable } from './unit-tables.ts'
import styles from './indicator.module.css'

interface PartNames {
  numerator: string
  denominator: string
}

/** Why the value moved since the year before: what the counts did, what the people did, and in which units. */
export function ChangePanel({ page }: { page: IndicatorPage }) {
  const { changes: text } = useText(indicatorText)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { effects, assessment } = page.scope
  if (effects === null) {
    return (
      <QuietPart id={partIds.changes} title={text.title(page.year - 1)}>
        {text.noneBody}
      </QuietPart>
    )
  }
  const names: PartNames = {
    numerator: page.indicator.needLabel === null ? text.numerator : inLanguage(page.indicator.needLabel),
    denominator: assessment.populationKind === null ? text.denominator : text.population,
  }
  const { total, parts } = closedSum([effects.numerator, effects.denominator], page.indicator.decimals + 1)
  const [numerator = '0', denominator = '0'] = parts
  const bar = (id: string, title: string, value: number, shown: string): DivergingBar => {
    return { id, title, value, shown: formatSigned(shown, locale), tone: toneOf(value, page.indicator.direction) }
  }
  return (
    <Chart
      id={partIds.changes}
      title={text.title(effects.fromYear)}
      subject={subjectOf(page, locale)}
      lede={<p className={styles.equation}>{equation({ total, numerator, denominator }, names, locale)}</p>}
      table={changeTable(page, ratioUnits(page.units), names, locale)}
      fileName={fileNameOf(inLanguage(page.indicator.shortName), text.link, effects.fromYear, page.year)}
      source={sourceOf(page, locale)}
      isIllustrative={assessment.illustrative}
    >
      <DivergingBars
        label={text.label}
        bars={[
          bar('numerator', text.barNumerator(names.numerator), effects.numerator, numerator),
          bar('denominator', text.barDenominator(names.denominator), effects.denominator, denominator),
          { ...bar('total', text.total, effects.change, total), tone: 'plain', weight: 'total' },
        ]}
      />
      <UnitChanges page={page} />
    </Chart>
  )
}

/** `+0,51 = +0,59 do bác sĩ − 0,08 do dân số`; where one part did not move, that is said. */
function equation(change: { total: string; numerator: string; denominator: string }, names: PartNames, locale: Locale): string {
  const { changes: text } = indicatorText[locale]
  const [total, numerator, denominator] = [change.total, change.numerator, change.denominator].map((part) => formatSigned(part, locale))
  if (Number(change.denominator) === 0) return text.alone(total ?? '', names.numerator, names.denominator)
  if (Number(change.numerator) === 0) return text.alone(total ?? '', names.denominator, names.numerator)
  // A sign inside a sum stands free: `− 0,08`.
  const spaced = denominator?.replace(/^[+\u2212]/, (sign) => `${sign}\u00a0`)
  return text.sentence(total ?? '', numerator ?? '', names.numerator, spaced ?? '', names.denominator)
}
