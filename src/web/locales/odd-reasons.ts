import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { catalogue } from '../../words/catalogue.ts'

/** Why a value is questioned, as the contract names it: what was expected and what was found, decimal text. */
export interface NamedOddReason {
  kind: string
  expected: string | null
  found: string
  /** The rule's own sentence, with `{so}` for what was found and `{moc}` for what was expected. */
  message?: { vi: string; en: string } | null | undefined
}

const sentences = catalogue(
  {
    jump: (expected: string, found: string) => `Năm trước là ${expected}, nay là ${found}: chênh lệch lớn.`,
    outlier: (expected: string, found: string) => `Các năm trước thường quanh ${expected}, nay là ${found}: khác hẳn.`,
    farFromPeers: (expected: string, found: string) => `Đơn vị này là ${found}, các đơn vị cùng loại thường quanh ${expected}.`,
    unitSlip: (expected: string, found: string) => `Có thể nhầm đơn vị tính, thừa hoặc thiếu chữ số: ${found} hay ${expected}?`,
    range: (expected: string, found: string) => `Số ${found} vượt giới hạn ${expected} mà quy tắc kiểm tra cho phép.`,
    partOfWhole: (expected: string, found: string) => `Số ${found} và số ${expected} không khớp: phần không thể lớn hơn tổng.`,
    sumOfParts: (expected: string, found: string) => `Các phần cộng lại là ${found}, còn số tổng là ${expected}.`,
    other: (found: string) => `Giá trị ${found} khác thường.`,
  },
  {
    jump: (expected, found) => `It was ${expected} last year and is ${found} now: a large change.`,
    outlier: (expected, found) => `Earlier years lie around ${expected}, now it is ${found}: quite different.`,
    farFromPeers: (expected, found) => `This unit has ${found}; units of the same kind lie around ${expected}.`,
    unitSlip: (expected, found) => `The unit of measure may be wrong, or a digit too many or too few: ${found} or ${expected}?`,
    range: (expected, found) => `The number ${found} is beyond ${expected}, the limit of a check.`,
    partOfWhole: (expected, found) => `The numbers ${found} and ${expected} do not fit: a part cannot be larger than its whole.`,
    sumOfParts: (expected, found) => `The parts add up to ${found}, the whole is ${expected}.`,
    other: (found) => `The value ${found} is unusual.`,
  },
)

/** The sentence for one reason; a kind that this page does not know yet gets the general one. */
export function oddReasonSentence({ kind, expected, found, message }: NamedOddReason, locale: Locale): string {
  const texts = sentences[locale]
  const value = numberOrText(found, locale)
  const usual = expected === null ? '' : numberOrText(expected, locale)
  const own = message?.[locale] || message?.vi
  if (own) return own.replaceAll('{so}', value).replaceAll('{moc}', usual)
  if (expected === null) return texts.other(value)
  switch (kind) {
    case 'jump':
    case 'outlier':
    case 'farFromPeers':
    case 'unitSlip':
    case 'range':
    case 'partOfWhole':
    case 'sumOfParts':
      return texts[kind](usual, value)
    default:
      return texts.other(value)
  }
}

function numberOrText(text: string, locale: Locale): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? formatNumber(text, locale) : text
}
