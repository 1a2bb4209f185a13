import { Link } from '@tanstack/react-router'
import type { UnitPage } from '../../../contract/unit.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { goalBand } from '../../charts/goal-band.ts'
import { fromFirstValue, historyToLine, segmentsOf, spanOf } from '../../charts/segments.ts'
import { Sparkline } from '../../charts/Sparkline.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Card } from '../../ui/card/Card.tsx'
import { Figure } from '../../ui/figure/Figure.tsx'
import { CompletenessLine } from '../../verdict/CompletenessLine.tsx'
import { ForecastLine } from '../../verdict/ForecastLine.tsx'
import { NeedLine } from '../../verdict/NeedLine.tsx'
import { ProgressLine } from '../../verdict/ProgressLine.tsx'
import { TargetLine } from '../../verdict/TargetLine.tsx'
import { WhyMark } from '../../verdict/WhyMark.tsx'
import type { Reading, UnitIndicator } from './indicator-groups.ts'
import styles from './unit.module.css'

interface UnitIndicatorCardProps {
  page: UnitPage
  indicator: UnitIndicator
  reading: Reading
  onWhy: () => void
}

/** One indicator answered for the unit. */
export function UnitIndicatorCard({ page, indicator, reading, onWhy }: UnitIndicatorCardProps) {
  const inLanguage = useBilingual()
  const { assessment, progress, forecast } = indicator
  const name = inLanguage(indicator.shortName)
  return (
    <Card as="article" aria-label={inLanguage(indicator.name)}>
      <div className={styles.card}>
        <h3 className={styles.cardName}>
          <Link to={paths.indicator} params={{ indicator: indicator.indicator }} search={{ resolution: page.resolution.code, year: page.year }}>
            {name}
          </Link>
        </h3>
        <p className={styles.cardValue}>
          <Figure
            value={assessment.shown}
            unit={inLanguage(indicator.measureUnit)}
            size="large"
            stage={assessment.stage}
            isIllustrative={assessment.illustrative}
            missingReason={assessment.missingReason}
          />
        </p>
        <p className={styles.cardMark}>
          <WhyMark mark={assessment.mark} of={name} onWhy={onWhy} />
          <NeedLine need={assessment.need === 0 ? null : assessment.need} label={indicator.needLabel} />
        </p>
        <p className={styles.soft}>
          <TargetLine target={assessment.target} year={page.year} />
        </p>
        <CardTrend indicator={indicator} reading={reading} />
        <ul className={styles.cardFacts}>
          {assessment.target?.own === true && (
            <li>
              <ProgressLine progress={progress} />
            </li>
          )}
          {forecast.value !== null && (
            <li>
              <ForecastLine forecast={forecast} decimals={indicator.decimals} />
            </li>
          )}
          <li>
            <CompletenessLine completeness={assessment.completeness} />
          </li>
        </ul>
      </div>
    </Card>
  )
}

/** The years behind the value, with the first and the last written under them. */
function CardTrend({ indicator, reading }: { indicator: UnitIndicator; reading: Reading }) {
  const text = useText(unitText).indicators
  const inLanguage = useBilingual()
  const locale = useLocale()
  const points = fromFirstValue(historyToLine(indicator[reading]))
  const known = segmentsOf(points).flat()
  const [first, last] = [known.at(0), known.at(-1)]
  const name = inLanguage(indicator.name)
  const spoken = (point: (typeof known)[number]) => text.at(formatNumber(point.shown, locale), point.year)
  const { target } = indicator.assessment
  const { forecast } = indicator
  const mark = forecast.value === null ? null : { year: forecast.year, value: forecast.value, lower: forecast.lower, upper: forecast.upper }
  const span = spanOf([points, mark === null ? [] : [mark]])
  if (first === undefined || last === undefined) return <p className={styles.noTrend}>{text.noTrend}</p>
  return (
    <div className={styles.cardTrend}>
      <Sparkline
        points={points}
        band={target === null ? null : goalBand(target.goal)}
        forecast={mark}
        height={64}
        label={text.trend(name, spoken(first), spoken(last))}
      />
      {span !== null && (
        <div className={styles.cardYears} aria-hidden="true">
          <span>
            {span[0]} {first.year === span[0] && <b>{formatNumber(first.shown, locale)}</b>}
          </span>
          {known.length === 1 && <span>{text.single}</span>}
          {span[1] > span[0] && <span>{span[1]}</span>}
        </div>
      )}
    </div>
  )
}
