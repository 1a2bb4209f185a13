import { describe, expect, it } from 'vitest'
import { occasions } from '../../domain/report/deck.ts'
import { composeReport } from './compose-report.ts'
import { deckOfOccasion } from './deck-of-occasion.ts'
import { deckOntoYear } from './deck-onto-year.ts'
import { provinceOf } from './reading-fixture.ts'

const reading = provinceOf(1_361_129)
const options = { annex: false, appraisals: { forms: [], scores: [] } }

function newIds(): () => string {
  let last = 0
  return () => {
    last += 1
    return `s${last}`
  }
}

function deckFor(occasion: (typeof occasions)[number], year = 2024) {
  return deckOfOccasion(reading, { occasion, resolution: 'XI', year, language: 'vi' }, newIds())
}

describe('deckOfOccasion', () => {
  it('has the title of the occasion and what the register knows of who writes', () => {
    expect(occasions.map((occasion) => deckFor(occasion).title)).toEqual([
      'Sơ kết thực hiện Nghị quyết XI 6 tháng đầu năm 2024',
      'Tổng kết thực hiện Nghị quyết XI năm 2024',
      'Tổng kết thực hiện Nghị quyết XI giai đoạn 2019–2024',
      'Tình hình thực hiện Nghị quyết XI năm 2024',
    ])
    expect(deckFor('year').letter).toMatchObject({
      parentOrganisation: 'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
      organisation: 'SỞ Y TẾ',
      symbol: 'BC-SYT',
      number: '',
      position: '',
      signer: '',
    })
  })

  it('follows the order of such meetings; a term also shows the way from the baseline', () => {
    const kinds = (occasion: (typeof occasions)[number]) =>
      deckFor(occasion)
        .slides.map(({ kind }) => kind)
        .join(' ')
    expect(kinds('year')).toBe('title results indicator table unitTable shortcomings causes tasks proposals rewards')
    expect(kinds('term')).toBe('title results indicator slope table unitTable shortcomings causes tasks proposals rewards')
  })

  it('gives every slide an id of its own, and draws nothing out of the air', () => {
    const { slides } = deckFor('year')
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
    const { sections } = composeReport(reading, deckFor('year'), options)
    const linesIn = (kind: string) => sections.filter((section) => section.kind === kind).flatMap(({ blocks }) => blocks)
    expect(linesIn('proposals')).toEqual([])
    expect(linesIn('rewards')).toEqual([])
  })
})

describe('deckOntoYear', () => {
  it('drafts again, keeps what people wrote with the draft it began from, and asks anew for number and days', () => {
    const deck = deckFor('year', 2023)
    const [draft] = composeReport(reading, deck, options).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'text' ? block.lines.filter(({ key }) => key === 'indicator.doctors.level') : [])),
    )
    if (draft?.key == null) throw new Error('no draft')
    const own = { kind: 'own', text: 'Lời của tôi', from: { key: draft.key, text: draft.text } } as const
    const slides = deck.slides.map((slide) => (slide.kind === 'indicator' ? { ...slide, lines: [own] } : slide))
    const next = deckOntoYear(reading, { ...deck, slides, day: '2023-12-20', letter: { ...deck.letter, number: '05' } }, 2024, newIds())
    expect(next).toMatchObject({ title: 'Tổng kết thực hiện Nghị quyết XI năm 2024', year: 2024, day: null, letter: { number: '', day: null } })
    const lines = composeReport(reading, next, options).sections.flatMap(({ kind, blocks }) =>
      kind === 'indicator' ? blocks.flatMap((block) => (block.kind === 'text' ? block.lines : [])) : [],
    )
    expect(lines).toMatchObject([{ text: 'Lời của tôi', state: 'outdated' }])
  })

  it('changes the year in a title people wrote', () => {
    expect(deckOntoYear(reading, { ...deckFor('year', 2023), title: 'Hội nghị 2023 của ngành' }, 2024, newIds()).title).toBe(
      'Hội nghị 2024 của ngành',
    )
  })
})
