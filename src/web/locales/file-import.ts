import { catalogue } from './catalogue.ts'
import { fileImportInEnglish } from './file-import-en.ts'
import { fileImportInVietnamese } from './file-import-vi.ts'

export const fileImportTexts = catalogue(fileImportInVietnamese, fileImportInEnglish)
