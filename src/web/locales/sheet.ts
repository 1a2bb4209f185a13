import { catalogue } from '../../words/catalogue.ts'
import { sheetInEnglish } from './sheet-en.ts'
import { sheetInVietnamese } from './sheet-vi.ts'

export const sheetTexts = catalogue(sheetInVietnamese, sheetInEnglish)
