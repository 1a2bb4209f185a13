import type { Report } from '../../domain/report/report.ts'

/** Where the built page waits for its report. */
const place = '<script type="application/json" id="report"></script>'
const title = '<title>Vạn Dân</title>'

/**
 * The built page with a report in it. Nothing a report says can end its script or open another: what could (`<`, and the line ends that old
 * scripts stumbled over) is written as JSON's own escapes. Throws when the page has no such place.
 */
export function embedReport(page: string, report: Report): string {
  const titled = exchanged(page, title, `<title>${textOf(report.title)}</title>`)
  return exchanged(
    titled,
    place,
    place.replace('><', () => `>${jsonOf(report)}<`),
  )
}

/** The report of a page, read back; null where none was put in. */
export function embeddedReport(text: string): Report | null {
  if (text.trim() === '') return null
  const report: Report = JSON.parse(text)
  return report
}

/** JSON that may stand inside a script element: parses to the same value. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function textOf(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function exchanged(page: string, found: string, replacement: string): string {
  if (page.split(found).length !== 2) throw new Error(`the page should hold ${found} once`)
  return page.replace(found, () => replacement)
}
