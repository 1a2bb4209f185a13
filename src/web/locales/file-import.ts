import { catalogue } from '../../words/catalogue.ts'
import { fileImportInEnglish } from './file-import-en.ts'
import { fileImportInVietnamese } from './file-import-vi.ts'

export const fileImportTexts = catalogue(fileImportInVietnamese, fileImportInEnglish)
