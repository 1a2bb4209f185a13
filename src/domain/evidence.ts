import type { ReportState } from './report-workflow.ts'

/** Kinds of files that can prove a figure, as their content says. */
export const evidenceKinds = ['pdf', 'jpg', 'png', 'xlsx', 'docx'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Bytes of one file: 10 MB. */
export const largestEvidence = 10 * 1024 * 1024
/** Files at one cell, or at one report as a whole; removed ones do not count. */
export const mostEvidence = 20
/** Files a person may attach in `evidenceRateSeconds`. */
export const mostUploads = 60
export const evidenceRateSeconds = 600

/** What became of the report a file belongs to; null while it was never begun. */
export interface ReportPast {
  state: ReportState
  /** The moment of its last approval, or null. */
  approvedAt: string | null
}

/**
 * True when a file can no longer be taken away: its report is approved, or was approved with the file in it. What an approval rested on stays,
 * also when the report is opened again.
 */
export function isLocked(file: { addedAt: string }, report: ReportPast | null): boolean {
  if (report === null) return false
  return report.state === 'approved' || (report.approvedAt !== null && file.addedAt <= report.approvedAt)
}
