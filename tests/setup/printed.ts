import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** What stands on the pages of a printed document, as poppler reads it. */
export interface Printed {
  /** The words of each page in the order they were written; without the minute it was printed at. */
  pages: string[]
  /** Of each page in points, with how far to the right its words reach. */
  sizes: { width: number; height: number; right: number }[]
}

/** Prints a page as the browser would for a person, by the page's own sizes, and reads the document again. */
export async function printed(page: Page): Promise<Printed> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }))
}

function readPdf(pdf: Buffer): Printed {
  const folder = mkdtempSync(join(tmpdir(), 'van-dan-pdf-'))
  const path = join(folder, 'printed.pdf')
  try {
    writeFileSync(path, pdf)
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
    return { pages: text.split('\f').slice(0, -1).map(wordsOf), sizes: boxes.split('<page ').slice(1).map(sizeOf) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function wordsOf(page: string): string {
  return page
    .replace(/\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/, 'moment')
    .replace(/\s+/g, ' ')
    .trim()
}

function sizeOf(page: string): Printed['sizes'][number] {
  const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
  const rights = [...page.matchAll(/xMax="([\d.]+)"/g)].map(([, right]) => Number(right))
  return { width: Math.round(Number(width)), height: Math.round(Number(height)), right: Math.round(Math.max(0, ...rights)) }
}
