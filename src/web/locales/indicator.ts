import { catalogue } from '../../words/catalogue.ts'
import { indicatorInEnglish } from './indicator-en.ts'
import { indicatorInVietnamese } from './indicator-vi.ts'

/** Words of the screen of one indicator. */
export const indicatorText = catalogue(indicatorInVietnamese, indicatorInEnglish)
