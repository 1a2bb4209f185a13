import { deckLimits } from './deck.ts'
import type { DeckLine } from './deck.ts'
import { linesWithDrafts } from './lines.ts'
import type { Draft } from './lines.ts'
import type { ReportLine, ReportSection } from './report.ts'

/** A sentence of a slide as it stands, at its place among the lines. */
export interface EditedLine extends ReportLine {
  place: number
}

/** The sentences that the data draft for a section, in its order. */
export function draftsOfSection(section: ReportSection): Draft[] {
  const lines = section.blocks.flatMap((block) => (block.kind === 'text' ? block.lines : []))
  return lines.flatMap(({ key, drafted }) => (key === null || drafted === null ? [] : [{ key, text: drafted }]))
}

/** The lines of a slide one by one: those that were chosen, or every draft. */
export function linesOrDrafts(lines: readonly DeckLine[] | null, drafts: readonly Draft[]): readonly DeckLine[] {
  return lines ?? drafts.map(({ key }) => ({ kind: 'draft', key }))
}

/** Each line with its text and state. A draft that the data no longer give is left out: there is nothing to show of it. */
export function editedLines(lines: readonly DeckLine[], drafts: readonly Draft[]): EditedLine[] {
  return lines.flatMap((line, place) => linesWithDrafts([line], drafts).map((shown) => ({ ...shown, place })))
}

/** The lines with another text at a place. A draft becomes a person's own, made of that draft; written back as drafted it is the draft again. */
export function writeLine(lines: readonly DeckLine[], place: number, text: string, drafts: readonly Draft[]): readonly DeckLine[] {
  const line = lines[place]
  if (line === undefined) return lines
  const key = line.kind === 'draft' ? line.key : (line.from?.key ?? null)
  const draft = drafts.find((one) => one.key === key)
  if (draft !== undefined && draft.text === text) return lines.with(place, { kind: 'draft', key: draft.key })
  const from = line.kind === 'own' ? line.from : (draft ?? null)
  return lines.with(place, { kind: 'own', text, from: from === null ? null : { key: from.key, text: from.text } })
}

/** "Lấy câu mới": the sentence follows the data again. */
export function takeDraft(lines: readonly DeckLine[], place: number): readonly DeckLine[] {
  const line = lines[place]
  return line?.kind === 'own' && line.from !== null ? lines.with(place, { kind: 'draft', key: line.from.key }) : lines
}

/** "Giữ câu của tôi": the person's own words stay, seen beside what the data say now; theirs alone when the data no longer say it. */
export function keepOwn(lines: readonly DeckLine[], place: number, drafts: readonly Draft[]): readonly DeckLine[] {
  const line = lines[place]
  if (line?.kind !== 'own' || line.from === null) return lines
  const { key } = line.from
  const draft = drafts.find((one) => one.key === key)
  return lines.with(place, { ...line, from: draft === undefined ? null : { key, text: draft.text } })
}

/** The lines with an own sentence at the end; as they are when there are as many as a slide may have. */
export function addLine(lines: readonly DeckLine[], text: string): readonly DeckLine[] {
  return lines.length >= deckLimits.lines ? lines : [...lines, { kind: 'own', text, from: null }]
}

/** The lines without the one at a place. */
export function removeLine(lines: readonly DeckLine[], place: number): readonly DeckLine[] {
  return lines.filter((_, at) => at !== place)
}

/** The lines with one of them at another place, within the ends. */
export function moveLine(lines: readonly DeckLine[], from: number, to: number): readonly DeckLine[] {
  const line = lines[from]
  if (line === undefined || to < 0 || to >= lines.length) return lines
  return lines.toSpliced(from, 1).toSpliced(to, 0, line)
}

/** Drafts that stand in no line: they can be brought back. */
export function leftOutDrafts(lines: readonly DeckLine[], drafts: readonly Draft[]): Draft[] {
  const used = new Set(lines.map((line) => (line.kind === 'draft' ? line.key : line.from?.key)))
  return drafts.filter(({ key }) => !used.has(key))
}

/** The lines with a draft again, behind the draft that comes before it. */
export function bringBack(lines: readonly DeckLine[], key: string, drafts: readonly Draft[]): readonly DeckLine[] {
  if (lines.length >= deckLimits.lines) return lines
  const before = drafts.slice(
    0,
    drafts.findIndex((draft) => draft.key === key),
  )
  const places = before.map((draft) => lines.findIndex((line) => (line.kind === 'draft' ? line.key : line.from?.key) === draft.key))
  return lines.toSpliced(Math.max(-1, ...places) + 1, 0, { kind: 'draft', key })
}

/** Null when the lines are just the drafts in their order: then the slide follows the data, also in which sentences there are. */
export function settledLines(lines: readonly DeckLine[], drafts: readonly Draft[]): readonly DeckLine[] | null {
  const isAsDrafted = lines.length === drafts.length && lines.every((line, at) => line.kind === 'draft' && line.key === drafts[at]?.key)
  return isAsDrafted ? null : lines
}
