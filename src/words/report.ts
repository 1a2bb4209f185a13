import { catalogue } from './catalogue.ts'
import { reportInEnglish } from './report-en.ts'
import { reportInVietnamese } from './report-vi.ts'

/** What a report says in both languages. */
export const reportText = catalogue(reportInVietnamese, reportInEnglish)
export type ReportTexts = typeof reportInVietnamese
