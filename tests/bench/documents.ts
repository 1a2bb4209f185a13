import { readPresentation } from '../setup/presentation-reader.ts'
import { largeReport } from '../setup/large-report.ts'
import { reportToWorkbook } from '../../src/documents/report-book/report-book.ts'
import { reportToPresentation } from '../../src/documents/presentation/report-to-presentation.ts'
import { reportToDocument } from '../../src/documents/state-document/report-to-document.ts'
import type { Report } from '../../src/domain/report/report.ts'
import { median } from './statistics.ts'

/**
 * How long the files of a report take once the report is there: at least 30 slides with native charts and their sheets, and the Word and Excel
 * files of the same report. Median and longest of the rounds in seconds, and the size of the file. The first round, with an engine that is still
 * cold, is what a person waits for once; it is printed beside them.
 */

const rounds = Number(process.argv[2] ?? 7)
const made = '2026-11-22T02:00:00.000Z'
const making = { made, onProgress: () => undefined }

async function measure(what: string, make: () => Promise<Uint8Array>): Promise<void> {
  const times: number[] = []
  let bytes = new Uint8Array()
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now()
    bytes = new Uint8Array(await make())
    times.push((performance.now() - began) / 1000)
  }
  const [first = Number.NaN, ...others] = times
  const figures = [median(others), Math.max(...others), first].map((seconds) => seconds.toFixed(2))
  console.log(`${what}: ${figures[0]} s (longest ${figures[1]} s, first ${figures[2]} s), ${(bytes.length / 1024).toFixed(0)} kB`)
}

/** As many sections as come to 30 slides. */
async function reportOfSlides(wanted: number): Promise<{ report: Report; slides: number; charts: number }> {
  for (let sections = 10; ; sections += 1) {
    const report = largeReport(sections)
    const { slides, charts } = readPresentation(await reportToPresentation(report, making))
    if (slides.length >= wanted) return { report, slides: slides.length, charts: charts.length }
  }
}

const { report, slides, charts } = await reportOfSlides(30)
await measure(`PowerPoint, ${slides} slides with ${charts} native charts`, () => reportToPresentation(report, making))
await measure('Word, the same report', () => reportToDocument(report, making))
await measure('Excel, the same report', () => reportToWorkbook(report, making))
