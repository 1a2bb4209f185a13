import type { z } from 'zod'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import type { targetView } from '../../../contract/shapes.ts'
import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { verdictText } from '../../locales/verdict.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { goalWords } from '../../verdict/goal-words.ts'
import styles from './indicator.module.css'

type TargetView = z.infer<typeof targetView>

/** What the value is measured against: this year's target, and the one at the end of the term to which it leads. */
export function AnswerTargets({ page: { scope } }: { page: IndicatorPage }) {
  const text = useText(indicatorText)
  const { finalTarget, assessment } = scope
  const isSame = assessment.target !== null && finalTarget !== null && assessment.target.year === finalTarget.year && assessment.target.purpose === finalTarget.purpose
  if (assessment.target === null && finalTarget === null) return <p className={styles.targets}>{text.noTarget}</p>
  return (
    <dl className={styles.targets}>
      {finalTarget !== null && <Target target={finalTarget} />}
      {assessment.target !== null && !isSame && <Target target={assessment.target} />}
    </dl>
  )
}

function Target({ target }: { target: TargetView }) {
  const text = useText(indicatorText)
  const verdicts = useText(verdictText)
  const locale = useLocale()
  return (
    <div>
      <dt>{text.purpose[target.purpose](target.year)}</dt>
      <dd>
        <strong className={styles.goal}>{goalWords(target.goal, locale)}</strong>
        {!target.own && <span className={styles.faint}> ({verdicts.target.reference})</span>}
        {target.illustrative && <IllustrativeBadge isShort />}
      </dd>
    </div>
  )
}
