import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { yearsTexts } from '../../locales/years.ts'
import { useLocale } from '../../stores/preferences.ts'
import type { ClosableYear } from './YearCard.tsx'
import styles from './years.module.css'

/** Who has not finished the year, with where each report stands; folded away until it is asked for. */
export function UnfinishedUnits({ units, isOpen = false }: { units: ClosableYear['unfinished']; isOpen?: boolean }) {
  const text = useText(yearsTexts)
  const words = useText(vocabulary)
  const locale = useLocale()
  return (
    <details open={isOpen}>
      <summary>
        <strong>{text.unfinished(formatNumber(String(units.length), locale))}</strong>
      </summary>
      <ul className={styles['units']}>
        {units.map(({ reporter, reports }) => (
          <li key={reporter.id}>
            <span>{reporter.name}</span>
            <span className={styles['soft']}>
              {reports
                .map(({ stage, state }) => text.reportOf(words.stage[stage], state === 'notBegun' ? text.notBegun : words.reportState[state]))
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
