import { formatNumber } from '../../domain/number-format.ts'
import { useBilingual, useText } from '../locales/catalogue.ts'
import { verdictText } from '../locales/verdict.ts'
import { useLocale } from '../stores/preferences.ts'

/** What is still needed in heads: "Còn thiếu 8 bác sĩ". Nothing where heads make no sense or there is no verdict. */
export function NeedLine({ need, label }: { need: number | null; label: { vi: string; en: string } | null }) {
  const text = useText(verdictText)
  const locale = useLocale()
  const inLanguage = useBilingual()
  if (need === null || label === null) return null
  if (need === 0) return <span>{text.needMet}</span>
  return <strong>{text.need(formatNumber(String(need), locale), inLanguage(label))}</strong>
}
