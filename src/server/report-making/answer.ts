import type { z } from 'zod'
import type { Card } from '../../contract/overview.ts'
import type { forecastView } from '../../contract/shapes.ts'
import type { UnitPage } from '../../contract/unit.ts'
import { formatSigned } from '../../domain/number-format.ts'
import type { Answer, Subject } from '../../domain/report/report.ts'
import type { UnitId } from '../../domain/unit.ts'
import { markTexts } from '../../words/marks.ts'
import { targetLine } from './goal-text.ts'
import type { Making } from './making.ts'
import { countText, measuredText, numberOf, shareText } from './number-text.ts'
import { trendSeries } from './trend-series.ts'

type ForecastView = z.infer<typeof forecastView>

/** A card of the overview as a tile. */
export function answerOfCard(making: Making, card: Card): Answer {
  const told = { kind: 'indicator', code: card.indicator } as const
  return { ...answerOf(making, card, told, card.history), change: changeText(making, making.change(card.indicator)?.told ?? null) }
}

/** What a unit comes to on one indicator. */
export function answerOfUnit(making: Making, unit: UnitId, each: UnitPage['indicators'][number]): Answer {
  const answer = answerOf(making, each, { kind: 'indicator', code: each.indicator }, each.asReported)
  return { ...answer, change: changeText(making, making.change(each.indicator, unit)?.told ?? null) }
}

type Told = Pick<Card, 'name' | 'shortName' | 'measureUnit' | 'decimals' | 'needLabel' | 'assessment' | 'progress' | 'forecast'>

function answerOf(making: Making, told: Told, subject: Subject, history: Card['history']): Answer {
  const { text, locale } = making
  const { assessment, needLabel, progress, shortName, measureUnit } = told
  const { need, mark, target } = assessment
  const needs = need === null || needLabel === null ? null : need === 0 ? text.needMet : text.need(countText(need, locale), needLabel[locale])
  return {
    subject,
    label: shortName[locale],
    measureUnit: measureUnit[locale],
    number: numberOf(assessment, locale),
    mark,
    markWord: markTexts[locale].word[mark],
    target: targetLine(target, making),
    need: needs,
    change: null,
    progress: progressText(making, progress.kind),
    forecast: forecastText(making, told.forecast, told.decimals),
    trend: trendSeries(told, { title: shortName[locale], points: history, target, forecast: told.forecast, path: null }, locale),
  }
}

/** How the way to the target goes; half a year is never its end. */
function progressText({ text, span }: Making, kind: Card['progress']['kind']): string | null {
  if (kind === 'notAvailable' || (span.isHalf && (kind === 'resultMet' || kind === 'resultNotMet'))) return null
  return text.progress[kind]
}

function changeText({ text, locale }: Making, change: Card['change']): string | null {
  if (change === null) return null
  return Number(change.difference) === 0 ? text.change.none(change.year) : text.change.tile(formatSigned(change.difference, locale), change.year)
}

/** "Dự báo 2025: 8,74 (8,20–9,28, khả năng đạt 80 %)"; null where there is none. */
export function forecastText({ text, locale }: Making, forecast: ForecastView, decimals: number): string | null {
  if (forecast.value === null) return null
  const number = (value: number) => measuredText(value, Math.max(1, decimals), locale)
  const { lower, upper, probability } = forecast
  const interval = lower === null || upper === null ? null : `${number(lower)}–${number(upper)}`
  return text.forecast(forecast.year, number(forecast.value), interval, probability === null ? null : shareText(probability, locale))
}
