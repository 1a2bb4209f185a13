import type { Why } from '../../../contract/why.ts'
import { useText } from '../../locales/catalogue.ts'
import { whyText } from '../../locales/why.ts'
import { useLocale } from '../../stores/preferences.ts'
import { formatMeasured, formatMeasuredSigned } from '../../verdict/measured.ts'
import { ProgressLine } from '../../verdict/ProgressLine.tsx'
import styles from './why.module.css'

/** The way to the target by our method, and what the second method says of it. */
export function WhyProgress({ why }: { why: Why }) {
  const text = useText(whyText)
  const locale = useLocale()
  const { progress, secondOpinion } = why
  const decimals = why.indicator.decimals + 1
  const signed = (value: number | null) => (value === null ? '–' : formatMeasuredSigned(value, decimals, locale))
  const { ratio, milestone, yearlyGain } = progress
  return (
    <>
      <section>
        <h3>{text.progress}</h3>
        <p>
          <ProgressLine progress={progress} />
        </p>
        {ratio !== null && <p>{text.pace(formatMeasured(ratio, 2, locale))}</p>}
        {yearlyGain !== null && <p>{text.gain(signed(yearlyGain.needed), signed(yearlyGain.median), signed(yearlyGain.best))}</p>}
        {milestone !== null && <p>{milestoneSentence(milestone.interpolated ? text.milestoneInterpolated : text.milestone)}</p>}
      </section>
      <section>
        <h3>{text.secondOpinion}</h3>
        <p>
          {secondOpinion.band === null ? text.secondNone : text.secondBands[secondOpinion.band]}
          {secondOpinion.ratio !== null && ` (${formatMeasured(secondOpinion.ratio, 2, locale)})`}
        </p>
        {secondOpinion.band !== null && <p className={styles.faint}>{secondOpinion.differs ? text.differs : text.same}</p>}
      </section>
    </>
  )

  function milestoneSentence(sentence: (expected: string, difference: string) => string): string {
    return milestone === null ? '' : sentence(formatMeasured(milestone.expected, decimals, locale), signed(milestone.difference))
  }
}
