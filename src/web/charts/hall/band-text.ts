import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { SeriesBand } from '../../../domain/series.ts'
import { hallChartTexts } from '../../locales/hall-charts.ts'

/** "8,5–9", "từ 8,5", "đến 9"; null for no band. */
export function bandText(band: SeriesBand | null, locale: Locale): string | null {
  if (band === null) return null
  const text = hallChartTexts[locale]
  const [lower, upper] = [band.lower, band.upper].map((edge) => (edge === null ? null : formatNumber(edge, locale)))
  if (lower != null && upper != null) return lower === upper ? lower : `${lower}–${upper}`
  if (lower != null) return text.from(lower)
  return upper == null ? null : text.upTo(upper)
}
