import type { DeckContent, Slide } from '../../../domain/report/deck.ts'
import { draftsOfSection, editedLines, linesOrDrafts } from '../../../domain/report/edit-lines.ts'
import type { EditedLine } from '../../../domain/report/edit-lines.ts'
import type { Draft } from '../../../domain/report/lines.ts'
import { previewSection } from '../../../domain/report/preview-section.ts'
import type { Report, ReportSection } from '../../../domain/report/report.ts'

/** What the server made of a content. */
export interface Composed {
  content: DeckContent
  report: Report
}

/** What the data say for each slide: kept while the page is open, because a composed slide no longer says what was left out or written over. */
export type Drafted = ReadonlyMap<string, { title: string | null; drafts: readonly Draft[] }>

/** A slide of the content that is worked on, with what it reads now. */
export interface SlideView {
  slide: Slide
  /** From 1. */
  number: number
  /** As it reads with the newest words; null until the slide is composed with the figures. */
  section: ReportSection | null
  /** What is written on it, or its drafted title; null where that is not known yet. */
  title: string | null
  draftedTitle: string | null
  drafts: readonly Draft[]
  lines: readonly EditedLine[]
  isOutdated: boolean
}

/** What is known of the drafts after a deck was composed anew. */
export function learnDrafted(known: Drafted, { content, report }: Composed): Drafted {
  const slides = new Map(content.slides.map((slide) => [slide.id, slide]))
  return new Map(
    report.sections.map((section) => {
      const slide = slides.get(section.id)
      const before = known.get(section.id)
      const drafts = draftsOfSection(section)
      const isWhole = slide === undefined || slide.lines === null
      const title = slide === undefined || slide.title === null ? section.title : (before?.title ?? null)
      return [section.id, { title, drafts: isWhole ? drafts : joined(before?.drafts ?? [], drafts) }]
    }),
  )
}

/** The drafts of now, with those of before that were left out, in the order of before. */
function joined(before: readonly Draft[], now: readonly Draft[]): readonly Draft[] {
  const texts = new Map(now.map(({ key, text }) => [key, text]))
  const known = before.map(({ key, text }) => ({ key, text: texts.get(key) ?? text }))
  return [...known, ...now.filter(({ key }) => !before.some((draft) => draft.key === key))]
}

/** The slides of a content; a slide that is as it was in `before`, made of the same section, is the very same view. */
export function slideViews(content: DeckContent, composed: Composed, drafted: Drafted, before: ReadonlyMap<string, SlideSource>): SlideSource[] {
  const sections = new Map(composed.report.sections.map((section) => [section.id, section]))
  const composedSlides = new Map(composed.content.slides.map((slide) => [slide.id, slide]))
  return content.slides.map((slide, at) => {
    const made = sections.get(slide.id)
    const source = made !== undefined && isSameView(slide, composedSlides.get(slide.id)) ? made : null
    const known = before.get(slide.id)
    const number = at + 1
    if (known !== undefined && known.view.slide === slide && known.source === source && known.drafted === drafted.get(slide.id)) {
      return known.view.number === number ? known : { ...known, view: { ...known.view, number } }
    }
    return { source, drafted: drafted.get(slide.id), view: viewOf(slide, number, source, drafted.get(slide.id)) }
  })
}

/** A view with what it was made of. */
export interface SlideSource {
  view: SlideView
  source: ReportSection | null
  drafted: { title: string | null; drafts: readonly Draft[] } | undefined
}

function viewOf(slide: Slide, number: number, source: ReportSection | null, drafted: SlideSource['drafted']): SlideView {
  const drafts = source === null ? [] : (drafted?.drafts ?? [])
  const draftedTitle = source === null ? null : (drafted?.title ?? null)
  const lines = editedLines(linesOrDrafts(slide.lines, drafts), drafts)
  return {
    slide,
    number,
    section: source === null ? null : previewSection(source, slide, draftedTitle ?? source.title, drafts),
    title: slide.title ?? draftedTitle,
    draftedTitle,
    drafts,
    lines,
    isOutdated: lines.some(({ state }) => state === 'outdated'),
  }
}

function isSameView(one: Slide, other: Slide | undefined): boolean {
  const sameKinds = JSON.stringify(one.unitKinds) === JSON.stringify(other?.unitKinds ?? null)
  return other !== undefined && one.kind === other.kind && one.indicator === other.indicator && one.unit === other.unit && sameKinds
}
