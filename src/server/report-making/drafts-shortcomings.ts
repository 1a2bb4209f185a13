import type { IndicatorPage } from '../../contract/indicator.ts'
import { isReached, isVerdict } from '../../domain/mark.ts'
import { formatNumber } from '../../domain/number-format.ts'
import { furthestFromTarget } from '../../domain/report/hold-back.ts'
import type { Draft } from '../../domain/report/lines.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { goalInSentence, goalText } from './goal-text.ts'
import type { Making } from './making.ts'
import { countText, withUnit } from './number-text.ts'
import { draft, inSentence, listed, unitInSentence } from './sentences.ts'
import { judgedUnits } from './unit-rows.ts'

const mostUnits = 3
/** With more unmet targets than this a slide says only which they are, and no units. */
const mostIndicators = 4

/** The pages of the resolution's indicators, in its order. */
export function pagesOf(making: Making): IndicatorPage[] {
  return making.overview().cards.flatMap(({ indicator }) => making.indicatorPage(indicator) ?? [])
}

export function isUnmet({ scope: { assessment } }: IndicatorPage): boolean {
  return isVerdict(assessment.mark) && !isReached(assessment.mark)
}

/** Targets that are not met, the units furthest from theirs, what could not be judged, and the reports that are missing. */
export function shortcomingDrafts(making: Making): Draft[] {
  const pages = pagesOf(making)
  const unmet = pages.filter(isUnmet)
  const key = (page: IndicatorPage, part: string) => `shortcomings.${page.indicator.code}.${part}`
  return [
    ...unmet.flatMap((page) => [
      ...draft(key(page, 'unmet'), unmetText(making, page)),
      ...(unmet.length > mostIndicators ? [] : draft(key(page, 'units'), furthestText(making, page))),
    ]),
    ...pages.filter(({ scope }) => scope.assessment.mark === 'noData').flatMap((page) => draft(key(page, 'noData'), noDataText(making, page))),
    ...draft('shortcomings.reports', reportsText(making)),
  ]
}

function unmetText(making: Making, { indicator, scope }: IndicatorPage): string | null {
  const { text, locale, register } = making
  const { shown, target, need } = scope.assessment
  if (shown === null || target === null) return null
  const value = withUnit(formatNumber(shown, locale), indicator.measureUnit[locale], locale)
  const base = text.shortcomings.unmet(indicator.name[locale], value, goalInSentence(target, making, indicator.measureUnit[locale]))
  const wantsMore = register.indicator(indicator.code)?.direction === 'higher'
  const needed =
    need === null || need === 0 || indicator.needLabel === null || !wantsMore
      ? base
      : text.shortcomings.need(base, countText(need, locale), indicator.needLabel[locale])
  const { kind } = scope.progress
  return kind === 'tooSlow' || kind === 'farTooSlow' || kind === 'wrongWay' ? text.shortcomings.late(needed, inSentence(text.progress[kind])) : needed
}

/** The units furthest from targets of their own. */
function furthestText(making: Making, page: IndicatorPage): string | null {
  const { text, locale } = making
  const rows = judgedUnits(page.units).map((row) => {
    const { shown, mark, target } = row.assessment
    return { row, shown, mark, goal: target?.goal ?? null }
  })
  const names = furthestFromTarget(rows).map(({ row, shown, goal }) => {
    const value = formatNumber(shown ?? '0', locale)
    return text.units.item(unitInSentence(row.unit.name, locale), goal === null ? value : text.units.own(value, goalText(goal, making)))
  })
  return names.length === 0 ? null : text.shortcomings.units(page.indicator.shortName[locale], listed(making, names, mostUnits))
}

function noDataText(making: Making, { indicator, scope: { assessment } }: IndicatorPage): string {
  const { text, locale } = making
  const missing = (assessment.completeness?.missing ?? []).map(({ name }) => unitInSentence(name, locale))
  if (missing.length > 0) return text.shortcomings.noData(indicator.shortName[locale], listed(making, missing, mostUnits))
  return text.shortcomings.noValue(indicator.shortName[locale], vocabulary[locale].missing[assessment.missingReason ?? 'notSent'])
}

function reportsText(making: Making): string | null {
  const { text, locale } = making
  const names = outstandingNames(making)
  if (names.length === 0) return null
  const { reports, owed } = making.overview().outstanding
  return text.shortcomings.reports(countText(reports.length, locale), countText(owed, locale), listed(making, names, mostUnits))
}

/** Who owes a report that is not approved, each once. */
export function outstandingNames(making: Making): string[] {
  return [...new Set(making.overview().outstanding.reports.map(({ reporter }) => unitInSentence(reporter.name, making.locale)))]
}
