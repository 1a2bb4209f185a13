import type { Slide } from '../../domain/report/deck.ts'
import type { Draft } from '../../domain/report/lines.ts'
import type { ReportBlock, ReportSection, Subject } from '../../domain/report/report.ts'
import type { Making } from './making.ts'

/** What a maker makes of a slide: the section without what the slide itself says of it. */
export interface Piece {
  subject: Subject | null
  title: string
  subtitle: string | null
  /** The sentences of the slide go before or behind the other blocks, as a lede or as points. */
  drafts: readonly Draft[]
  linesRole: 'lede' | 'points'
  linesFirst: boolean
  blocks: readonly ReportBlock[]
  footnotes: readonly string[]
  illustrative: boolean
  aliases: readonly string[]
}

/** A piece, or in a sentence why there is none. */
export type Made = Piece | { problem: string; title: string }

export type Maker = (making: Making, slide: Slide) => Made

export const plainPiece = {
  subject: null,
  subtitle: null,
  drafts: [],
  linesRole: 'points',
  linesFirst: true,
  blocks: [],
  footnotes: [],
  illustrative: false,
  aliases: [],
} as const satisfies Omit<Piece, 'title'>

export const plainSection = {
  subject: null,
  subtitle: null,
  blocks: [],
  footnotes: [],
  illustrative: false,
  problem: null,
  aliases: [],
} as const satisfies Omit<ReportSection, 'id' | 'kind' | 'title' | 'speakerNotes'>
