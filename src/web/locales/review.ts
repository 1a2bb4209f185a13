import { catalogue } from '../../words/catalogue.ts'
import { reviewInEnglish } from './review-en.ts'
import { reviewInVietnamese } from './review-vi.ts'

export const reviewTexts = catalogue(reviewInVietnamese, reviewInEnglish)
