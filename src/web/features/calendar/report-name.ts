import type { CalendarPage } from '../../../contract/calendar.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { calendarTexts } from '../../locales/calendar.ts'
import { vocabulary } from '../../../words/vocabulary.ts'

export type Rule = CalendarPage['rules'][number]

/** How a report is called: "chính thức, cả năm". */
export function reportName({ stage, periodKind }: Pick<Rule, 'stage' | 'periodKind'>, locale: Locale): string {
  return `${vocabulary[locale].stage[stage]}, ${calendarTexts[locale].period[periodKind]}`
}
