import type { Slide } from './deck.ts'
import { draftsOfSection } from './edit-lines.ts'
import { linesWithDrafts } from './lines.ts'
import type { Draft } from './lines.ts'
import type { ReportBlock, ReportLine, ReportSection } from './report.ts'

/**
 * A composed section as it will read with what was just written on its slide: title, sentences, notes. The composed title has to be the drafted one
 * to show what an emptied title comes to. Pictures, tables and numbers stay as composed.
 */
export function previewSection(section: ReportSection, slide: Slide, draftedTitle: string, drafts: readonly Draft[]): ReportSection {
  return {
    ...section,
    title: slide.title ?? draftedTitle,
    speakerNotes: slide.speakerNotes,
    blocks: slide.lines === null ? draftedBlocks(section, drafts) : withLines(section.blocks, linesWithDrafts(slide.lines, drafts)),
  }
}

/** Every draft again; those of a block that were left out come back to the last block of text. */
function draftedBlocks(section: ReportSection, drafts: readonly Draft[]): readonly ReportBlock[] {
  const shown = draftsOfSection(section)
  const isWhole = shown.length === drafts.length && section.blocks.every((block) => block.kind !== 'text' || block.lines.every(isDrafted))
  if (isWhole) return section.blocks
  return withLines(
    section.blocks,
    drafts.map(({ key, text }) => ({ key, text, drafted: text, state: 'drafted' })),
  )
}

function isDrafted({ state }: ReportLine): boolean {
  return state === 'drafted'
}

/** The lines in the blocks of text: each in the block that its draft stands in, else where the line before it stands. */
function withLines(blocks: readonly ReportBlock[], lines: readonly ReportLine[]): readonly ReportBlock[] {
  const last = blocks.findLastIndex((block) => block.kind === 'text')
  if (last === -1) return lines.length === 0 ? blocks : [{ kind: 'text', role: 'points', lines }, ...blocks]
  const placeOf = new Map(blocks.flatMap((block, at) => (block.kind === 'text' ? block.lines.map(({ key }) => [key, at] as const) : [])))
  const linesAt = new Map<number, ReportLine[]>()
  let current = last
  for (const line of lines) {
    current = line.key === null ? last : (placeOf.get(line.key) ?? current)
    linesAt.set(current, [...(linesAt.get(current) ?? []), line])
  }
  return blocks.map((block, at) => (block.kind === 'text' ? { ...block, lines: linesAt.get(at) ?? [] } : block))
}
