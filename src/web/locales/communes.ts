import { catalogue } from '../../words/catalogue.ts'
import { communesInEnglish } from './communes-en.ts'
import { communesInVietnamese } from './communes-vi.ts'

export const communesTexts = catalogue(communesInVietnamese, communesInEnglish)
