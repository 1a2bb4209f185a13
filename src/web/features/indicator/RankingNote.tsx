import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { useLocale } from '../../stores/preferences.ts'
import { goalWords } from '../../verdict/goal-words.ts'
import type { UnitRow } from './unit-rows.ts'
import styles from './indicator.module.css'

/** Beside a bar: the target in words (another's is named as such) and what is still needed. */
export function RankingNote({ row: { assessment }, needLabel }: { row: UnitRow; needLabel: { vi: string; en: string } | null }) {
  const text = useText(indicatorText).ranking
  const inLanguage = useBilingual()
  const locale = useLocale()
  const { target, need } = assessment
  if (target === null) return null
  const goal = goalWords(target.goal, locale)
  return (
    <>
      <span>{target.own ? goal : text.reference(goal)}</span>
      {target.own && need !== null && need > 0 && needLabel !== null && (
        <strong className={styles.rowNeed}>{text.need(formatNumber(String(need), locale), inLanguage(needLabel))}</strong>
      )}
    </>
  )
}
