import type { Report } from '../../domain/report/report.ts'
import { markPalette, palette } from '../palette.ts'
import { plainText, xmlText } from './plain-text.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** When the figures were read, to the second; a report without a true moment gets the beginning of the year 2000. */
export function createdAt({ readAt }: Report): string {
  const time = Date.parse(readAt)
  return new Date(Number.isNaN(time) ? Date.UTC(2000, 0, 1) : time).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Title, organisation, and the moment the figures were read at: nothing of the computer the file was made on. */
export function coreXml(report: Report): string {
  const moment = createdAt(report)
  const organisation = xmlText(plainText(report.letter.organisation))
  return (
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(plainText(report.title))}</dc:title><dc:subject>${xmlText(plainText(report.resolution.name))}</dc:subject>` +
    `<dc:creator>${organisation}</dc:creator><cp:lastModifiedBy>${organisation}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>` +
    '</cp:coreProperties>'
  )
}

export function appXml({ letter }: Report, slides: number): string {
  return (
    `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>Vạn Dân</Application><Slides>${slides}</Slides><Notes>${slides}</Notes><HiddenSlides>0</HiddenSlides>` +
    `<Company>${xmlText(plainText(letter.organisation))}</Company></Properties>`
  )
}

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** A type for every part that is there, and none for parts that are not: the library names masters it never wrote. */
export function contentTypesXml(parts: readonly string[], written: string): string {
  const there = new Set(parts.map((name) => `/${name}`))
  const kept = written.replace(/\s*<Override PartName="([^"]+)"[^>]*\/>/g, (override, name: string) => (there.has(name) ? override.trim() : ''))
  const used = new Set(parts.map((name) => name.split('.').at(-1)))
  const pruned = kept.replace(/<Default Extension="([^"]+)"[^>]*\/>/g, (type, extension: string) => (used.has(extension) ? type : ''))
  const charts = [...there].filter((name) => /^\/ppt\/charts\/chart\d+\.xml$/.test(name)).toSorted()
  return pruned.replace('</Types>', `${charts.map((name) => `<Override PartName="${name}" ContentType="${chartType}"/>`).join('')}</Types>`)
}

/** The theme with the department's colours, so that what people add later matches. */
export function themeWithColours(xml: string): string {
  const colours = {
    dk1: palette.ink,
    lt1: palette.canvas,
    dk2: palette.accentStrong,
    lt2: palette.sunken,
    accent1: palette.accent,
    accent2: markPalette.met.solid,
    accent3: markPalette.near.solid,
    accent4: markPalette.notMet.solid,
    accent5: markPalette.low.solid,
    accent6: markPalette.exceeded.solid,
    hlink: palette.accent,
    folHlink: palette.inkSoft,
  }
  const scheme = Object.entries(colours).map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  return xml.replace(/<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s, `<a:clrScheme name="Vạn Dân">${scheme.join('')}</a:clrScheme>`)
}
