import { catalogue } from '../../words/catalogue.ts'
import { cellTalkInEnglish } from './cell-talk-en.ts'
import { cellTalkInVietnamese } from './cell-talk-vi.ts'

export const cellTalkTexts = catalogue(cellTalkInVietnamese, cellTalkInEnglish)
