/** Widths of the bold letters of Times New Roman in thousandths of the size, by letter without its marks. */
const widths: Record<string, number> = {
  ...spread('ACDNRUVXYĐ', 722),
  ...spread('GHOQK', 778),
  ...spread('BELTZ', 667),
  ...spread('FP', 611),
  S: 556,
  I: 389,
  J: 500,
  M: 944,
  W: 1000,
  ...spread('aovxyg', 500),
  ...spread('bdhknpquđ', 556),
  ...spread('cerz', 444),
  ...spread('fjt-(', 333),
  ...spread('il', 278),
  s: 389,
  m: 833,
  w: 722,
  ...spread(' .,', 250),
}

function spread(letters: string, width: number): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]))
}

/**
 * The text on as few lines as the width (in twips) asks for, of about the same length: "ỦY BAN NHÂN DÂN" above "TỈNH LÂM ĐỒNG", not "ĐỒNG" alone. A
 * single word that is too long stays as it is.
 */
export function balanced(text: string, size: number, width: number): string {
  const whole = boldWidth(text, size)
  const lines = Math.ceil(whole / (width * 0.97))
  if (lines <= 1) return text
  const wanted = whole / lines
  const broken: string[] = ['']
  for (const word of text.split(' ')) {
    const last = broken.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    const isFull = boldWidth(longer, size) - boldWidth(` ${word}`, size) / 2 > wanted
    if (last !== '' && isFull && broken.length < lines) broken.push(word)
    else broken[broken.length - 1] = longer
  }
  return broken.join('\n')
}

/** About how wide the text is in bold at so many half points, in twips: for lines that are as long as a text, or as a part of it. */
export function boldWidth(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')]
  const thousandths = letters.reduce((sum, letter) => sum + (widths[letter] ?? 540), 0)
  return Math.round((thousandths / 1000) * (size / 2) * 20)
}
