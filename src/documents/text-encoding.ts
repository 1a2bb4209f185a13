export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const
export type TextEncoding = (typeof textEncodings)[number]

export interface DecodedText {
  text: string
  encoding: TextEncoding
}

/**
 * The text of a file whose encoding nobody told: by its byte order mark, as UTF-16 by its zeros, as UTF-8 when it is that, else as Vietnamese
 * Windows text when that makes Vietnamese words, else as Western. Null for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = byMark(bytes) ?? utf16ByZeros(bytes)
  if (marked !== null) return decoded(bytes, marked)
  if (bytes.includes(0)) return null
  return decoded(bytes, 'utf-8') ?? decoded(bytes, isVietnamese(bytes) ? 'windows-1258' : 'windows-1252')
}

function byMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/** Text of Latin letters in UTF-16 has a zero in nearly every second byte; separators and digits are such letters whatever the language. */
function utf16ByZeros(bytes: Uint8Array): TextEncoding | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const zeros: [number, number] = [0, 0]
  const looked = Math.min(bytes.length, 4000)
  for (let place = 0; place < looked; place += 1) if (bytes[place] === 0) zeros[place % 2 === 0 ? 0 : 1] += 1
  if (zeros[1] > looked * 0.2 && zeros[0] === 0) return 'utf-16le'
  return zeros[0] > looked * 0.2 && zeros[1] === 0 ? 'utf-16be' : null
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return hasControls(text) ? null : { text: text.normalize('NFC'), encoding }
  } catch {
    return null
  }
}

/**
 * True when the bytes read as Vietnamese in Windows' own page: its tone marks stand behind vowels, where a Western text has them as letters of
 * their own (`Ì`, `Ò`, `ò`, `ì`, `Þ`) in odd places.
 */
function isVietnamese(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1258').decode(bytes)
  const marks = [...text.matchAll(/[\u0300\u0301\u0303\u0309\u0323]/g)]
  const behindVowels = marks.filter(({ index }) => /[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY]/.test(text[index - 1] ?? ''))
  if (marks.length > 0) return behindVowels.length >= marks.length * 0.9
  return /[đĐơƠưƯăĂ]/.test(text) && /\b(đ|Đ)|ươ|ă[nmcpt]|ư[nơtc]/.test(text)
}

/** Control characters but tab, line ends and the separators of old systems: a picture, not a text. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 27)) return true
  }
  return false
}
