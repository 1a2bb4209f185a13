import { describe, expect, it } from 'vitest'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { exact } from '../../../domain/exact.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { coherenceParts } from './coherence-parts.ts'
import { coherenceSentence } from './coherence-sentence.ts'
import { contributionsOf } from './contribution-rows.ts'
import { scopeChange } from './scope-change.ts'
import { trendOf } from './trend-data.ts'
import { trendTable } from './trend-table.ts'
import { yesNoOf } from './yes-no.ts'

type Scope = IndicatorPage['scope']
type Row = IndicatorPage['units'][number]
type Point = Scope['asReported'][number]

const unit = (id: string, kind: UnitKind = 'district') => ({ id, name: id, shortName: id, kind })

const point = (year: number, shown: string | null, over: Partial<Point> = {}): Point => ({
  year,
  shown,
  mark: 'near',
  stage: shown === null ? null : 'final',
  missingReason: shown === null ? 'notSent' : null,
  illustrative: false,
  breakBefore: null,
  estimated: false,
  partial: false,
  ...over,
})

const target = {
  goal: { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' },
  year: 2025,
  purpose: 'resolution',
  clause: null,
  source: null,
  own: true,
  illustrative: false,
} as const

const assessment: Scope['assessment'] = {
  mark: 'near',
  shown: '8.4',
  stage: 'final',
  basis: 'counts',
  populationKind: 'averageFinal',
  illustrative: false,
  missingReason: null,
  target,
  need: 8,
  numerator: '1151',
  denominator: '1362471',
  completeness: null,
}

const scope: Scope = {
  unit: unit('Lâm Đồng', 'province'),
  assessment,
  progress: {
    kind: 'onTrack',
    reason: null,
    ratio: 1.2,
    hasPassedBand: false,
    baseline: { year: 2020, value: 7.2 },
    aim: 8.5,
    yearlyGain: null,
    milestone: null,
  },
  secondOpinion: { band: 'onTrack', ratio: 1.2, score: 4, basis: 'target', reason: null, differs: false },
  forecast: {
    year: 2025,
    value: 8.97,
    lower: 8.57,
    upper: 9.37,
    probability: 0.93,
    reason: null,
    years: [],
    line: [
      { year: 2024, value: 8.63 },
      { year: 2025, value: 8.97 },
    ],
  },
  asReported: [
    point(2019, null),
    point(2020, '7.2'),
    point(2021, '7.6', { partial: true }),
    point(2022, null),
    point(2023, '8.0', { breakBefore: 'definition' }),
    point(2024, '8.4', { stage: 'preliminary' }),
  ],
  onTodaysMap: [point(2020, '7.2'), point(2024, '8.4')],
  milestones: [
    { year: 2021, value: '7.6', interpolated: false },
    { year: 2024, value: '8.5', interpolated: false },
  ],
  effects: null,
  coherence: null,
}

const row = (id: string, over: Partial<Row> = {}, of: Partial<Row['assessment']> = {}): Row => ({
  unit: unit(id, of.mark === 'contributes' ? 'hospital' : 'district'),
  assessment: { ...assessment, ...of },
  rank: null,
  previous: null,
  contribution: null,
  effects: null,
  history: [],
  ...over,
})

const page = (over: Partial<IndicatorPage> = {}): IndicatorPage => ({
  resolution: {
    code: 'r',
    name: { vi: 'NQ', en: 'R' },
    shortName: { vi: 'NQ', en: 'R' },
    scope: unit('Lâm Đồng', 'province'),
    baselineYear: 2020,
    targetYear: 2025,
    firstYear: 2019,
    lastYear: 2025,
    caveat: null,
  },
  year: 2024,
  illustrative: false,
  indicator: {
    code: 'doctors',
    name: { vi: 'Bác sĩ', en: 'Doctors' },
    shortName: { vi: 'Bác sĩ', en: 'Doctors' },
    measureUnit: { vi: 'bác sĩ/vạn dân', en: 'per 10,000' },
    decimals: 1,
    direction: 'higher',
    factor: '10000',
    formula: { vi: '', en: '' },
    definitions: [],
    clause: null,
    needLabel: { vi: 'bác sĩ', en: 'doctors' },
  },
  scope,
  units: [],
  communes: null,
  differenceRow: null,
  comparisons: [],
  marks: [],
  ...over,
})

describe('contributionsOf', () => {
  it('closes with the difference row, who holds back first, and finds the bound behind', () => {
    const units = [row('A', { contribution: 1 }), row('B', { contribution: -0.714286 }), row('C', { contribution: -0.2 })]
    const found = contributionsOf(page({ units, differenceRow: { contribution: -0.137814, numerator: '-12' } }))
    expect(found?.rows.map((each) => each.row.unit.id)).toEqual(['B', 'C', 'A'])
    const printed = [...(found?.rows.map((each) => each.text) ?? []), found?.difference?.text ?? '0']
    expect(printed.reduce((sum, text) => sum.add(exact(text)), exact(0)).equals(exact(found?.total.text ?? '1'))).toBe(true)
    expect(found?.bound).toBe(8.5)
  })

  it('is nothing where no unit has a part in it, even with a difference', () => {
    expect(contributionsOf(page({ differenceRow: { contribution: 0.04, numerator: '1' } }))).toBeNull()
  })
})

describe('coherence', () => {
  const coherence = { weighted: 4.03, reaches: false, neededOfOthers: null, bound: 8.5, unitsWithTarget: 10, units: 10 }
  const hospitals = [row('BV', { contribution: 4.65 }, { mark: 'contributes' })]

  it('counts what facilities add beside the territories', () => {
    const parts = coherenceParts(page({ scope: { ...scope, coherence }, units: hospitals }))
    expect(parts).toMatchObject({ kind: 'all', isReached: true, isUpperBound: false })
    expect(coherenceSentence(page({ scope: { ...scope, coherence }, units: hospitals }), 'vi')).toBe(
      'Nếu cả 10 địa bàn vừa đúng đạt chỉ tiêu riêng, phần của các địa bàn là 4,03; cộng phần các cơ sở góp thẳng như hiện nay (4,65) được 8,68, đủ để đạt mục tiêu chung 8,5.',
    )
  })

  it('says how much is missing', () => {
    expect(coherenceSentence(page({ scope: { ...scope, coherence: { ...coherence, weighted: 8.2 } } }), 'vi')).toContain(
      'còn thiếu 0,30 so với mục tiêu chung 8,5',
    )
  })

  it('says what the others would need, where that is known', () => {
    const some = { ...coherence, weighted: null, reaches: null, neededOfOthers: 9.1, unitsWithTarget: 4 }
    expect(coherenceSentence(page({ scope: { ...scope, coherence: some } }), 'vi')).toContain('bình quân 9,10')
    expect(coherenceSentence(page({ scope: { ...scope, coherence: some }, units: hospitals }), 'vi')).toBeNull()
    expect(coherenceSentence(page(), 'vi')).toBeNull()
  })
})

describe('trendOf', () => {
  const country = { unit: unit('VN', 'country'), history: [point(2018, '8.0'), point(2020, '9.8'), point(2021, '7.6', { partial: true })] }

  it('begins with the records, keeps gaps with their reasons, and lets a partial total stand alone', () => {
    const trend = trendOf(page(), 'asReported')
    expect(trend.points.map(({ year, value, isBreakBefore }) => [year, value, isBreakBefore])).toEqual([
      [2020, 7.2, false],
      [2021, 7.6, true],
      [2022, null, true],
      [2023, 8, true],
      [2024, 8.4, false],
    ])
    expect(trend.missing).toEqual([{ year: 2022, reason: 'notSent' }])
    expect(trend.breaks).toEqual([{ year: 2023, reason: 'definition' }])
    expect(trend.partial).toEqual([2021])
    expect(trend.stages.get(2024)).toBe('preliminary')
  })

  it('leads the milestones in from the baseline and out to the aim', () => {
    expect(trendOf(page(), 'asReported').path.map(({ year }) => year)).toEqual([2020, 2021, 2024, 2025])
  })

  it('compares with whole values only', () => {
    const [line] = trendOf(page({ comparisons: [country] }), 'asReported').comparisons
    expect(line?.points.map(({ value }) => value)).toEqual([8, 9.8, null])
  })

  it('has a table of the same numbers, with every reason', () => {
    const table = trendTable(page({ comparisons: [country] }), 'asReported', trendOf(page({ comparisons: [country] }), 'asReported'), 'vi')
    expect(table.columns.map(({ header }) => header)).toContain('Lộ trình')
    const rows = new Map(table.rows.map(({ key, cells }) => [key, cells.map(({ text }) => text)]))
    expect(rows.get('2022')?.[1]).toBe('chưa gửi số liệu')
    expect(rows.get('2024')).toEqual(expect.arrayContaining(['8,4', 'sơ bộ']))
    expect(rows.get('2021')).toContain('chưa đủ đơn vị')
    expect(rows.get('2023')).toContain('đổi định nghĩa')
    expect(rows.get('2025')).toEqual(expect.arrayContaining(['8,97', '8,57', '9,37']))
  })
})

describe('scopeChange', () => {
  it('is taken from the split where there is one, and never turns into none', () => {
    const effects = { fromYear: 2023, change: -0.034, numerator: 0.07, denominator: -0.104 }
    expect(scopeChange(page({ scope: { ...scope, effects } }))).toEqual({ year: 2023, difference: '-0.03', better: false })
  })

  it('is the difference of what was published, else', () => {
    const asReported = [point(2023, '1.10'), point(2024, '1.04')]
    const band = page({ scope: { ...scope, asReported }, indicator: { ...page().indicator, direction: 'band', decimals: 2 } })
    expect(scopeChange(band)).toEqual({ year: 2023, difference: '-0.06', better: null })
  })

  it('is not told across a break, or where a year is missing', () => {
    expect(scopeChange(page({ year: 2023 }))).toBeNull()
    expect(scopeChange(page({ scope: { ...scope, asReported: [point(2023, '1'), point(2024, '2', { breakBefore: 'reorganisation' })] } }))).toBeNull()
  })
})

describe('yesNoOf', () => {
  const commune = (id: string, numerator: string | null) => row(id, {}, { mark: 'contributes', numerator })

  it('parts communes that count from those that do not, and from the unknown', () => {
    const parts = yesNoOf([commune('a', '1'), commune('b', '0'), commune('c', null)])
    expect([parts?.yes.length, parts?.no.length, parts?.unknown.length]).toEqual([1, 1, 1])
  })

  it('leaves other counts alone', () => {
    expect(yesNoOf([commune('a', '218'), commune('b', '1')])).toBeNull()
    expect(yesNoOf([commune('a', '1')])).toBeNull()
  })
})
