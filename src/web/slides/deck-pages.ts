import type { ReportSection, Subject } from '../../domain/report/report.ts'
import { pagesOf } from './slide-pages.ts'
import type { SlidePage } from './slide-pages.ts'
import type { SlideRatio } from './slide-size.ts'

/** Every page of a deck in order: the number printed on a page is its place here, counted from 1. */
export function deckPages(sections: readonly ReportSection[], ratio: SlideRatio): readonly SlidePage[] {
  return sections.flatMap((section) => pagesOf(section, ratio))
}

/** Whether both are about the same unit or indicator. */
export function isSameSubject(one: Subject | null, other: Subject | null): boolean {
  if (one?.kind === 'unit') return other?.kind === 'unit' && one.id === other.id
  return one !== null && other?.kind === 'indicator' && one.code === other.code
}
