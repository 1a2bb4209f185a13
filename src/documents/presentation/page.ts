import type { NativeChart } from './native-chart.ts'
import type { Box } from './slide-shape.ts'

/** A slide in our own terms, everything placed: what is drawn through the library, and what tests look at. */
export interface Page {
  look: 'cover' | 'content'
  title: string
  titleLines: number
  subtitle: string | null
  items: readonly PageItem[]
  /** Sources and stages at the left, the rest at the right. */
  foot: string
  footEnd: string
  /** Lines of plain text. */
  notes: readonly string[]
}

export type PageItem =
  | { kind: 'text'; box: Box; paragraphs: readonly Paragraph[]; fill?: string; vertical?: 'top' | 'middle' | 'bottom'; inset?: number }
  | { kind: 'bar'; box: Box; fill: string }
  | { kind: 'chart'; box: Box; chart: NativeChart }
  | { kind: 'table'; box: Box; table: PageTable }

export interface Paragraph {
  runs: readonly Run[]
  isBullet?: boolean
  align?: 'left' | 'center' | 'right'
  /** In points. */
  after?: number
}

export interface Run {
  text: string
  /** In points. */
  size: number
  isBold?: boolean
  colour: string
}

export interface PageTable {
  /** In inches. */
  columns: readonly number[]
  rows: readonly PageTableRow[]
  /** In points. */
  size: number
}

export interface PageTableRow {
  height: number
  cells: readonly PageTableCell[]
}

export interface PageTableCell {
  text: string
  align: 'left' | 'center' | 'right'
  isBold?: boolean
  isItalic?: boolean
  colour: string
  fill?: string
  /** So many columns or rows are joined. */
  across?: number
  down?: number
  /** Steps to the right. */
  indent?: number
}
