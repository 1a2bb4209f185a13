import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatSigned } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { verdictText } from '../../locales/verdict.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { goalWords } from '../../verdict/goal-words.ts'
import { formatMeasured } from '../../verdict/measured.ts'
import { differenceText } from '../../../domain/closed-sum.ts'
import styles from './indicator.module.css'

/** What the value is measured against: the target with its year, and how far this year's milestone is. */
export function AnswerTargets({ page: { scope, indicator, year } }: { page: IndicatorPage }) {
  const text = useText(indicatorText)
  const verdicts = useText(verdictText)
  const locale = useLocale()
  const { target } = scope.assessment
  const { milestone } = scope.progress
  if (target === null) return <p className={styles.targets}>{text.noTarget}</p>
  return (
    <dl className={styles.targets}>
      <div>
        <dt>{text.purpose[target.purpose](target.year)}</dt>
        <dd>
          <strong className={styles.goal}>{goalWords(target.goal, locale)}</strong>
          {!target.own && <span className={styles.faint}> ({verdicts.target.reference})</span>}
          {target.illustrative && <IllustrativeBadge isShort />}
        </dd>
      </div>
      {milestone !== null && target.purpose !== 'milestone' && (
        <div>
          <dt>{milestone.interpolated ? text.interpolated(year) : text.purpose.milestone(year)}</dt>
          <dd>
            {text.milestone(
              formatSigned(differenceText(milestone.difference, indicator.decimals), locale),
              formatMeasured(milestone.expected, indicator.decimals, locale),
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}
