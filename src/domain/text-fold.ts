/**
 * Text as search sees it: no tone or vowel marks, đ as d, lower case, single spaces, no apostrophes (R'Lấp is typed in four ways).
 * The same for composed and decomposed text.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mark}'’‘ʼ`]/gu, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** How a query fits, best first: the text begins with it; a word does; each of its words begins a word; it lies inside a word. */
export const matchRanks = { start: 0, wordStart: 1, everyWord: 2, inside: 3 } as const

export type MatchRank = (typeof matchRanks)[keyof typeof matchRanks]

/** The best rank of the query among the texts (a name and its aliases), or null when it is in none. An empty query fits everything. */
export function matchesFolded(query: string, texts: readonly string[]): MatchRank | null {
  const wanted = foldText(query)
  let best: MatchRank | null = null
  for (const text of texts) {
    const rank = rankOf(wanted, foldText(text))
    if (rank !== null && (best === null || rank < best)) best = rank
  }
  return best
}

function rankOf(wanted: string, text: string): MatchRank | null {
  if (text.startsWith(wanted)) return matchRanks.start
  const words = text.split(/[^\p{Letter}\p{Number}]+/u)
  if (startsAtWord(wanted, text)) return matchRanks.wordStart
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return matchRanks.everyWord
  return text.includes(wanted) ? matchRanks.inside : null
}

function startsAtWord(wanted: string, text: string): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!/[\p{Letter}\p{Number}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}

const vietnamese = new Intl.Collator('vi', { numeric: true })

/** Order of two names by the Vietnamese alphabet (Đ after D), numbers by size. For `Array.sort`. */
export function compareVietnamese(a: string, b: string): number {
  return vietnamese.compare(a, b)
}
