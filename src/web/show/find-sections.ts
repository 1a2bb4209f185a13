import type { Report, ReportSection } from '../../domain/report/report.ts'
import { compareVietnamese, matchesFolded } from '../../domain/text-fold.ts'

/** Something one may be asked about: a prepared page, or a slide of the deck. */
export interface FoundSection {
  section: ReportSection
  isSlide: boolean
}

const mostFound = 8

/**
 * What fits a few letters without tone marks, by name, code or former name, best first; pages prepared for questions before slides. Nothing for
 * an empty query.
 */
export function findSections({ annex, sections }: Pick<Report, 'annex' | 'sections'>, query: string): readonly FoundSection[] {
  if (query.trim() === '') return []
  const ranked = [...found(annex, query, false), ...found(sections, query, true)]
  return ranked
    .toSorted((a, b) => a.rank - b.rank || Number(a.isSlide) - Number(b.isSlide) || compareVietnamese(a.section.title, b.section.title))
    .slice(0, mostFound)
}

function found(sections: readonly ReportSection[], query: string, isSlide: boolean) {
  return sections.flatMap((section) => {
    const rank = matchesFolded(query, [section.title, ...section.aliases])
    return rank === null ? [] : [{ section, isSlide, rank }]
  })
}
