import { Link } from '@tanstack/react-router'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber, formatSigned } from '../../../domain/number-format.ts'
import { numberToText } from '../../../domain/series.ts'
import { AddToDeck } from '../../add-to-deck/AddToDeck.tsx'
import { Chart } from '../../charts/Chart.tsx'
import { fileNameOf } from '../../charts/chart-table.ts'
import { DivergingBars, divergingScale } from '../../charts/DivergingBars.tsx'
import type { DivergingBar } from '../../charts/DivergingBars.tsx'
import { Unfold } from '../../charts/Unfold.tsx'
import { useFold } from '../../charts/use-fold.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { differenceText } from '../../../domain/closed-sum.ts'
import { sourceOf, subjectOf } from './chart-notes.ts'
import { toneOf } from './tone.ts'
import { contributionsOf } from './contribution-rows.ts'
import type { Contributions } from './contribution-rows.ts'
import { partIds } from './part-ids.ts'
import { QuietPart } from './QuietPart.tsx'
import { contributionTable } from './unit-tables.ts'
import styles from './indicator.module.css'

/** Above and below the fold of a long list. */
const ends = [10, 6] as const

/** Who lifts the ground over its target and who holds it back; the rows add up to the distance. */
export function ContributionPanel({ page }: { page: IndicatorPage }) {
  const { contribution: text } = useText(indicatorText)
  const inLanguage = useBilingual()
  const locale = useLocale()
  const contributions = contributionsOf(page)
  if (contributions === null) {
    return (
      <QuietPart id={partIds.contribution} title={text.title}>
        {text.noneBody}
      </QuietPart>
    )
  }
  return (
    <Chart
      id={partIds.contribution}
      title={text.title}
      subject={subjectOf(page, locale)}
      lede={
        <div className={styles.sentences}>
          <p>{sentenceOf(page, contributions)}</p>
          <p className={styles.faint}>{text.how}</p>
        </div>
      }
      controls={
        <AddToDeck
          of={text.title}
          view={{ kind: 'contributions', indicator: page.indicator.code }}
          resolution={page.resolution.code}
          year={page.year}
        />
      }
      table={contributionTable(page, contributions, locale)}
      fileName={fileNameOf(inLanguage(page.indicator.shortName), text.link, page.year)}
      source={sourceOf(page, locale)}
      isIllustrative={contributions.rows.some(({ row }) => row.assessment.illustrative)}
    >
      <ContributionBars page={page} contributions={contributions} />
    </Chart>
  )

  /** The equation in so many decimals that it holds as printed. */
  function sentenceOf({ indicator }: IndicatorPage, { bound, total }: Contributions): string | null {
    if (bound === null) return null
    const gap = differenceText(total.value, indicator.decimals + 1)
    const places = Math.max(indicator.decimals, gap.split('.')[1]?.length ?? 0)
    const printed = (value: number) => formatNumber(numberToText(value, places), locale)
    return text.sentence(formatSigned(gap, locale), printed(bound + Number(gap)), formatNumber(String(bound), locale))
  }
}

function ContributionBars({ page, contributions }: { page: IndicatorPage; contributions: Contributions }) {
  const { contribution: text } = useText(indicatorText)
  const locale = useLocale()
  const { rows, difference, total } = contributions
  const fold = useFold(rows, ...ends)
  const scale = divergingScale([...rows.map((row) => row.value), difference?.value ?? 0, total.value])
  const printed = (value: number) => formatSigned(differenceText(value, page.indicator.decimals + 1), locale)
  const toBar = ({ row, value }: Contributions['rows'][number]): DivergingBar => ({
    id: row.unit.id,
    title: (
      <Link to={paths.unit} params={{ unit: row.unit.id }} search={{ resolution: page.resolution.code, year: page.year }} preload={false}>
        {row.unit.name}
      </Link>
    ),
    value,
    shown: printed(value),
    tone: toneOf(value, page.indicator.direction),
  })
  const closing: DivergingBar[] = [
    ...(difference === null
      ? []
      : [{ id: 'difference', title: text.difference, value: difference.value, shown: printed(difference.value), tone: 'plain' as const }]),
    { id: 'total', title: text.total, value: total.value, shown: printed(total.value), tone: 'plain', weight: 'total' },
  ]
  if (fold.hidden === 0) {
    return (
      <div>
        <DivergingBars bars={[...fold.head.map(toBar), ...closing]} scale={scale} label={text.label} />
        <Unfold fold={fold} place="middle" />
      </div>
    )
  }
  return (
    <div>
      <DivergingBars bars={fold.head.map(toBar)} scale={scale} label={text.label} />
      <Unfold fold={fold} place="middle" />
      <DivergingBars bars={[...fold.tail.map(toBar), ...closing]} scale={scale} label={text.label} />
    </div>
  )
}
