import type { Sheet } from '../../contract/sheet.ts'
import { formTemplate } from '../../documents/form-template.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import type { Locale } from '../../domain/number-format.ts'
import { formFileTexts } from '../locales/form-file.ts'
import { formOfSheet, hasIllustrative } from './form-of-sheet.ts'

interface FormsRequest {
  sheets: readonly Sheet[]
  year: number
  /** ISO 8601. */
  made: string
  /** Of the resolution's ground: "Tỉnh Lâm Đồng". */
  province: string
  locale: Locale
}

/** The form of one reporter, or one for several, as the bytes of a workbook. */
export function makeForms({ sheets, year, made, province, locale }: FormsRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { form } = formFileTexts[locale]
  const forms = sheets.filter(({ rows }) => rows.length > 0).map((sheet) => formOfSheet(sheet, locale))
  const words = { ...form, agency: form.agency(province) }
  return writeWorkbook(formTemplate({ year, made, forms, isIllustrative: sheets.some(hasIllustrative), words }))
}
