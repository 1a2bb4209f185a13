import { Link } from '@tanstack/react-router'
import type { Why } from '../../../contract/why.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { whyText } from '../../locales/why.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { StageLabel } from '../../ui/label/StageLabel.tsx'
import { formatShare } from '../../verdict/measured.ts'
import { NeedLine } from '../../verdict/NeedLine.tsx'
import { TargetLine } from '../../verdict/TargetLine.tsx'
import { WhyInputs } from './WhyInputs.tsx'
import { WhyProgress } from './WhyProgress.tsx'
import styles from './why.module.css'

/** Everything a verdict was made from, in the order in which one would check it by hand. */
export function WhyContent({ why, resolution }: { why: Why; resolution: string }) {
  const text = useText(whyText)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const { assessment } = why
  const search = { resolution, year: why.year }
  return (
    <div className={styles.content}>
      <p className={styles.subtitle}>{text.subtitle(why.unit.name, inLanguage(why.indicator.name), why.year)}</p>
      <section className={styles.verdict} aria-label={text.verdict}>
        <p className={styles.value}>
          {assessment.shown !== null && <span className={styles.number}>{formatNumber(assessment.shown, locale)}</span>}
          <span>{inLanguage(why.indicator.measureUnit)}</span>
          <StageLabel stage={assessment.stage} />
        </p>
        <MarkBadge mark={assessment.mark} />
        <NeedLine need={assessment.need} label={null} />
      </section>
      <dl className={styles.facts}>
        <dt>{text.formula}</dt>
        <dd>{inLanguage(why.formula)}</dd>
        {why.calculation !== null && (
          <>
            <dt>{text.calculation}</dt>
            <dd className={styles.figures}>
              <Calculation calculation={why.calculation} />
            </dd>
          </>
        )}
        <dt>{text.target}</dt>
        <dd>
          <TargetLine target={assessment.target} year={why.year} />
          {assessment.target?.clause != null && ` · ${assessment.target.clause}`}
          {assessment.target?.source != null && <span className={styles.faint}> · {assessment.target.source}</span>}
        </dd>
        <dt>{text.thresholds}</dt>
        <dd>
          <Thresholds why={why} />
        </dd>
      </dl>
      <section>
        <h3>{text.inputs}</h3>
        <WhyInputs inputs={why.inputs} />
        {why.sumOfParts !== null && <p className={styles.faint}>{text.sumOfParts(formatNumber(why.sumOfParts, locale))}</p>}
      </section>
      <WhyProgress why={why} />
      <nav className={styles.links} aria-label={text.title}>
        <Link to={paths.unit} params={{ unit: why.unit.id }} search={search}>
          {text.openUnit}
        </Link>
        <Link to={paths.indicator} params={{ indicator: why.indicator.code }} search={search}>
          {text.openIndicator}
        </Link>
      </nav>
    </div>
  )
}

function Calculation({ calculation }: { calculation: NonNullable<Why['calculation']> }) {
  const locale = useLocale()
  const { factor, numerator, denominator, exact } = calculation
  const parts = [factor === '1' ? null : formatNumber(factor, locale), numerator === null ? null : formatNumber(numerator, locale)].filter(
    (part) => part !== null,
  )
  const left = denominator === null ? parts.join(' × ') : `${parts.join(' × ')} ÷ ${formatNumber(denominator, locale)}`
  return <>{`${left} = ${locale === 'vi' ? exact.replace('.', ',') : exact}`}</>
}

function Thresholds({ why }: { why: Why }) {
  const text = useText(whyText)
  const locale = useLocale()
  const { bound, near, low, nearAbsolute, lowAbsolute } = why.thresholds
  const isZero = bound !== null && Number(bound) === 0
  const distance = (share: number, absolute: number) => (isZero ? formatNumber(String(absolute), locale) : formatShare(share, locale))
  return (
    <>
      {bound !== null && <p>{text.bound(formatNumber(bound, locale))}</p>}
      {bound !== null && <p>{text.nearAndLow(distance(near, nearAbsolute), distance(low, lowAbsolute))}</p>}
      <p className={styles.faint}>{text.exact}</p>
    </>
  )
}
