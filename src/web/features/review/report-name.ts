import { yearOf } from '../../../domain/period.ts'
import { useText } from '../../locales/catalogue.ts'
import { reviewTexts } from '../../locales/review.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import type { Queued } from './QueueList.tsx'

/** How a report is called in a sentence: unit, stage, year. */
export function useReportName(): (report: Pick<Queued, 'reporter' | 'stage' | 'period'>) => string {
  const text = useText(reviewTexts).act
  const stages = useText(vocabulary).stage
  return ({ reporter, stage, period }) => text.reportName(reporter.shortName, stages[stage], String(yearOf(period)))
}
