import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/domain/number-format.ts'
import { slideKinds } from '../../src/domain/report/deck.ts'
import type { DeckContent, Slide } from '../../src/domain/report/deck.ts'
import type { Report, ReportTable } from '../../src/domain/report/report.ts'
import { composeReport } from '../../src/server/report-making/compose-report.ts'
import { deckOfOccasion } from '../../src/server/report-making/deck-of-occasion.ts'
import { currentReading } from '../../src/server/register-cache.ts'
import type { Reading } from '../../src/server/register-cache.ts'
import { readAppraisalsOf } from '../../src/server/stores/appraisals.ts'
import type { Appraisals } from '../../src/server/views/communes-behind-view.ts'
import { overviewOf } from '../../src/server/views/overview-view.ts'
import { databases, openTestDatabase } from '../setup/databases.ts'
import type { TestDatabase } from '../setup/databases.ts'
import { serveSample } from './sample-workspace.ts'

let database: TestDatabase
let reading: Reading
let appraisals: Appraisals

beforeAll(async () => {
  const [kind] = databases
  if (kind === undefined) throw new Error('no database')
  database = await openTestDatabase(kind)
  const served = await serveSample(database)
  reading = await currentReading({ database, clock: () => served.clock.now })
  appraisals = await readAppraisalsOf(database.kysely, reading.ledger.indicators, { year: 2024 })
})
afterAll(() => database.close())

function numbered(): () => string {
  let next = 0
  return () => {
    next += 1
    return `s${next}`
  }
}

const resolution = 'nq11-lam-dong'

function chosenResolution() {
  const chosen = reading.ledger.resolutions.find(({ code }) => code === resolution)
  if (chosen === undefined) throw new Error('no resolution')
  return chosen
}

function deckFor(over: Partial<Pick<DeckContent, 'occasion' | 'year' | 'language'>> = {}): DeckContent {
  return deckOfOccasion(reading, { occasion: 'year', resolution, year: 2024, language: 'vi', ...over }, numbered())
}

function composed(content: DeckContent, annex = false): Report {
  return composeReport(reading, content, { annex, appraisals })
}

function slide(id: string, kind: Slide['kind'], over: Partial<Slide> = {}): Slide {
  return { id, kind, indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '', ...over }
}

function tablesOf(report: Report): ReportTable[] {
  return report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])))
}

describe('a report of the sample workspace', () => {
  it('follows the order of such meetings', () => {
    const deck = deckFor()
    const report = composed(deck)
    expect(report.sections.map(({ kind }) => kind).join(' ')).toBe(
      'title results indicator indicator indicator indicator table unitTable shortcomings causes tasks proposals rewards',
    )
    expect(report.sections.filter(({ problem }) => problem !== null)).toEqual([])
    expect(deck.letter).toMatchObject({ parentOrganisation: 'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', organisation: 'SỞ Y TẾ', symbol: 'BC-SYT', signer: '' })
    expect(report.title).toBe('Tổng kết thực hiện NQ Đại hội XI Lâm Đồng năm 2024')
    expect(report.illustrative).toBe(true)
  })

  it('prints in every table by unit what the heat map of the screen shows', () => {
    const years = fc.integer({ min: 2019, max: 2025 })
    fc.assert(
      fc.property(years, fc.constantFrom('unitTable', 'heatMap'), fc.constantFrom('vi', 'en'), fc.nat(), (year, kind, language, pick) => {
        const { heatMap } = overviewOf(reading, chosenResolution(), year)
        const whole = tablesOf(composed({ ...deckFor({ year, language }), slides: [slide('s', kind)] })).at(-1)
        const place = pick % heatMap.units.id.length
        const row = whole?.rows.find(({ key }) => key === heatMap.units.id[place])
        const told = heatMap.columns.flatMap(({ indicator, shown }) => {
          const index = whole?.columns.findIndex(({ key }) => key === (kind === 'unitTable' ? `${indicator}:value` : indicator)) ?? -1
          const value = shown[place] ?? null
          return value === null || index < 0 ? [] : [{ cell: row?.cells[index], value }]
        })
        const printed = told.map(({ cell }) => (cell === undefined || cell.kind === 'empty' ? null : cell.text))
        expect(printed).toEqual(told.map(({ value }) => formatNumber(value, language)))
      }),
      { numRuns: 60 },
    )
  })

  it('prints in the tiles and the official table what the cards of the screen show', () => {
    for (const year of [2020, 2022, 2024, 2025]) {
      const { cards } = overviewOf(reading, chosenResolution(), year)
      const report = composed({ ...deckFor({ year }), slides: [slide('a', 'results'), slide('b', 'table')] })
      const answers = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'answers' ? block.answers : [])))
      expect(answers.map(({ number, mark }) => [number.value, mark])).toEqual(cards.map(({ assessment: { shown, mark } }) => [shown, mark]))
      const [table] = tablesOf(report)
      const now = table?.columns.findIndex(({ key }) => key === 'now') ?? -1
      const printed = cards.map(({ indicator }) => table?.rows.find(({ key }) => key === indicator)?.cells[now])
      expect(printed.map((cell) => (cell?.kind === 'number' ? cell.value : null))).toEqual(cards.map(({ assessment: { shown } }) => shown))
    }
  })

  it('says "đạt mục tiêu" only of a met target', () => {
    for (const year of [2020, 2021, 2022, 2023, 2024, 2025]) {
      for (const { subject, kind, blocks } of composed(deckFor({ year }), true).annex) {
        const levels = blocks.flatMap((block) => (block.kind === 'text' ? block.lines.filter(({ key }) => key?.endsWith('.level') === true) : []))
        const answers = blocks.flatMap((block) => (block.kind === 'answers' ? block.answers : []))
        for (const { key, text } of levels) {
          const answer = answers.find(({ subject: of }) => of.kind === 'indicator' && key?.includes(`.${of.code}.`) === true)
          const isSaid = /, (đạt|vượt) mục tiêu/.test(text)
          expect([kind, subject, text, isSaid]).toEqual([kind, subject, text, answer?.mark === 'met' || answer?.mark === 'exceeded'])
        }
      }
    }
  })

  it('counts compare as per cent, rates as differences, units stand indented under "Phân theo …"', () => {
    const [table] = tablesOf(composed({ ...deckFor(), slides: [slide('a', 'table', { unitKinds: ['district'] })] }))
    const column = (key: string) => table?.columns.findIndex((each) => each.key === key) ?? -1
    const row = (key: string) => table?.rows.find((each) => each.key === key)
    expect(row('doctorsPer10k')?.cells[column('toBefore')]).toMatchObject({ text: '−0,04', formula: '[now]-[before]' })
    expect(row('doctorsPer10k:count')).toMatchObject({ indent: 1 })
    expect(row('doctorsPer10k:count')?.cells[column('toBefore')]).toMatchObject({ text: '100,9\u00a0%', formula: '[now]/[before]*100' })
    expect(row('doctorsPer10k:district')?.cells[column('name')]).toEqual({ kind: 'text', text: 'Phân theo huyện, thành phố' })
    expect(row('doctorsPer10k:679@2019-01-01')).toMatchObject({ indent: 2, subject: { kind: 'unit', id: '679@2019-01-01' } })
    expect(table?.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true)
  })

  it('cuts a long table for the slide, says how much, and holds all of it for the annex', () => {
    const tables = tablesOf(composed({ ...deckFor(), slides: [slide('a', 'unitTable')] }))
    expect(tables.map(({ rows }) => rows.length)).toEqual([12, 26])
    expect(tables[0]?.notes.join(' ')).toContain('Còn 14 đơn vị')
  })

  it('has a page for every indicator and unit one may be asked about, found by former names', () => {
    const { annex, annexNote } = composed(deckFor(), true)
    expect(annexNote).toBeNull()
    expect(annex.filter(({ kind }) => kind === 'indicator')).toHaveLength(4)
    expect(annex.filter(({ problem }) => problem !== null)).toEqual([])
    expect(new Set(annex.map(({ id }) => id)).size).toBe(annex.length)
    const merged = annex.find(({ id }) => id === 'unit:682@2024-12-01')
    expect(merged?.aliases).toEqual(expect.arrayContaining(['682', 'Đạ Huoai', 'Huyện Cát Tiên', 'Huyện Đạ Tẻh']))
    expect(annex.find(({ title }) => title === 'Phường 7')?.blocks.length).toBeGreaterThan(0)
  })

  it('reads a half year as of 30 June: the districts that were abolished the day after', () => {
    const deck = deckFor({ occasion: 'halfYear', year: 2025 })
    const report = composed({ ...deck, slides: [...deck.slides, slide('dl', 'unit', { unit: '679@2019-01-01' })] })
    expect(report.sections.at(-1)).toMatchObject({ title: 'Huyện Di Linh', problem: null, subtitle: 'Lâm Đồng, Tây Nguyên, 6 tháng đầu năm 2025' })
    expect(JSON.stringify(report)).toContain('Đến 30/06/2025, toàn tỉnh có 1.156 bác sĩ')
    const [year] = composed({ ...deck, occasion: 'year', slides: [slide('dl', 'unit', { unit: '679@2019-01-01' })] }).sections
    expect(year?.problem).toBe('Huyện Di Linh không còn từ ngày 01/07/2025.')
  })

  it('makes two hundred slides of every kind, the same each time, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const slides = Array.from({ length: 200 }, (_, index) => {
        const kind = slideKinds[index % slideKinds.length] ?? 'text'
        return slide(`s${index}`, kind, { indicator: 'bedsPer10k', unit: kind === 'unit' ? '679@2019-01-01' : null })
      })
      const content = { ...deckFor({ language }), slides }
      const report = composed(content)
      expect(report.sections).toHaveLength(200)
      expect(report.sections.filter(({ problem }) => problem !== null)).toEqual([])
      expect(composed(content)).toEqual(report)
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    }
  })
})
