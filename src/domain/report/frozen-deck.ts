import type { ReportBasis } from './basis.ts'
import type { DeckContent } from './deck.ts'
import type { Report } from './report.ts'

/**
 * A deck as it was frozen. Its canonical JSON is kept letter by letter, and the SHA-256 of that text is its checksum; the report in it therefore
 * carries an empty checksum, which `presentedReport` fills in.
 */
export interface FrozenDeck {
  /** Of this shape: what was frozen outlives the program that did it. */
  format: 1
  deck: { id: string; version: number }
  note: string
  content: DeckContent
  report: Report
  basis: ReportBasis
}

/** The report as it is shown ever after. */
export function presentedReport({ report }: FrozenDeck, checksum: string): Report {
  return report.freeze === null ? report : { ...report, freeze: { ...report.freeze, checksum } }
}
