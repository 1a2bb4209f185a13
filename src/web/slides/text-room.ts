/** How much room text takes, estimated from its letters: the same in a browser, a test and a file, and a little more than it really takes. */

interface Setting {
  /** Of the letters, in logical pixels. */
  size: number
  width: number
  isStrong?: boolean
}

/** Widths of Be Vietnam Pro in parts of the letters' size, a little more than measured. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,:;'’|!()[\] ]/, 0.31],
  [/[ftr/-]/, 0.42],
  [/[csvxyzI]/, 0.54],
  [/[MmWw%@−]/, 0.94],
  [/[DGHNOQUV]/, 0.79],
  [/[A-Z]/, 0.67],
  [/\d/, 0.58],
]
const usual = 0.63
const strong = 1.06
const horn = 0.08

/** Estimated width of text on one line, in logical pixels. */
export function textWidth(text: string, size: number, isStrong = false): number {
  let width = 0
  for (const letter of text.normalize('NFD')) {
    if (letter === '\u031b') width += horn
    else if (!/\p{Mark}/u.test(letter)) width += widthOf(letter)
  }
  return width * size * (isStrong ? strong : 1)
}

function widthOf(letter: string): number {
  return widths.find(([pattern]) => pattern.test(letter))?.[1] ?? usual
}

/** Estimated lines of text in a column of the given width; line breaks of the text count, an unbroken word longer than the column wraps. At least 1. */
export function lineCount(text: string, { size, width, isStrong = false }: Setting): number {
  return text.split('\n').reduce((sum, part) => sum + linesOfPart(part, size, width, isStrong), 0)
}

function linesOfPart(part: string, size: number, width: number, isStrong: boolean): number {
  const space = textWidth(' ', size, isStrong)
  let lines = 1
  let used = 0
  for (const word of part.split(/ |(?<=\/)/)) {
    const long = textWidth(word, size, isStrong)
    if (used > 0 && used + space + long <= width) {
      used += space + long
      continue
    }
    if (used > 0) lines += 1
    lines += Math.max(0, Math.ceil(long / width) - 1)
    used = long > width ? long % width : long
  }
  return lines
}

/** The widest word: what a column needs at least so that no word is cut. */
export function widestWord(text: string, size: number, isStrong = false): number {
  return Math.max(0, ...text.split(/\s+|(?<=\/)/).map((word) => textWidth(word, size, isStrong)))
}
