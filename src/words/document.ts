import { catalogue } from './catalogue.ts'
import { documentInEnglish, reportBookInEnglish } from './document-en.ts'
import { documentInVietnamese, reportBookInVietnamese } from './document-vi.ts'

/** What a state document says around the text of a report. */
export const documentWords = catalogue(documentInVietnamese, documentInEnglish)
export type DocumentWords = typeof documentInVietnamese

/** What the workbook of a report says besides its tables. */
export const reportBookWords = catalogue(reportBookInVietnamese, reportBookInEnglish)
