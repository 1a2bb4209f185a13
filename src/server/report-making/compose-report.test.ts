import { describe, expect, it } from 'vitest'
import { figureOf, successionOf, unitOf } from '../../domain/ledger-fixture.ts'
import type { DeckContent, Slide } from '../../domain/report/deck.ts'
import type { ReportSection } from '../../domain/report/report.ts'
import type { Reading } from '../register-cache.ts'
import { composeReport } from './compose-report.ts'
import { deckOf, districts, province, provinceOf, readingOf, slideOf, threeDistricts } from './reading-fixture.ts'

const options = { annex: false, appraisals: { forms: [], scores: [] } }

function sectionOf(reading: Reading, slide: Slide, over: Partial<DeckContent> = {}): ReportSection {
  const [section] = composeReport(reading, deckOf([slide], over), options).sections
  if (section === undefined) throw new Error('no section')
  return section
}

function linesOf({ blocks }: ReportSection): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? block.lines.map(({ text }) => text) : []))
}

const doctorSlide = slideOf('indicator', { indicator: 'doctors' })
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('the sentences of an indicator', () => {
  it('say the worked figure of the method: below 8,5, though it rounds to it', () => {
    const [level] = linesOf(sectionOf(provinceOf(1_361_129), doctorSlide))
    expect(plain(level)).toBe(
      'Đến 31/12/2024, toàn tỉnh có 1.151 bác sĩ, ở mức 8,46 bác sĩ/vạn dân, còn thiếu 6 bác sĩ so với mục tiêu 8,5 (đến năm 2025).',
    )
  })

  it('say what moved the rate: +0,51 = +0,59 − 0,08', () => {
    const [level, change] = linesOf(sectionOf(provinceOf(1_345_000), doctorSlide))
    expect(plain(level)).toBe('Đến 31/12/2024, toàn tỉnh có 1.151 bác sĩ, ở mức 8,6 bác sĩ/vạn dân, vượt mục tiêu 8,5 (đến năm 2025).')
    expect(plain(change)).toBe('So với năm 2023 (8,0 bác sĩ/vạn dân), tăng 0,51 bác sĩ/vạn dân: +0,59 do số bác sĩ tăng, −0,08 do dân số tăng.')
  })

  it('name who holds back by contribution', () => {
    const lines = linesOf(sectionOf(threeDistricts(), doctorSlide))
    expect(lines.find((line) => line.includes('kéo kết quả chung'))).toContain('huyện C (−1,07), huyện B (−0,71)')
  })

  it('say the same in English', () => {
    const [level, change] = linesOf(sectionOf(provinceOf(1_361_129), doctorSlide, { language: 'en' }))
    expect(plain(level)).toBe('On 31/12/2024, the province had 1,151 doctors, at 8.46 per 10,000, 6 doctors short of the target of 8.5 (by 2025).')
    expect(plain(change)).toContain('because the number of doctors rose')
  })

  it('say the stage of a value that is not final', () => {
    const base = provinceOf(1_361_129)
    const figures = base.ledger.figures.map((figure) => ({ ...figure, stage: 'estimate' as const }))
    const section = sectionOf(readingOf({ ...base.ledger, figures }), doctorSlide)
    expect(plain(linesOf(section)[0])).toContain('ước ở mức 8,46')
    expect(section.footnotes).toContain('Có số ước thực hiện.')
  })
})

describe('what people wrote', () => {
  const line = (from: string) => ({ kind: 'own', text: '<b>Của tôi</b>', from: { key: 'indicator.doctors.level', text: from } }) as const

  it('is outdated when the figures under it have changed, and stays as it is', () => {
    const [block] = sectionOf(provinceOf(1_361_129), { ...doctorSlide, lines: [line('Ở mức 8,40.')] }).blocks.filter(({ kind }) => kind === 'text')
    if (block?.kind !== 'text') throw new Error('no lines')
    expect(block.lines).toMatchObject([{ text: '<b>Của tôi</b>', state: 'outdated', key: 'indicator.doctors.level' }])
    expect(block.lines[0]?.drafted).toContain('8,46')
  })

  it('keeps titles and notes of any length', () => {
    const title = 'Đ'.repeat(400)
    expect(sectionOf(provinceOf(1_361_129), { ...doctorSlide, title, speakerNotes: '<script>' })).toMatchObject({ title, speakerNotes: '<script>' })
  })
})

describe('what can no longer be shown', () => {
  it('is said in a sentence, and everything else stands', () => {
    const old = unitOf('X', 'district', { name: 'Huyện X', validTo: '2024-11-30' })
    const [heir] = districts
    if (heir === undefined) throw new Error('no district')
    const base = provinceOf(1_361_129)
    const reading = readingOf({
      ...base.ledger,
      units: [...base.ledger.units, ...districts, old],
      successions: [successionOf(old, heir, 'merge', '2024-12-01')],
    })
    const slides = [
      slideOf('unit', { id: 'gone', unit: old.id }),
      slideOf('unit', { id: 'unknown', unit: 'nobody' }),
      slideOf('indicator', { id: 'removed', indicator: 'beds' }),
      slideOf('trend', { id: 'without' }),
      slideOf('results'),
    ]
    const { sections } = composeReport(reading, deckOf(slides), options)
    expect(sections.map(({ problem }) => problem)).toEqual([
      'Huyện X không còn từ ngày 01/12/2024; nay thuộc huyện A.',
      'Không tìm thấy đơn vị này.',
      'Chỉ tiêu này không còn trong nghị quyết.',
      'Trang này chưa chọn chỉ tiêu.',
      null,
    ])
  })

  it('is every figure of a deck outside the term or of no resolution; own words stay', () => {
    const own = slideOf('text', { title: 'Lời mở đầu', lines: [{ kind: 'own', text: 'Kính thưa các đồng chí', from: null }] })
    for (const over of [{ year: 2040 }, { resolution: 'none' }]) {
      const report = composeReport(provinceOf(1_361_129), deckOf([slideOf('title'), slideOf('results'), own], over), { ...options, annex: true })
      expect(report.sections.map(({ problem }) => problem === null)).toEqual([true, false, true])
      expect(report.sections.flatMap(linesOf)).toEqual(['Kính thưa các đồng chí'])
      expect(report.annex).toEqual([])
    }
  })
})

describe('a half year', () => {
  it('is told by the figures of 30 June where there are any', () => {
    const base = provinceOf(1_361_129)
    const half = readingOf({ ...base.ledger, figures: [...base.ledger.figures, figureOf(province, 'doctors', '2024-H1', 1140)] })
    const section = sectionOf(half, doctorSlide, { occasion: 'halfYear' })
    expect(section.subtitle).toBe('Tỉnh Lâm Đồng, 6 tháng đầu năm 2024')
    expect(plain(linesOf(section)[0])).toContain('Đến 30/06/2024, toàn tỉnh có 1.140 bác sĩ')
  })

  it('is told by the year where there are none, and says so', () => {
    const section = sectionOf(provinceOf(1_361_129), doctorSlide, { occasion: 'halfYear' })
    expect(plain(linesOf(section)[0])).toContain('Đến 31/12/2024, toàn tỉnh có 1.151 bác sĩ')
    expect(section.footnotes).toContain('Chưa có số liệu 6 tháng đầu năm 2024; dùng số liệu năm 2024.')
  })
})
