import type { IndicatorPage } from '../../../contract/indicator.ts'
import type { Stage } from '../../../domain/figure.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { indicatorText } from '../../locales/indicator.ts'

/** What a picture is of, for whoever sees it without the page: indicator, ground, year. */
export function subjectOf({ indicator, scope, year }: IndicatorPage, locale: Locale): string {
  return `${indicator.name[locale]} · ${indicatorText[locale].of(scope.unit.name, year)}`
}

/** Where the numbers of a picture come from: approved figures by the newest definition of what is counted. */
export function sourceOf({ indicator }: IndicatorPage, locale: Locale): string {
  const text = indicatorText[locale]
  const [first] = indicator.definitions
  const newest = indicator.definitions.findLast(({ element }) => element === first?.element)
  return newest === undefined ? text.sourcePlain : text.source(newest.source)
}

/** What has to be said of values that are not final. */
export function stageNotes(stages: readonly (Stage | null)[], locale: Locale): string[] {
  const { stageNote } = indicatorText[locale]
  return (['estimate', 'preliminary'] as const).filter((stage) => stages.includes(stage)).map((stage) => stageNote[stage])
}
