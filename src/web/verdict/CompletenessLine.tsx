import type { z } from 'zod'
import type { completeness } from '../../contract/shapes.ts'
import { formatNumber } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { verdictText } from '../locales/verdict.ts'
import { useLocale } from '../stores/preferences.ts'
import { formatShare } from './measured.ts'

/** How complete a total is, "9/12 đơn vị, 81 % dân số"; nothing where all parts are there. */
export function CompletenessLine({ completeness: part }: { completeness: z.infer<typeof completeness> | null }) {
  const text = useText(verdictText)
  const locale = useLocale()
  if (part === null || part.unitsReported >= part.unitsOwed) return null
  const units = text.completeness(formatNumber(String(part.unitsReported), locale), formatNumber(String(part.unitsOwed), locale))
  return (
    <span>
      {units}
      {part.shareOfPopulation !== null && `, ${text.populationShare(formatShare(part.shareOfPopulation, locale))}`}
    </span>
  )
}
