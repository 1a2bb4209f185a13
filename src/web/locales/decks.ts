import { catalogue } from '../../words/catalogue.ts'
import { decksInEnglish } from './decks-en.ts'
import { decksInVietnamese } from './decks-vi.ts'

/** Words of the list of decks, of their kinds, and of freezing. */
export const decksTexts = catalogue(decksInVietnamese, decksInEnglish)
