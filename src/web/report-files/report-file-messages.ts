import type { Report } from '../../domain/report/report.ts'
import type { ReportFileKey } from './report-file-kinds.ts'

/** What the worker is asked, once. */
export interface ReportFileRequest {
  key: ReportFileKey
  report: Report
  made: string
}

/** What it answers: any number of `progress`, then one of the others. */
export type ReportFileAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'made'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'failed'; message: string }
