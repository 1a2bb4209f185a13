import { Link } from '@tanstack/react-router'
import type { Why } from '../../../contract/why.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { TableFiles } from '../../files/TableFiles.tsx'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { FailingCommunes } from '../../communes/FailingCommunes.tsx'
import { vocabulary } from '../../../words/vocabulary.ts'
import { whyText } from '../../locales/why.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { StageLabel } from '../../ui/label/StageLabel.tsx'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { formatShare } from '../../verdict/measured.ts'
import { NeedLine } from '../../verdict/NeedLine.tsx'
import { TargetLine } from '../../verdict/TargetLine.tsx'
import { WhyInputs } from './WhyInputs.tsx'
import { whyTable } from './why-table.ts'
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
        <Value why={why} />
        <MarkBadge mark={assessment.mark} />
        <NeedLine need={assessment.need} label={why.indicator.needLabel} />
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
        {why.inputs.length === 0 ? <p>{text.noInputs}</p> : <WhyInputs inputs={why.inputs} />}
        {why.inputs.length === 0 ? null : (
          <div className={styles.files}>
            <TableFiles title={text.inputs} read={() => whyTable(why, locale)} />
          </div>
        )}
        {why.sumOfParts !== null && <p className={styles.faint}>{text.sumOfParts(formatNumber(why.sumOfParts, locale))}</p>}
      </section>
      {why.communes === null ? null : <FailingCommunes communes={why.communes} year={why.year} />}
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

/** The value with all that must be said beside it; for a missing one the reason. A unit that contributes has neither: its counts are below. */
function Value({ why }: { why: Why }) {
  const words = useText(vocabulary)
  const locale = useLocale()
  const inLanguage = useBilingual()
  const { shown, missingReason, stage, illustrative } = why.assessment
  if (shown === null) return missingReason === null ? null : <p>{words.missing[missingReason]}</p>
  return (
    <p className={styles.value}>
      <span className={styles.number}>{formatNumber(shown, locale)}</span>
      <span>{inLanguage(why.indicator.measureUnit)}</span>
      <StageLabel stage={stage} />
      {illustrative && <IllustrativeBadge />}
    </p>
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
  if (bound === null) return <p className={styles.faint}>{text.exact}</p>
  const isZero = Number(bound) === 0
  const isBand = why.assessment.target?.goal.kind === 'about'
  const distance = (share: number, absolute: number) => (isZero ? formatNumber(String(absolute), locale) : formatShare(share, locale))
  return (
    <>
      <p>{isBand ? text.bandEdge(formatNumber(bound, locale)) : text.bound(formatNumber(bound, locale))}</p>
      <p>{isBand ? text.outsideBand : text.nearAndLow(distance(near, nearAbsolute), distance(low, lowAbsolute))}</p>
      <p className={styles.faint}>{text.exact}</p>
    </>
  )
}
