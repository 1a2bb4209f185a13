import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import type { Report } from '../../domain/report/report.ts'
import { embeddedReport, embedReport, jsonOf } from './embed-report.ts'

const page = `<!doctype html><html><head><title>Vạn Dân</title></head>
<body><script type="application/json" id="report"></script><script type="module">run()</script></body></html>`

/** As a browser reads it. */
function opened(html: string): { title: string; report: Report | null; scripts: number } {
  const read = new DOMParser().parseFromString(html, 'text/html')
  const text = read.querySelector('#report')?.textContent ?? ''
  return { title: read.title, report: embeddedReport(text), scripts: read.querySelectorAll('script').length }
}

describe('a report in a page', () => {
  it('is read back as it was, under its own title', () => {
    expect(opened(embedReport(page, reportFixture))).toEqual({ title: reportFixture.title, report: reportFixture, scripts: 2 })
  })

  it('says anything without breaking out of its place', () => {
    const said = ['</script><script>alert(1)</script>', '<!-- <script>', "$& $1 $' $`", '</title>&amp; & "', 'một\u2028hai\u2029ba', '\\u003c']
    for (const words of said) {
      const report = { ...reportFixture, title: words }
      expect(opened(embedReport(page, report)).report).toEqual(report)
      expect(opened(embedReport(page, report)).scripts).toBe(2)
    }
  })

  it('is never broken by what it says', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '$&').chain((part) => fc.string().map((rest) => part + rest)),
    )
    fc.assert(
      fc.property(words, (text) => {
        const json = jsonOf({ text })
        expect(JSON.parse(json)).toEqual({ text })
        expect(json).not.toMatch(/[<\u2028\u2029]/)
        const { report, scripts } = opened(embedReport(page, { ...reportFixture, title: text }))
        expect(report?.title).toBe(text)
        expect(scripts).toBe(2)
      }),
      { numRuns: 60 },
    )
  })

  it('does not go into a page that has no place for it, or one already', () => {
    expect(() => embedReport('<html></html>', reportFixture)).toThrow('once')
    expect(() => embedReport(embedReport(page, reportFixture), reportFixture)).toThrow('once')
  })
})
