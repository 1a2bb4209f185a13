import type { DecimalText, MissingReason, Stage } from '../../../domain/figure.ts'
import { formatNumber, formatSigned } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { IllustrativeBadge } from '../label/IllustrativeBadge.tsx'
import { StageLabel } from '../label/StageLabel.tsx'
import styles from './figure.module.css'

interface FigureProps {
  /** With as many decimals as are to be shown; null for a number that is not there. */
  value: DecimalText | null
  /** Behind the number, e.g. `%` or `bác sĩ/vạn dân`. */
  unit?: string | undefined
  /** `column`: digits under digits. `large` and `hero`: the number a card or a page is about. */
  size?: 'text' | 'column' | 'large' | 'hero'
  /** For a difference: with its sign. */
  isSigned?: boolean
  stage?: Stage | null
  isIllustrative?: boolean
  missingReason?: MissingReason | null
}

/** A number as people read it, with its unit and everything that must be said beside it; for a missing one the reason, never a zero. */
export function Figure({ value, unit, size = 'text', isSigned = false, stage = null, isIllustrative = false, missingReason = null }: FigureProps) {
  const locale = useLocale()
  const words = useText(vocabulary)
  const isFinal = stage === null || stage === 'final'
  if (value === null) {
    return <span className={`${styles['missing']} ${styles[size]}`}>{missingReason === null ? '–' : words.missing[missingReason]}</span>
  }
  return (
    <span className={`${styles['figure']} ${styles[size]}`}>
      <span className={styles['number']}>{isSigned ? formatSigned(value, locale) : formatNumber(value, locale)}</span>
      {unit === undefined ? null : <span className={styles['unit']}> {unit}</span>}
      {isFinal && !isIllustrative ? null : (
        <span className={styles['beside']} data-beside>
          {isFinal ? null : ' '}
          <StageLabel stage={stage} />
          {isIllustrative ? <IllustrativeBadge isShort /> : null}
        </span>
      )}
    </span>
  )
}
