import type { z } from 'zod'
import type { forecastView } from '../../contract/shapes.ts'
import { useText } from '../locales/catalogue.ts'
import { verdictText } from '../locales/verdict.ts'
import { useLocale } from '../stores/preferences.ts'
import { formatMeasured, formatShare } from './measured.ts'

export type ForecastView = z.infer<typeof forecastView>

/** The forecast for the target year with its interval and the probability that the target is met; where there is none, why. */
export function ForecastLine({ forecast, decimals }: { forecast: ForecastView; decimals: number }) {
  const text = useText(verdictText)
  const locale = useLocale()
  if (forecast.value === null) return <span>{text.noForecast[forecast.reason ?? 'tooFewYears']}</span>
  const number = (value: number) => formatMeasured(value, Math.max(1, decimals), locale)
  const parts = [
    forecast.lower === null || forecast.upper === null ? null : text.forecastInterval(number(forecast.lower), number(forecast.upper)),
    forecast.probability === null ? null : text.forecastProbability(formatShare(forecast.probability, locale)),
  ].filter((part) => part !== null)
  return (
    <span>
      {text.forecast(forecast.year, number(forecast.value))}
      {parts.length > 0 && ` (${parts.join(', ')})`}
    </span>
  )
}
