import type { DeckLine } from './deck.ts'
import type { ReportLine } from './report.ts'

/** A sentence made from the data; the key names it for good, so that it is found again when the data change. */
export interface Draft {
  key: string
  text: string
}

/**
 * The lines of a slide with the drafts of now in them: null takes every draft; a draft that is made no longer is left out; words of a person stay,
 * and are outdated when the draft they began from reads otherwise now or is made no longer.
 */
export function linesWithDrafts(lines: readonly DeckLine[] | null, drafts: readonly Draft[]): ReportLine[] {
  if (lines === null) return drafts.map(draftToLine)
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]))
  return lines.flatMap((line) => {
    if (line.kind === 'own') return [ownToLine(line, byKey)]
    const draft = byKey.get(line.key)
    return draft === undefined ? [] : [draftToLine(draft)]
  })
}

function draftToLine({ key, text }: Draft): ReportLine {
  return { key, text, drafted: text, state: 'drafted' }
}

function ownToLine({ text, from }: Extract<DeckLine, { kind: 'own' }>, drafts: ReadonlyMap<string, Draft>): ReportLine {
  if (from === null) return { key: null, text, drafted: null, state: 'own' }
  const drafted = drafts.get(from.key)?.text ?? null
  return { key: from.key, text, drafted, state: drafted === from.text ? 'edited' : 'outdated' }
}
