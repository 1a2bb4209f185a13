import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doctorRanking, reportFixture, section } from '../../domain/report/report-fixture.ts'
import type { ReportSection } from '../../domain/report/report.ts'
import { deckPages, isSameSubject } from './deck-pages.ts'
import { hardReport, longLine, sevenAnswers, unitTable } from './gallery/hard-report.ts'
import { pagesOf } from './slide-pages.ts'
import { slideRatios } from './slide-size.ts'
import type { SlideRatio } from './slide-size.ts'
import { stepsOf } from './slide-steps.ts'

const kindsOf = (sections: readonly ReportSection[], ratio: SlideRatio = '16:9') => deckPages(sections, ratio).map(({ content }) => content.kind)
const points = (count: number) => ({ kind: 'text' as const, role: 'points' as const, lines: Array.from({ length: count }, (_, at) => longLine(at)) })

describe('pagesOf', () => {
  it('gives each section of a plain report its page, and a target with two pictures two', () => {
    expect(kindsOf(reportFixture.sections)).toEqual(['title', 'answer', 'answer', 'chart', 'table', 'text', 'problem'])
  })

  it('is the same answer for the same section', () => {
    const [first] = reportFixture.sections
    if (first === undefined) throw new Error('the fixture has sections')
    expect(pagesOf(first, '4:3')).toBe(pagesOf(first, '4:3'))
  })

  it('shows six targets on one page, seven on two in even groups', () => {
    const tiles = (count: number, ratio: SlideRatio) =>
      pagesOf(
        section({ id: 'x', kind: 'results', title: 'Kết quả', blocks: [{ kind: 'answers', answers: sevenAnswers.slice(0, count) }] }),
        ratio,
      ).map(({ content }) => (content.kind === 'tiles' ? [content.answers.length, content.columns] : null))
    expect(tiles(6, '16:9')).toEqual([[6, 3]])
    expect(tiles(7, '16:9')).toEqual([
      [4, 2],
      [3, 2],
    ])
    expect(tiles(4, '4:3')).toEqual([[4, 2]])
    expect(tiles(3, '16:9')).toEqual([[3, 3]])
  })

  it('loses and doubles no sentence, whatever its length, in either ratio', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 2000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(texts, fc.constantFrom(...slideRatios), fc.boolean(), (all, ratio, hasChart) => {
        const lines = all.map((text, at) => ({ key: String(at), text, drafted: null, state: 'own' as const }))
        const chart = { kind: 'chart' as const, chart: { kind: 'ranking' as const, title: '', summary: '', series: [doctorRanking] } }
        const whole = section({
          id: 'x',
          kind: 'ranking',
          title: 'T',
          blocks: [{ kind: 'text', role: 'points', lines }, ...(hasChart ? [chart] : [])],
        })
        const shown = pagesOf(whole, ratio).flatMap(({ content }) => ('lines' in content ? content.lines.map(({ key }) => key) : []))
        expect(shown).toEqual(lines.map(({ key }) => key))
      }),
      { numRuns: 60 },
    )
  })

  it('continues a table until every row stood once, and says the heading again', () => {
    const table = unitTable(150)
    const pages = pagesOf(section({ id: 'x', kind: 'unitTable', title: 'Bảng', blocks: [{ kind: 'table', table, annex: true }] }), '16:9')
    const parts = pages.flatMap(({ content }) => (content.kind === 'table' ? [content.part] : []))
    const keysOf = (part: (typeof parts)[number] | undefined) => String(part?.columns.map(({ key }) => key))
    const first = keysOf(parts[0])
    const units = parts.filter((part) => keysOf(part) === first).flatMap(({ rows }) => rows.filter(({ role }) => role === 'row'))
    expect(units.map(({ key }) => key)).toEqual(table.rows.filter(({ role }) => role === 'row').map(({ key }) => key))
    expect(new Set(parts.flatMap(({ columns }) => columns.map(({ key }) => key))).size).toBe(table.columns.length)
    for (const { rows, size, widths } of parts) {
      expect(rows[0]?.role).toBe('group')
      expect(rows.at(-1)?.role).toBe('row')
      expect(size).toBeGreaterThanOrEqual(22)
      expect(rows.length).toBeGreaterThan(1)
      expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1168)
    }
    expect(parts.map(({ isLast }) => isLast)).toEqual(parts.map((_, at) => at === parts.length - 1))
  })

  it('takes two hundred sections', () => {
    const sections = Array.from({ length: 200 }, (_, at) => section({ id: `s${at}`, kind: 'text', title: `Trang ${at}`, blocks: [points(1)] }))
    expect(deckPages(sections, '16:9')).toHaveLength(200)
  })
})

describe('stepsOf', () => {
  it('points at tiles, sentences, and then at the units that stand alike', () => {
    const steps = deckPages(hardReport.sections, '16:9').map((page) => stepsOf(page))
    const all = deckPages(hardReport.sections, '16:9')
    const six = all.findIndex(({ section: { id } }) => id === 'h3')
    expect(steps[six]).toEqual([0, 1, 2, 3, 4, 5].map((at) => ({ kind: 'answer', at })))
    const ranking = steps[all.findIndex(({ section: { id } }) => id === 'h7')] ?? []
    expect(ranking.map((step) => (step.kind === 'units' ? `${step.standing} ${step.units.length}` : step.kind))).toEqual([
      'line',
      'met 6',
      'notMet 5',
      'noData 1',
    ])
  })

  it('takes nothing apart where there is one thing', () => {
    const [page] = pagesOf(section({ id: 'x', kind: 'text', title: 'Một câu', blocks: [points(1)] }), '16:9')
    expect(page === undefined ? null : stepsOf(page)).toEqual([])
  })
})

it('tells units and indicators apart', () => {
  expect(isSameSubject({ kind: 'unit', id: 'a' }, { kind: 'unit', id: 'a' })).toBe(true)
  expect(isSameSubject({ kind: 'unit', id: 'a' }, { kind: 'indicator', code: 'a' })).toBe(false)
  expect(isSameSubject(null, null)).toBe(false)
})
