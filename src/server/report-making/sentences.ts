import type { Locale } from '../../domain/number-format.ts'
import type { Draft } from '../../domain/report/lines.ts'
import type { Making } from './making.ts'
import { countText } from './number-text.ts'

/** A name within a sentence: with a small letter, unless it begins with an abbreviation. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name
  return second === second.toLowerCase() ? first.toLowerCase() + name.slice(first.length) : name
}

/** First words of names that are no names themselves: "Huyện Di Linh" within a sentence is "huyện Di Linh", "Tây Nguyên" stays. */
const genericWords = /^(Huyện|Thành phố|Thị xã|Thị trấn|Quận|Tỉnh|Xã|Phường|Đặc khu|Bệnh viện|Trung tâm|Chi cục|Sở|Y tế|Địa bàn|Trạm|Phòng)(?= )/u

/** The name of a unit within a sentence; in English it stands as it is. */
export function unitInSentence(name: string, locale: Locale): string {
  return locale === 'vi' && genericWords.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** With a capital at its beginning and a full stop behind it. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1)
  return begun.endsWith('.') ? begun : `${begun}.`
}

/** A draft of a sentence that could be made; none otherwise. */
export function draft(key: string, text: string | null): Draft[] {
  return text === null ? [] : [{ key, text: sentence(text) }]
}

/** "A, B, C và 4 đơn vị khác": the first `most` names, and how many more there are. */
export function listed({ text, locale }: Making, names: readonly string[], most: number): string {
  const shown = names.slice(0, most)
  const rest = names.length - shown.length
  return rest === 0 ? shown.join(', ') : text.list.others(shown.join(', '), countText(rest, locale))
}
