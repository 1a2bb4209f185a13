import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import { catalogue } from './catalogue.ts'

/** Why a value is questioned, as the contract names it: what was expected and what was found, decimal text. */
export interface NamedOddReason {
  kind: string
  expected: string | null
  found: string
}

const sentences = catalogue(
  {
    jump: (expected: string, found: string) => `Năm trước là ${expected}, nay là ${found}: chênh lệch lớn.`,
    outlier: (expected: string, found: string) => `Các năm trước thường quanh ${expected}, nay là ${found}: khác hẳn.`,
    farFromPeers: (expected: string, found: string) => `Đơn vị này là ${found}, các đơn vị cùng loại thường quanh ${expected}.`,
    unitSlip: (expected: string, found: string) => `Có thể nhầm đơn vị tính, thừa hoặc thiếu chữ số: ${found} hay ${expected}?`,
    other: (found: string) => `Giá trị ${found} khác thường.`,
  },
  {
    jump: (expected, found) => `It was ${expected} last year and is ${found} now: a large change.`,
    outlier: (expected, found) => `Earlier years lie around ${expected}, now it is ${found}: quite different.`,
    farFromPeers: (expected, found) => `This unit has ${found}; units of the same kind lie around ${expected}.`,
    unitSlip: (expected, found) => `The unit of measure may be wrong, or a digit too many or too few: ${found} or ${expected}?`,
    other: (found) => `The value ${found} is unusual.`,
  },
)

/** The sentence for one reason; a kind that this page does not know yet gets the general one. */
export function oddReasonSentence({ kind, expected, found }: NamedOddReason, locale: Locale): string {
  const texts = sentences[locale]
  const value = numberOrText(found, locale)
  if (expected === null) return texts.other(value)
  const usual = numberOrText(expected, locale)
  switch (kind) {
    case 'jump':
    case 'outlier':
    case 'farFromPeers':
    case 'unitSlip':
      return texts[kind](usual, value)
    default:
      return texts.other(value)
  }
}

function numberOrText(text: string, locale: Locale): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? formatNumber(text, locale) : text
}
