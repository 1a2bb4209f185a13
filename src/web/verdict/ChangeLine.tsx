import { formatSigned } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { verdictText } from '../locales/verdict.ts'
import { useLocale } from '../stores/preferences.ts'
import styles from './verdict.module.css'

/** Change since the year before, as a difference in the indicator's unit; better or worse is said, not only coloured. */
export function ChangeLine({ change }: { change: { year: number; difference: string; better: boolean | null } | null }) {
  const text = useText(verdictText)
  const locale = useLocale()
  if (change === null) return <span className={styles.faint}>{text.noPrevious}</span>
  if (Number(change.difference) === 0) return <span>{text.noChange(change.year)}</span>
  return (
    <span>
      {text.change(formatSigned(change.difference, locale), change.year)}
      {change.better !== null && ` (${change.better ? text.better : text.worse})`}
    </span>
  )
}
