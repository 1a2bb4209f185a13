import { textWidth } from './text-width.ts'

/** The usual short forms of what units are called, longest first. */
const shortForms: readonly (readonly [long: RegExp, short: string])[] = [
  [/Trung tâm Y tế(?=\s|$)/giu, 'TTYT'],
  [/khu vực(?=\s|$)/giu, 'KV'],
  [/Bệnh viện(?=\s|$)/giu, 'BV'],
  [/đa khoa(?=\s|$)/giu, 'ĐK'],
  [/^Thành phố(?=\s)/iu, 'TP'],
  [/^Thị xã(?=\s)/iu, 'TX'],
  [/^Thị trấn(?=\s)/iu, 'TT'],
  [/^Huyện(?=\s)/iu, 'H.'],
  [/^Phường(?=\s)/iu, 'P.'],
  [/^Đặc khu(?=\s)/iu, 'ĐK.'],
]

/**
 * A text in at most `most` lines of a width: as it is, else without what stands in brackets, else with the usual short forms, else cut with "…"; nothing where not even a letter fits.
 * Whoever shortens a name keeps the whole one where it is read aloud.
 */
export function fitWords(words: string, width: number, size: number, most = 1): string[] {
  const plain = words.replace(/\s*\([^)]*\)/g, '').trim() || words
  const short = shortForms.reduce((text, [long, form]) => text.replace(long, form), plain)
  for (const form of [words, plain, short]) {
    const lines = wrapTo(form, width, size)
    if (lines.length <= most && lines.every((line) => textWidth(line, size) <= width)) return lines
  }
  const lines = wrapTo(short, width, size)
  const kept = lines.slice(0, most)
  const rest = lines.slice(most - 1).join(' ')
  return [...kept.slice(0, -1).map((line) => cutTo(line, width, size)), cutTo(rest, width, size)]
}

/** Words in lines of a width; one word wider than that stands alone. */
export function wrapTo(words: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function cutTo(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words
  let end = words.length
  while (end > 0 && textWidth(`${words.slice(0, end).trimEnd()}…`, size) > width) end -= 1
  return end === 0 ? '' : `${words.slice(0, end).trimEnd()}…`
}
