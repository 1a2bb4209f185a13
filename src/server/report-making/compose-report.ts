import { formatDay } from '../../domain/number-format.ts'
import type { DeckContent, Slide } from '../../domain/report/deck.ts'
import { linesWithDrafts } from '../../domain/report/lines.ts'
import type { Report, ReportBlock, ReportFreeze, ReportSection } from '../../domain/report/report.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { reportText } from '../../words/report.ts'
import type { Reading } from '../register-cache.ts'
import type { Appraisals } from '../views/communes-behind-view.ts'
import { annexOf } from './annex.ts'
import { keptUnder } from './kept-under.ts'
import { makingOf } from './making.ts'
import type { Making } from './making.ts'
import { countText } from './number-text.ts'
import { plainSection } from './piece.ts'
import type { Piece } from './piece.ts'
import { makers } from './sections.ts'

export interface ComposeOptions {
  /** Also a section for every indicator and every unit one may be asked about. */
  annex: boolean
  /** The appraised points of communes in the deck's year: `readAppraisalsOf(kysely, reading.ledger.indicators, { year: content.year, asOf })`. */
  appraisals: Appraisals
  /** What the report is to carry of its freeze; none while it follows the figures. */
  freeze?: ReportFreeze | null
}

/**
 * The deck with the figures of the reading in it: every slide made from the views the screens are made of. Whatever of a deck can no longer be
 * shown (a unit that was dissolved, an indicator taken out of the resolution, a year outside the term) becomes a `problem` of its section: nothing
 * throws. The same reading, content and options always make the same report.
 */
export function composeReport(reading: Reading, content: DeckContent, options: ComposeOptions): Report {
  const { language: locale, year, occasion } = content
  const text = reportText[locale]
  const resolution = reading.ledger.resolutions.find(({ code }) => code === content.resolution) ?? null
  const making =
    resolution === null || year < resolution.firstYear || year > resolution.lastYear
      ? null
      : makingOf({ reading, resolution, year, occasion, locale, appraisals: options.appraisals })
  const problem = resolution === null ? text.problem.resolution : text.problem.year(year, resolution.firstYear, resolution.lastYear)
  const sections = content.slides.map((slide) => (making === null ? withoutFigures(content, slide, problem) : sectionOf(making, content, slide)))
  const { annex, note } = making === null || !options.annex ? noAnnex : annexSections(making, content)
  const { name, shortName } = resolution ?? unknown(content)
  return {
    format: 1,
    title: content.title,
    occasion: occasionLines(content, resolution),
    language: locale,
    resolution: { code: content.resolution, name: name[locale], shortName: shortName[locale] },
    year,
    readAt: reading.ledger.asOf,
    freeze: options.freeze ?? null,
    approval: approvalOf(making),
    letter: content.letter,
    sections,
    annex,
    annexNote: note,
    illustrative: [...sections, ...annex].some((section) => section.illustrative),
    illustrativeWord: text.illustrative,
  }
}

interface AnnexSections {
  annex: readonly ReportSection[]
  note: string | null
}

const noAnnex: AnnexSections = { annex: [], note: null }

/** The annex is the same for every deck about the same, as long as the communes behind its shares are: made once for a reading. */
const annexes = new WeakMap<Reading, Map<string, AnnexSections>>()

function annexSections(making: Making, content: DeckContent): AnnexSections {
  const { whole, resolution, year, locale, occasion } = making
  const known = keptUnder(annexes, whole, () => new Map<string, AnnexSections>())
  const communes = resolution.indicators.map((code) => making.indicatorPage(code)?.communes ?? null)
  return keptUnder(known, JSON.stringify([resolution.code, year, locale, occasion, communes]), () => {
    const { slides, note } = annexOf(making)
    return { annex: slides.map((slide) => sectionOf(making, content, slide)), note }
  })
}

function unknown({ resolution }: DeckContent): Pick<Resolution, 'name' | 'shortName'> {
  const both = { vi: resolution, en: resolution }
  return { name: both, shortName: both }
}

/** What the slide says by itself needs no figures: titles, own words and notes stay. */
function withoutFigures(content: DeckContent, slide: Slide, problem: string): ReportSection {
  const text = reportText[content.language]
  const title = slide.title ?? (slide.kind === 'title' ? content.title : plainTitle(text.titles[slide.kind]))
  const isOwn = slide.kind === 'title' || slide.kind === 'text'
  const { id, kind, speakerNotes } = slide
  return { ...plainSection, id, kind, title, blocks: linesBlock(slide, plainLines), speakerNotes, problem: isOwn ? null : problem }
}

function plainTitle(title: string | ((name: string, from: number, to: number) => string)): string {
  return typeof title === 'string' ? title : ''
}

const plainLines = { drafts: [], linesRole: 'points' } as const

function sectionOf(making: Making, content: DeckContent, slide: Slide): ReportSection {
  const made = makers[slide.kind](making, slide)
  const { id, kind, speakerNotes } = slide
  if ('problem' in made) {
    return { ...plainSection, id, kind, title: slide.title ?? made.title, blocks: linesBlock(slide, plainLines), speakerNotes, problem: made.problem }
  }
  const { subject, subtitle, footnotes, illustrative, aliases } = made
  const lines = linesBlock(slide, made)
  return {
    id,
    kind,
    subject,
    title: slide.title ?? (kind === 'title' ? content.title : made.title),
    subtitle,
    blocks: made.linesFirst ? [...lines, ...made.blocks] : [...made.blocks, ...lines],
    speakerNotes,
    footnotes,
    illustrative,
    problem: null,
    aliases,
  }
}

function linesBlock({ lines }: Slide, { drafts, linesRole }: Pick<Piece, 'drafts' | 'linesRole'>): ReportBlock[] {
  const said = linesWithDrafts(lines, drafts)
  return said.length === 0 ? [] : [{ kind: 'text', role: linesRole, lines: said }]
}

/** The lines of the title: which meeting, of what, where and when. */
function occasionLines({ occasion, year, language, place, day }: DeckContent, resolution: Resolution | null): string[] {
  const { occasion: words } = reportText[language]
  const meeting = occasion === 'term' ? words.term(resolution?.firstYear ?? year, year) : words[occasion](year)
  const where = [place, day === null ? '' : formatDay(day)].filter((part) => part !== '').join(', ')
  return [meeting, ...(where === '' ? [] : [where])]
}

function approvalOf(making: Making | null): Report['approval'] {
  if (making === null) return { owed: 0, approved: 0, text: '' }
  const { owed, approved } = making.overview().outstanding
  if (owed === 0) return { owed, approved, text: '' }
  return { owed, approved, text: making.text.approval(countText(approved, making.locale), countText(owed, making.locale)) }
}
