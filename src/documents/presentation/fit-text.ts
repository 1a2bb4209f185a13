/** How wide Arial is, in parts of its size; letters with tone marks are as wide as without them. */
const widths: readonly [RegExp, number][] = [
  [/[ijl'|.,:;!]/, 0.26],
  [/[\s\u00a0ftrI()[\]\-/]/, 0.32],
  [/[mMW@%]/, 0.86],
  [/[wOQGCDNHUR]/, 0.73],
  [/[A-Z&+−=<>]/, 0.66],
  [/[\u2000-\u2bff]/, 0.8],
  [/[\u2e80-\uffff]/, 1],
]

const known = new Map<string, number>()

function widthOfCharacter(character: string): number {
  const before = known.get(character)
  if (before !== undefined) return before
  const base = character.normalize('NFD').charAt(0).replace('đ', 'd').replace('Đ', 'D')
  const width = widths.find(([pattern]) => pattern.test(base))?.[1] ?? 0.55
  known.set(character, width)
  return width
}

export interface TextLook {
  /** In points. */
  size: number
  isBold?: boolean
}

/** About how wide a text of one line is, in inches; on the side of too wide. */
export function widthOf(text: string, { size, isBold = false }: TextLook): number {
  let parts = 0
  for (const character of text) parts += widthOfCharacter(character)
  return (parts * size * (isBold ? 1.11 : 1.05)) / 72
}

const lineHeight = 1.2

/** Height of so many lines, in inches. */
export function heightOfLines(lines: number, size: number): number {
  return (lines * size * lineHeight) / 72
}

/** The lines a text breaks into in a box so wide (inches), as PowerPoint breaks it: at spaces, and within a word that is wider than the box. */
export function breakText(text: string, width: number, look: TextLook): string[] {
  const space = widthOf(' ', look)
  const lines: string[] = []
  let line = ''
  let used = 0
  const close = () => {
    if (line !== '') lines.push(line)
    line = ''
    used = 0
  }
  for (const word of text.split(' ').flatMap((each) => shortPieces(each, width, look))) {
    const wide = widthOf(word, look)
    if (line !== '' && used + space + wide > width) close()
    used += (line === '' ? 0 : space) + wide
    line += (line === '' ? '' : ' ') + word
  }
  close()
  return lines.length === 0 ? [''] : lines
}

function shortPieces(word: string, width: number, look: TextLook): string[] {
  if (widthOf(word, look) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, look) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** The text cut after so many lines, with an ellipsis; unchanged where it fits. */
export function cutText(text: string, width: number, look: TextLook, most: number): { text: string; lines: number; isCut: boolean } {
  const lines = breakText(text, width, look)
  if (lines.length <= most) return { text, lines: lines.length, isCut: false }
  const kept = lines.slice(0, most)
  let last = kept[most - 1] ?? ''
  while (last !== '' && widthOf(`${last}…`, look) > width) last = last.slice(0, Math.max(0, last.lastIndexOf(' ')))
  return { text: `${[...kept.slice(0, -1), last].join(' ').trim()}…`, lines: most, isCut: true }
}
