import PptxGenJS from 'pptxgenjs'
import type { Report } from '../../domain/report/report.ts'
import { fontFace } from './chart-look-xml.ts'
import { drawPage } from './draw-page.ts'
import { finishPackage } from './finish-package.ts'
import { pagesOfReport } from './pages-of-report.ts'
import { defineLayouts } from './slide-layouts.ts'
import type { SlideShape } from './slide-shape.ts'

interface Making {
  onProgress: (done: number, total: number) => void
  /** 16:9 unless said otherwise. */
  shape?: SlideShape
}

/**
 * The report as the bytes of a `.pptx` file with native charts, tables and notes. The same report gives the same bytes. Progress counts slides.
 */
export async function reportToPresentation(report: Report, { onProgress, shape = '16:9' }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const pages = pagesOfReport(report, shape)
  onProgress(0, pages.length)
  const deck = new PptxGenJS()
  deck.layout = shape === '16:9' ? 'LAYOUT_WIDE' : 'LAYOUT_4x3'
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace }
  defineLayouts(deck, shape)
  const language = report.language === 'vi' ? 'vi-VN' : 'en-US'
  for (const page of pages) drawPage(deck, page, { shape, language })
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('the library wrote no bytes')
  return finishPackage(bytes, pages, report, { language, onPage: (done) => onProgress(done, pages.length) })
}
