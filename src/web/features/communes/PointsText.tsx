import type { ScoreResult } from '../../../contract/score.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { communesTexts } from '../../locales/communes.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import styles from './communes-screen.module.css'

/** What a sheet comes to in points: "92,5/100", with what is still to be scored. */
export function PointsText({ result }: { result: ScoreResult | null }) {
  const text = useText(communesTexts)
  const locale = useLocale()
  if (result === null) return <span className={styles['soft']}>{text.noPoints}</span>
  return (
    <span className={styles['points']} data-kind={result.kind}>
      {text.points(formatNumber(result.total, locale), formatNumber(result.maximum, locale))}
      {result.illustrative ? <IllustrativeBadge isShort /> : null}
      {result.missing.length === 0 ? null : (
        <span className={styles['soft']}>{text.incomplete(formatNumber(String(result.missing.length), locale))}</span>
      )}
    </span>
  )
}
