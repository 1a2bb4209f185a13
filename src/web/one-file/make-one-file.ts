import type { Report } from '../../domain/report/report.ts'
import type { MakingContext } from '../report-files/report-file-kinds.ts'
import { embedReport } from './embed-report.ts'

const parts = 3

/** A frozen report as a page that presents itself. Asks the product's own server for the empty page, or finds it where it works offline. */
export async function makeOneFile(report: Report, { onProgress }: MakingContext): Promise<Uint8Array<ArrayBuffer>> {
  if (report.freeze === null) throw new Error('only what is frozen is taken away for good')
  onProgress(0, parts)
  const answer = await fetch(new URL('/presentation.html', location.origin))
  if (!answer.ok) throw new Error(`no empty page: ${answer.status}`)
  const page = await answer.text()
  onProgress(1, parts)
  const html = embedReport(page, report)
  onProgress(2, parts)
  const bytes = new TextEncoder().encode(html)
  onProgress(parts, parts)
  return bytes
}
