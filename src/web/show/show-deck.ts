import type { Report, ReportSection, Subject } from '../../domain/report/report.ts'
import { deckPages, isSameSubject } from '../slides/deck-pages.ts'
import { pagesOf } from '../slides/slide-pages.ts'
import type { SlidePage } from '../slides/slide-pages.ts'
import type { SlideRatio } from '../slides/slide-size.ts'

/** A report cut into pages for one ratio. */
export interface ShowDeck {
  report: Report
  ratio: SlideRatio
  pages: readonly SlidePage[]
}

export function showDeck(report: Report, ratio: SlideRatio): ShowDeck {
  return { report, ratio, pages: deckPages(report.sections, ratio) }
}

/** The pages of a section outside the deck; none for an unknown one. */
export function annexPages({ report, ratio }: ShowDeck, id: string): readonly SlidePage[] {
  const section = report.annex.find((each) => each.id === id)
  return section === undefined ? [] : pagesOf(section, ratio)
}

/** Where to lead whoever points at a unit or an indicator: the page prepared for questions about it, else its slide, else nowhere. */
export function sectionAbout({ report }: ShowDeck, subject: Subject): ReportSection | null {
  const isAbout = (section: ReportSection) => isSameSubject(section.subject, subject)
  return report.annex.find(isAbout) ?? report.sections.find(isAbout) ?? null
}

/** The first page of a slide among all pages; -1 for a section that is no slide. */
export function pageOf({ pages }: ShowDeck, section: string): number {
  return pages.findIndex((page) => page.section.id === section)
}
