import type { ScoreResult } from '../../../contract/score.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { reasonSentence } from '../../communes/reason-sentence.ts'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { useLocale } from '../../stores/preferences.ts'
import styles from './communes-screen.module.css'

/** What a layer comes to: its points, whether they suffice, and by what they do not. */
export function VerdictPart({ layer, result }: { layer: string; result: ScoreResult | null }) {
  const text = useText(communesTexts)
  const locale = useLocale()
  const reasons = (result?.reasons ?? []).map((reason) => reasonSentence(reason, locale))
  return (
    <section className={styles['verdict']} data-kind={result?.kind} aria-label={layer}>
      <p>
        <span>{layer}</span>
        {result === null ? null : (
          <span className={styles['big']}>{text.points(formatNumber(result.total, locale), formatNumber(result.maximum, locale))}</span>
        )}
        <strong>{text.sheet.verdict[result?.kind ?? 'none']}</strong>
      </p>
      {reasons.length === 0 ? null : <p className={styles['soft']}>{reasons.join('; ')}</p>}
      {result === null || result.missing.length === 0 ? null : <p className={styles['soft']}>{text.sheet.missing(result.missing.join(', '))}</p>}
    </section>
  )
}
