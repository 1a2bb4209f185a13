import type { HeadCell } from '../table-head.ts'

/** A report as a state document, in the order it is read: Word and the page on the screen print the same one. All text is in its language. */
export interface DocumentModel {
  language: 'vi' | 'en'
  title: string
  letterhead: Letterhead
  /** "BÁO CÁO". */
  kind: string
  /** What it is about (trích yếu). */
  about: string
  /** Under the title: that it is a draft, that there are illustrative data in it. */
  warnings: readonly string[]
  /** "Kính gửi: …"; null for none. */
  addressee: string | null
  body: readonly DocumentBlock[]
  recipients: { label: string; lines: readonly string[] } | null
  signature: Signature
  /** Behind the signature: where the figures come from, under which number and checksum they were frozen. */
  notes: { label: string; lines: readonly string[] }
  annexes: readonly DocumentAnnex[]
}

export interface Letterhead {
  /** Cơ quan chủ quản, in capitals; empty when there is none above. */
  parentOrganisation: string
  organisation: string
  country: string
  motto: string
  /** "Số: 05/BC-SYT". */
  number: string
  /** "Lâm Đồng, ngày 05 tháng 12 năm 2025". */
  placeAndDay: string
}

export interface Signature {
  /** "KT. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC"; what is empty is left out. */
  lines: readonly string[]
  signer: string
}

export type DocumentBlock =
  /** 1: "I. KẾT QUẢ …", 2: "1. …", 3: "a) …". */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** about: of what and when, in italics; note: sources and stages, smaller. */
  | { kind: 'paragraph'; manner: 'body' | 'about' | 'note'; text: string }
  | { kind: 'table'; table: DocumentTable }

export interface DocumentTable {
  /** "Biểu số 01", top right. */
  number: string | null
  /** "Bảng 1. …"; null where the title of the annex already says it. */
  caption: string | null
  about: readonly string[]
  /** Relative to each other. */
  weights: readonly number[]
  head: readonly (readonly HeadCell[])[]
  rows: readonly DocumentRow[]
  notes: readonly string[]
}

export interface DocumentRow {
  role: 'row' | 'group' | 'total'
  cells: readonly DocumentCell[]
}

export interface DocumentCell {
  text: string
  align: 'left' | 'center' | 'right'
  isItalic: boolean
  indent: number
  columnSpan: number
}

/** One table behind the text, on pages of its own that are counted from 1. */
export interface DocumentAnnex {
  /** "Phụ lục I". */
  label: string
  title: string
  /** "(Kèm theo Báo cáo số …)". */
  reference: string
  table: DocumentTable
}
