import { describe, expect, it } from 'vitest'
import type { Report } from '../../domain/report/report.ts'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import { reportDifferences } from './report-difference.ts'

/** The fixture with some of its text replaced everywhere. */
function changed(...replaced: [string, string][]): Report {
  const text = replaced.reduce((before, [from, to]) => before.replaceAll(from, to), JSON.stringify(reportFixture))
  const report: Report = JSON.parse(text)
  return report
}

describe('what two compositions of a deck print differently', () => {
  it('is nothing for the same', () => {
    expect(reportDifferences(reportFixture, changed())).toEqual([])
  })

  it('is every result once, by its name, and the sentences that follow it', () => {
    const differences = reportDifferences(reportFixture, changed(['8.46', '8.50'], ['8,46', '8,50'], ['Gần đạt', 'Đạt']))
    expect(differences).toContainEqual({
      kind: 'result',
      subject: { kind: 'indicator', code: 'doctors' },
      name: 'Bác sĩ/vạn dân',
      period: null,
      before: expect.stringMatching(/^8,46 – /),
      now: expect.stringMatching(/^8,50 – /),
    })
    const printed = differences
      .filter(({ kind }) => kind === 'result')
      .map(({ subject, period, before, now }) => JSON.stringify([subject, period, before, now]))
    expect(new Set(printed).size).toBe(printed.length)
    expect(differences.filter(({ kind }) => kind === 'text').map(({ name, now }) => [name, now])).toEqual([
      ['Bác sĩ trên một vạn dân', expect.stringContaining('ở mức 8,50')],
    ])
    const table = differences.find(({ name }) => name.startsWith('Bác sĩ trên một vạn dân – '))
    expect(table).toMatchObject({ before: '8,46', now: '8,50' })
  })

  it('is a reason where there was a number, and a slide that cannot be made any more', () => {
    const gone = reportDifferences(
      changed(['"problem":"Huyện Cát Tiên không còn từ ngày 01/12/2024; nay thuộc huyện Đạ Huoai."', '"problem":null']),
      reportFixture,
    )
    expect(gone).toEqual([
      { kind: 'text', subject: null, name: 'Huyện Cát Tiên', period: null, before: null, now: expect.stringContaining('không còn') },
    ])
    const missing = reportDifferences(changed(['chưa gửi số liệu', '21,30']), reportFixture)
    expect(missing).toMatchObject([{ kind: 'result', subject: { code: 'beds' }, before: '21,30', now: 'chưa gửi số liệu' }])
  })
})
