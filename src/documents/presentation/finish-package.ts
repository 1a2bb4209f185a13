import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Report } from '../../domain/report/report.ts'
import { presentationTexts } from '../../words/presentation.ts'
import { timeOfParts } from '../dated-zip.ts'
import { chartWorkbook } from './chart-sheet.ts'
import { chartParts, relationsWithCharts, slideWithCharts } from './chart-parts.ts'
import { notesXml } from './notes-xml.ts'
import { contentTypesXml, coreXml, appXml, createdAt, themeWithColours } from './package-parts.ts'
import type { Page } from './page.ts'
import { layoutNames } from './slide-layouts.ts'

interface Finishing {
  language: 'vi-VN' | 'en-US'
  onPage: (done: number) => void
}

/**
 * What the library wrote, finished: charts with their sheets, notes by lines, every id once, the department's colours, and no moment or name
 * but those of the report, so that the same report gives the same bytes.
 */
export async function finishPackage(
  bytes: Uint8Array,
  pages: readonly Page[],
  report: Report,
  { language, onPage }: Finishing,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(bytes)
  const rewrite = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`the library wrote no ${name}`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  const names = layoutNames(report.language)
  let charts = 0
  for (const [place, page] of pages.entries()) {
    const number = place + 1
    const own = page.items.flatMap((item) => (item.kind === 'chart' ? [item] : []))
    const first = charts + 1
    rewrite(`ppt/slides/slide${number}.xml`, (xml) => numbered(slideWithCharts(xml, own)))
    rewrite(`ppt/slides/_rels/slide${number}.xml.rels`, (xml) => relationsWithCharts(xml, own.length, first))
    rewrite(`ppt/notesSlides/notesSlide${number}.xml`, (xml) => notesXml(xml, page.notes))
    for (const placed of own) {
      charts += 1
      const workbook = await chartWorkbook(placed.chart, createdAt(report), presentationTexts[report.language].chart.place)
      Object.assign(parts, chartParts(placed, workbook, charts, language))
    }
    onPage(number)
  }
  for (const name of Object.keys(parts).filter((each) => /^ppt\/.*\.xml$/.test(each))) rewrite(name, (xml) => inLanguage(xml, language))
  for (const name of Object.keys(parts).filter((each) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(each))) {
    rewrite(name, (xml) => numbered(xml).replace(/<p:cSld name="([^"]*)"/, (_all, was: string) => `<p:cSld name="${names.get(was) ?? was}"`))
  }
  rewrite('ppt/theme/theme1.xml', themeWithColours)
  parts['docProps/core.xml'] = strToU8(coreXml(report))
  parts['docProps/app.xml'] = strToU8(appXml(report, pages.length))
  return zipped(parts)
}

/** Every shape of a part gets its own number; the library numbers tables as it numbers shapes. */
function numbered(xml: string): string {
  let last = 0
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    last += 1
    return `<p:cNvPr id="${last}"`
  })
}

/** In the language of the report, and no prompts: those of the library are empty. */
function inLanguage(xml: string, language: string): string {
  return xml
    .replaceAll(' altLang="en-US"', '')
    .replaceAll(' lang="en-US"', ` lang="${language}"`)
    .replace(/\s*hasCustomPrompt="1"\s*/g, ' ')
}

function zipped(parts: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith('/')))
  const types = strToU8(contentTypesXml(Object.keys(files), strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())))
  const ordered: Parameters<typeof zipSync>[0] = { '[Content_Types].xml': types }
  for (const name of Object.keys(files).toSorted()) {
    const file = files[name]
    if (file !== undefined && name !== '[Content_Types].xml') ordered[name] = name.endsWith('.xlsx') ? [file, { level: 0 }] : file
  }
  return new Uint8Array(zipSync(ordered, { level: 6, mtime: timeOfParts }))
}
