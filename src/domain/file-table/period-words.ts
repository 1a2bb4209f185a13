import type { Stage } from '../figure.ts'
import { foldText } from '../text-fold.ts'

/** What a heading or a title says of time: the calendar year, a part of it, and how final its numbers are; null where it says nothing. */
export interface PeriodWords {
  year: number | null
  /** `H1` six months, `M9` nine months. */
  part: 'H1' | 'M9' | null
  stage: Stage | null
}

const stageWords: readonly (readonly [Stage, RegExp])[] = [
  ['estimate', /\b(uoc|du kien|est|estimate|estimated)\b/],
  ['preliminary', /\b(so bo|prel|pre|preliminary)\b/],
  ['final', /\b(chinh thuc|thuc hien|th nam|final|actual)\b/],
]

/**
 * The year, part of the year and stage named in a heading such as `Ước TH năm 2024`, `6 tháng đầu năm 2025`, `Prel. 2016`. Two different
 * years (`2020–2025`, `so với 2023`) name no year.
 */
export function periodWords(text: string): PeriodWords {
  const folded = foldText(text)
  const years = new Set([...folded.matchAll(/(?<!\d)(?:19|20|21)\d\d(?![\d.,]\d|\d)/g)].map((found) => Number(found[0])))
  const [year] = years
  const part = /\b6 (thang|months)\b|\bsau thang\b/.test(folded) ? 'H1' : /\b9 (thang|months)\b|\bchin thang\b/.test(folded) ? 'M9' : null
  const stage = stageWords.find(([, words]) => words.test(folded))?.[0] ?? null
  return { year: years.size === 1 && year !== undefined ? year : null, part, stage }
}

/** `2024`, `2024-H1`, `2024-M9`; null without a year. */
export function periodOfWords({ year, part }: Pick<PeriodWords, 'year' | 'part'>): string | null {
  if (year === null) return null
  return part === null ? String(year) : `${year}-${part}`
}

/** The year that a cell is about when it holds nothing else: `2024`, `Năm 2024`, `2024 (ước)`. */
export function bareYear(text: string): number | null {
  const found = /^(?:nam|year)?\s*((?:19|20|21)\d\d)\s*(?:\([^)]*\))?$/.exec(foldText(text))
  return found === null ? null : Number(found[1])
}
