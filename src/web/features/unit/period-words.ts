import type { Locale } from '../../../domain/number-format.ts'
import { yearOf } from '../../../domain/period.ts'
import { unitText } from '../../locales/unit.ts'

/** A period as people say it: `2025-H1` → "6 tháng 2025". */
export function periodWords(period: string, locale: Locale): string {
  const words = unitText[locale].reports.periods
  const year = String(yearOf(period))
  if (period.endsWith('-H1')) return words.H1(year)
  return period.endsWith('-M9') ? words.M9(year) : words.year(year)
}
