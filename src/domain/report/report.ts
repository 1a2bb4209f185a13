import type { DecimalText, Stage } from '../figure.ts'
import type { Mark } from '../mark.ts'
import type { Locale } from '../number-format.ts'
import type { Series } from '../series.ts'
import type { UnitId } from '../unit.ts'
import type { DeckContent, SlideKind } from './deck.ts'

/** What a slide, a row or a bar is about: whoever points at it is led there. */
export type Subject = { kind: 'indicator'; code: string } | { kind: 'unit'; id: UnitId }

/** A number as it is printed. `text` is in the report's language: the number, or the reason why there is none. */
export interface ReportNumber {
  value: DecimalText | null
  text: string
  stage: Stage | null
  illustrative: boolean
}

/** One target answered, as a tile: name, value, verdict, what it takes. */
export interface Answer {
  subject: Subject
  label: string
  measureUnit: string
  number: ReportNumber
  mark: Mark
  markWord: string
  /** "Mục tiêu: 8,5–9, đến năm 2025". */
  target: string
  /** "Còn thiếu 6 bác sĩ"; null where it makes no sense. */
  need: string | null
  /** "+0,51 so với 2023". */
  change: string | null
  /** "Đúng lộ trình". */
  progress: string | null
  forecast: string | null
  trend: Series
}

/**
 * A sentence. `drafted`: what the data say now, null for a sentence nobody drafts. `state`: as drafted; written by a person; a draft changed by a
 * person; or the same while the data under the draft have changed since.
 */
export interface ReportLine {
  /** Names the draft, so that it can be found again when the data change; null for a sentence of a person alone. */
  key: string | null
  text: string
  drafted: string | null
  state: 'drafted' | 'own' | 'edited' | 'outdated'
}

export type ReportCell =
  | { kind: 'text'; text: string }
  /** `formula`: how it is made of other cells (documents/formula-value.ts), for files that compute. */
  | { kind: 'number'; value: DecimalText; text: string; formula?: string; stage: Stage | null; illustrative: boolean }
  | { kind: 'mark'; mark: Mark; text: string }
  /** A reason in words where a number belongs. */
  | { kind: 'missing'; text: string }
  | { kind: 'empty' }

export interface ReportColumn {
  key: string
  header: string
  /** Heading over neighbours that have the same one: "So sánh (%)". */
  group: string | null
  kind: 'text' | 'number' | 'mark'
  /** Width relative to the others of its table. */
  weight: number
}

export interface ReportRow {
  key: string
  role: 'row' | 'group' | 'total'
  /** How deep it stands under "Phân theo …". */
  indent: number
  subject: Subject | null
  /** One for each column; of a group only one says something. */
  cells: readonly ReportCell[]
}

export interface ReportTable {
  /** "Biểu số 01", top right in a document; null within running text. */
  number: string | null
  title: string
  /** Of what, where, when: below the title. */
  about: readonly string[]
  columns: readonly ReportColumn[]
  rows: readonly ReportRow[]
  /** Below it: what its signs mean. */
  notes: readonly string[]
}

/** trend: the first series is the subject's, the others compare; ranking, contributions: one series of units in order; multiples, slope: one of years for each unit. */
export const reportChartKinds = ['trend', 'ranking', 'contributions', 'multiples', 'slope'] as const
export type ReportChartKind = (typeof reportChartKinds)[number]

export interface ReportChart {
  kind: ReportChartKind
  title: string
  /** What it shows, in a sentence, for who cannot see it. */
  summary: string
  series: readonly Series[]
  /** Of multiples and slope: whom each series is about, in their order, so that one can be led there. */
  subjects?: readonly Subject[]
}

export type ReportBlock =
  | { kind: 'text'; role: 'lede' | 'points'; lines: readonly ReportLine[] }
  | { kind: 'answers'; answers: readonly Answer[] }
  | { kind: 'chart'; chart: ReportChart }
  /**
   * `annex`: too wide or long for running text; a document prints it behind, in landscape. A section that holds the first rows of a long table
   * and all of it as an annex: a slide shows only the first.
   */
  | { kind: 'table'; table: ReportTable; annex: boolean }

/** One slide, one part of a document, one or more sheets of a workbook. */
export interface ReportSection {
  /** Of the slide; `indicator:…` or `unit:…` in the annex. */
  id: string
  kind: SlideKind
  subject: Subject | null
  title: string
  /** Under the title: of what and when. */
  subtitle: string | null
  blocks: readonly ReportBlock[]
  /** What the speaker says or keeps in mind; plain text. */
  speakerNotes: string
  /** Where its numbers come from, their stages, what is not complete: at the foot. */
  footnotes: readonly string[]
  illustrative: boolean
  /** Instead of content: why there is none, in a sentence. */
  problem: string | null
  /** Other names it is found by: codes, former names. */
  aliases: readonly string[]
}

/** Of a frozen one: its number, when and by whom, and the checksum of everything in it (SHA-256, hexadecimal). */
export interface ReportFreeze {
  number: number
  at: string
  by: string
  checksum: string
}

export interface Report {
  /** Of this shape: files and frozen reports outlive the program that made them. */
  format: 1
  title: string
  /** "Hội nghị tổng kết năm 2025", place and day, each a line of the title slide. */
  occasion: readonly string[]
  language: Locale
  resolution: { code: string; name: string; shortName: string }
  year: number
  /** The moment everything in it was read at, ISO. */
  readAt: string
  /** Null while it still follows the figures. */
  freeze: ReportFreeze | null
  /** Reports owed for the year and approved: how settled the figures are. */
  approval: { owed: number; approved: number; text: string }
  letter: DeckContent['letter']
  sections: readonly ReportSection[]
  /** Every indicator and unit one may be asked about, not among the slides; empty unless asked for. */
  annex: readonly ReportSection[]
  /** What the annex does not hold, in a sentence; null where it holds everything, or is not asked for. */
  annexNote: string | null
  illustrative: boolean
  /** "dữ liệu minh họa" in its language, for every face to print where `illustrative` is true. */
  illustrativeWord: string
}
