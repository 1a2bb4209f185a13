// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../src/domain/report/report.ts'
import type { SeriesPlace } from '../src/domain/series.ts'
import type { Occasion } from '../src/domain/report/deck.ts'
import { occasions } from '../src/domain/report/deck.ts'
import type { MakeReportFile, ReportFileKey } from '../src/web/report-files/report-file-kinds.ts'
import { reportFileKinds } from '../src/web/report-files/report-file-kinds.ts'
import { SlideFace } from '../src/web/slides/SlideFace.tsx'
import { pagesOf } from '../src/web/slides/slide-pages.ts'
import { serveSample } from './api/sample-workspace.ts'
import { migrate } from '../src/server/database/migrate.ts'
import { openDatabase } from '../src/server/database/open.ts'
import { readPlainDocument } from './setup/plain-document.ts'
import { readPlainWorkbook } from './setup/plain-workbook.ts'

/** One report has many faces: whatever number the hall sees on a slide stands in every file of the same report. */

const made = '2026-11-22T02:00:00.000Z'
type FileKey = Exclude<ReportFileKey, 'page'>

const files = reportFileKinds.flatMap(({ key, load }) => (key === 'page' ? [] : [[key, load] as const]))

const numberInText = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g

/** `1.151` → `1151`, `8,46` → `8.46`: the numbers of Vietnamese text, without their signs. */
function numbersOf(text: string): string[] {
  return [...text.matchAll(numberInText)].map(([number]) => number.replaceAll('.', '').replace(',', '.'))
}

const reports = new Map<Occasion, Report>()

beforeAll(async () => {
  const database = await openDatabase('sqlite::memory:')
  await migrate(database)
  const { client } = (await serveSample(database)).visit()
  await client.session.signInAsSample({ username: 'nghiepvu' })
  for (const occasion of occasions) {
    const from = { kind: 'occasion', occasion, resolution: 'nq11-lam-dong', year: 2024, language: 'vi' } as const
    const { deck } = await client.deck.create({ idempotencyKey: `faces of ${occasion}`, from })
    reports.set(occasion, await client.deck.present({ deck: deck.id }))
  }
  return () => database.close()
}, 60_000)

describe.each(occasions)('the faces of a report (%s)', (occasion) => {
  it.each(files)('every number of every slide stands in the %s', { timeout: 30_000 }, async (key, load) => {
    const report = reports.get(occasion)
    if (report === undefined) throw new Error('it was not composed')
    const inFile = new Set(await numbersIn[key](report, await load()))
    const onSlides = report.sections.map((section) => ({ section: `${section.kind} ${section.title}`, numbers: numbersOnSlides(report, section.id) }))
    expect(onSlides.flatMap(({ numbers }) => numbers).length).toBeGreaterThan(100)
    const missing = onSlides.flatMap(({ section, numbers }) =>
      numbers.filter((number) => !inFile.has(number)).map((number) => `${section}: ${number}`),
    )
    expect(missing).toEqual([])
    // Were a slide to show another number, it would not be found.
    expect(inFile.has('98765.4')).toBe(false)
  })
})

/** What is read on the slides of a section, without the page numbers at their foot and the ticks of axes. */
function numbersOnSlides(report: Report, id: string): string[] {
  const section = report.sections.find((each) => each.id === id)
  if (section === undefined) throw new Error(`no section ${id}`)
  return pagesOf(section, '16:9').flatMap((_page, part) => {
    const face = createElement(SlideFace, { section, report, ratio: '16:9', part, place: 1, total: 1 })
    const slide = new DOMParser().parseFromString(renderToStaticMarkup(face), 'text/html')
    for (const beside of slide.querySelectorAll('footer, h2, svg [class*="soft"], title')) beside.remove()
    const texts = [...slide.querySelectorAll('*')].flatMap((element) =>
      [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : [])),
    )
    return [section.title, ...texts].flatMap(numbersOf)
  })
}

const numbersIn: Record<FileKey, (report: Report, make: MakeReportFile) => Promise<string[]>> = {
  async document(report, make) {
    const { paragraphs, tables } = readPlainDocument(await make(report, { made, onProgress() {} }))
    return [...paragraphs, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))].flatMap(numbersOf)
  },
  async workbook(report, make) {
    const cells = readPlainWorkbook(await make(report, { made, onProgress() {} })).flatMap((sheet) => [...sheet.cells.values()])
    return cells.flatMap(({ kind, text, format }) => (kind === 'number' ? [printed(text, format)] : numbersOf(text)))
  },
  async presentation(report, make) {
    const parts = Object.entries(unzipSync(await make(report, { made, onProgress() {} }))).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
    const words = parts.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).flatMap(([, xml]) => textsOf(xml, 'a:p', 'a:t'))
    const charts = parts.filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    const ofCharts = charts.flatMap(([, xml]) => {
      const decimals = Math.max(
        ...[...xml.matchAll(/formatCode="([^"]*)"|<c:formatCode>([^<]*)</g)].map(([, one, other]) => decimalsOf(one ?? other ?? '')),
      )
      return [
        ...textsOf(xml, 'c:pt', 'c:v').flatMap((text) => (/^-?\d+(\.\d+)?$/.test(text) ? [text, printedWith(text, decimals)] : numbersOf(text))),
        ...textsOf(xml, 'a:p', 'a:t').flatMap(numbersOf),
      ]
    })
    return [...words.flatMap(numbersOf), ...ofCharts]
  },
}

/** The text of each element `outer`, joined of all its `inner`. */
function textsOf(xml: string, outer: string, inner: string): string[] {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml')
  return [...parsed.getElementsByTagName(outer)].map((element) =>
    [...element.getElementsByTagName(inner)].map((each) => each.textContent ?? '').join(''),
  )
}

/** A number of a cell as its format shows it, without sign. */
function printed(text: string, format: string): string {
  return printedWith(text, decimalsOf(format))
}

function decimalsOf(format: string): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0
}

function printedWith(text: string, decimals: number): string {
  return Math.abs(Number(text)).toFixed(decimals)
}

describe('the trend of the ground', () => {
  it('is compared with others only in years in which all of them reported, never with its own value under their name', () => {
    const charts = [...reports.values()].flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    const trends = charts.flatMap((block) => (block.kind === 'chart' && block.chart.kind === 'trend' ? [block.chart.series] : []))
    const others = trends.flatMap(([, ...compared]) => compared)
    expect(others.length).toBeGreaterThan(0)
    // Of 2021 and later only the province itself is kept.
    const told = others.flatMap((series) => series.points.filter(({ x, value }) => value !== null && (yearOf(x) ?? 0) > 2020))
    expect(told).toEqual([])
  })
})

function yearOf(place: SeriesPlace): number | null {
  return place.kind === 'year' ? place.year : null
}
