import { Link } from '@tanstack/react-router'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { FailingCommunes } from '../../communes/FailingCommunes.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { verdictText } from '../../locales/verdict.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Card } from '../../ui/card/Card.tsx'
import { Figure } from '../../ui/figure/Figure.tsx'
import { ChangeLine } from '../../verdict/ChangeLine.tsx'
import { CompletenessLine } from '../../verdict/CompletenessLine.tsx'
import { ForecastLine } from '../../verdict/ForecastLine.tsx'
import { formatMeasuredSigned } from '../../verdict/measured.ts'
import { NeedLine } from '../../verdict/NeedLine.tsx'
import { ProgressLine } from '../../verdict/ProgressLine.tsx'
import { WhyMark } from '../../verdict/WhyMark.tsx'
import { AnswerTargets } from './AnswerTargets.tsx'
import { scopeChange } from './scope-change.ts'
import styles from './indicator.module.css'

/** The answer for the whole ground in one head: where it stands, against what, whether it will get there, and what is missing. */
export function AnswerPanel({ page, onWhy }: { page: IndicatorPage; onWhy: () => void }) {
  const text = useText(indicatorText)
  const inLanguage = useBilingual()
  const { scope, indicator, year } = page
  const { assessment, progress, forecast, secondOpinion } = scope
  const verdicts = useText(verdictText)
  const isKnown = assessment.shown !== null && assessment.mark !== 'noData'
  return (
    <Card aria-label={text.answer}>
      <div className={styles.answer}>
        <div className={styles.answerMain}>
          <p className={styles.faint}>{text.of(scope.unit.name, year)}</p>
          <p className={styles.answerValue}>
            <Figure
              value={assessment.shown}
              unit={inLanguage(indicator.measureUnit)}
              size="hero"
              stage={assessment.stage}
              isIllustrative={assessment.illustrative}
              missingReason={assessment.missingReason}
            />
          </p>
          <div className={styles.answerMark}>
            <WhyMark mark={assessment.mark} of={scope.unit.name} onWhy={onWhy} />
            <span className={styles.need}>
              <NeedLine need={assessment.need} label={indicator.needLabel} />
            </span>
          </div>
          <AnswerBasis page={page} />
        </div>
        <AnswerTargets page={page} />
        <ul className={styles.facts} aria-label={text.facts}>
          {isKnown && (
            <li>
              <ChangeLine change={scopeChange(page)} />
            </li>
          )}
          <li>
            <ProgressLine progress={progress} />
            <Gain page={page} />
            {secondOpinion.differs && <span className={styles.faint}>{verdicts.secondOpinionDiffers}</span>}
          </li>
          <li>
            <ForecastLine forecast={forecast} decimals={indicator.decimals} />
          </li>
        </ul>
      </div>
      <MissingUnits page={page} />
      {page.communes === null ? null : <FailingCommunes communes={page.communes} year={page.year} />}
    </Card>
  )
}

/** What the value is made of: counts and people, a published rate, a total with parts missing. */
function AnswerBasis({ page: { scope, indicator } }: { page: IndicatorPage }) {
  const text = useText(indicatorText)
  const verdicts = useText(verdictText)
  const words = useText(vocabulary)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const { assessment } = scope
  const { numerator, denominator, basis, populationKind } = assessment
  const hasCounts = assessment.shown !== null && numerator !== null && denominator !== null
  const counted = indicator.needLabel === null ? '' : inLanguage(indicator.needLabel)
  const people = populationKind === null ? '' : `${text.people} (${words.population[populationKind]})`
  return (
    <>
      <p className={styles.faint}>
        {hasCounts && basis === 'counts' && text.counts(formatNumber(numerator, locale), counted, formatNumber(denominator, locale), people)}
        {basis === 'derivedFromRates' && verdicts.derivedFromRates}
        {basis === 'published' && verdicts.published}
        {assessment.shown === null && numerator !== null && text.knownSoFar(formatNumber(numerator, locale), counted)}
      </p>
      <p className={styles.partial}>
        <CompletenessLine completeness={assessment.completeness} />
      </p>
    </>
  )
}

function Gain({ page: { scope, indicator } }: { page: IndicatorPage }) {
  const text = useText(indicatorText)
  const locale = useLocale()
  const gain = scope.progress.yearlyGain
  if (gain === null || gain.median === null) return null
  const signed = (value: number) => formatMeasuredSigned(value, indicator.decimals + 1, locale)
  return <span className={styles.faint}>{text.gain(signed(gain.needed), signed(gain.median))}</span>
}

const mostNamed = 4

/** Who is missing from the total, by name. */
function MissingUnits({ page: { scope, resolution, year } }: { page: IndicatorPage }) {
  const text = useText(indicatorText)
  const locale = useLocale()
  const missing = scope.assessment.completeness?.missing ?? []
  if (missing.length === 0) return null
  const others = missing.length - mostNamed
  return (
    <p className={styles.missing}>
      {text.missingOf('')}
      {missing.slice(0, mostNamed).map((unit, index) => (
        <span key={unit.id}>
          {index > 0 && ', '}
          <Link to={paths.unit} params={{ unit: unit.id }} search={{ resolution: resolution.code, year }}>
            {unit.name}
          </Link>
        </span>
      ))}
      {others > 0 && text.andOthers('', formatNumber(String(others), locale))}.
    </p>
  )
}
