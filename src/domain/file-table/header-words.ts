import { foldText } from '../text-fold.ts'
import { periodWords } from './period-words.ts'

/** What a heading says its column is, apart from figures. */
export type HeaderWord = 'ordinal' | 'unit' | 'code' | 'note' | 'year' | 'elementName' | 'measureUnit' | 'plan' | 'comparison'

const words: readonly (readonly [HeaderWord, RegExp])[] = [
  ['measureUnit', /^(dvt|don vi tinh|d\.v\.t|don vi do|unit of measure)\b/],
  ['ordinal', /^(stt|tt|so tt|so thu tu|thu tu|no\.?|#)$/],
  ['code', /^(ma|ma so|code|ma (so )?(don vi|dv|dvhc|co so|tinh|huyen|xa|phuong|hanh chinh|cskcb|kcb).*)$/],
  ['note', /^(ghi chu|giai trinh|ly do|thuyet minh|note|notes|remark|remarks|giai thich)\b/],
  ['year', /^(nam|year|nam bao cao|ky bao cao|ky|period)$/],
  ['elementName', /^(chi tieu|ten chi tieu|noi dung|noi dung bao cao|chi so|indicator|indicators|item|items|iterms)$/],
  ['unit', /^(ten )?(cac )?(don vi|don vi bao cao|don vi hanh chinh|dia phuong|dia ban|co so|co so y te|co so kcb|co so kham chua benh)\b(?! tinh)/],
  [
    'unit',
    /^(ten )?(huyen|quan|xa|phuong|thi tran|tinh|thanh pho|thi xa|benh vien|trung tam y te|ttyt|tram y te|tyt)([\s,/-]+(huyen|quan|xa|phuong|thi tran|tinh|thanh pho|thi xa|tp|tx|tt|benh vien|trung tam y te|ttyt))*$/,
  ],
  ['unit', /^(ten|unit|province|provinces|district|commune|name|residence|cities,? .*)$/],
  [
    'comparison',
    /\b(so voi|so sanh|ty le so|% ?kh|% ?ke hoach|%thuc hien|% thuc hien|mat do|density|co cau|ty trong|toc do|growth rate|tang giam|tang\/giam|tang, giam|chenh lech|dat %|% dat)\b|^\(?%\)?$/,
  ],
  ['plan', /\b(ke hoach|kh nam|kh giao|muc tieu|chi tieu giao|plan|target)\b/],
]

/** What the heading says, by itself; null when it says nothing of the kind. `measureUnit` before `unit`: "Đơn vị tính" is no unit. */
export function headerWord(heading: string): HeaderWord | null {
  const folded = plainHeading(heading)
  return words.find(([, shape]) => shape.test(folded))?.[0] ?? null
}

/** The heading folded, without line breaks, stars, colons and numbers of columns around it. */
export function plainHeading(heading: string): string {
  return foldText(heading)
    .replace(/[*:]+/g, ' ')
    .replace(/\s*\(\d+\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** True for what stands in a heading rather than in a row of figures. */
export function isHeading(text: string): boolean {
  return headerWord(text) !== null || periodWords(text).year !== null
}

/** A number of a column under a heading: `1`, `(2)`, `A`, `(3)=(1)+(2)`, `[4]`. */
export function isColumnNumber(text: string): boolean {
  return /^[([]?(\d{1,2}|[a-e]|[A-E])[)\]]?(\s*=.*)?$/.test(text.trim())
}

/** A row of sums: Tổng cộng, Cộng, Toàn tỉnh, Tổng số … */
export function isTotalName(text: string): boolean {
  const folded = foldText(text).replace(/^[ivx\d]+[.)]\s*/, '')
  return /^(tong|cong|tong cong|tong so|toan (tinh|huyen|nganh|thanh pho|quoc|vung|xa)|ca (tinh|nuoc|huyen|nam)|whole country|total|sum)\b(?!\s*(hoa))/.test(
    folded,
  )
}
