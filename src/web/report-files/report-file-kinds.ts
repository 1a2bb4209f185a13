import type { Report } from '../../domain/report/report.ts'

export interface MakingContext {
  /** The moment the file is made, ISO 8601. */
  made: string
  /** So many pages (or sheets, or parts) of so many. */
  onProgress(done: number, total: number): void
}

/** Makes the bytes of a file. It runs in a worker: no `window`, no `document`. */
export type MakeReportFile = (report: Report, context: MakingContext) => Promise<Uint8Array<ArrayBuffer>>

export type ReportFileKey = 'presentation' | 'document' | 'workbook' | 'page'

export interface ReportFileKind {
  key: ReportFileKey
  extension: string
  mediaType: string
  /** Made of what is frozen only: it outlives every change and nobody can tell later what has moved. */
  isOfFrozen?: true
  /** Loads the maker with its library. */
  load: () => Promise<MakeReportFile>
}

/** What a report can be taken away as, in the order it is offered. */
export const reportFileKinds: readonly ReportFileKind[] = [
  {
    key: 'presentation',
    extension: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    load: async () => (await import('../../documents/presentation/report-to-presentation.ts')).reportToPresentation,
  },
  {
    key: 'document',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('../../documents/state-document/report-to-document.ts')).reportToDocument,
  },
  {
    key: 'workbook',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('../../documents/report-book/report-book.ts')).reportToWorkbook,
  },
  {
    key: 'page',
    extension: 'html',
    mediaType: 'text/html;charset=utf-8',
    isOfFrozen: true,
    load: async () => (await import('../one-file/make-one-file.ts')).makeOneFile,
  },
]
