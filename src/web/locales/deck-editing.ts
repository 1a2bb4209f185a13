import { catalogue } from '../../words/catalogue.ts'
import { deckEditingInEnglish } from './deck-editing-en.ts'
import { deckEditingInVietnamese } from './deck-editing-vi.ts'

/** Words of working on one deck. */
export const deckEditingTexts = catalogue(deckEditingInVietnamese, deckEditingInEnglish)
