import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exact, roundedText } from '../../src/domain/exact.ts'
import { stages } from '../../src/domain/figure.ts'
import { marks } from '../../src/domain/mark.ts'
import type { TestDatabase } from '../setup/databases.ts'
import { databases, openTestDatabase } from '../setup/databases.ts'
import type { Served, Visitor } from '../setup/serve.ts'
import { serveSample } from './sample-workspace.ts'

/** Doctors and beds per 10 000 as the General Statistics Office printed them, 1995–2016. */
const publishedDoctors = '4.25 4.37 4.43 4.53 4.84 5.0 5.2 5.6 5.8 6.1 6.2 6.3 6.5 6.7 7.1 7.1 7.1 7.3 7.6 7.9 8.0 8.4'.split(' ')
const publishedBeds =
  '17.79 18.17 18.03 17.86 17.76 17.34 17.12 17.15 17.34 17.62 17.73 17.68 18.82 19.51 20.75 22.0 24.0 24.9 25.0 26.3 27.1 26.8'.split(' ')

const country = 'VN@1976-07-02'
const quangNgai = '51@2008-08-01'

/** The value of a year with as many decimals as the source printed: from the counts, or the published one where that wins. */
async function valueOf({ client }: Visitor, unit: string, indicator: string, year: number, decimals: number): Promise<string> {
  const why = await client.why.get({ unit, indicator, resolution: 'bo-y-te-2025', year })
  const published = why.inputs.find((input) => input.role === 'published')?.value
  return roundedText(exact((published ?? why.calculation?.exact ?? '').replace('…', '')), decimals)
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0

describe.each(databases)('figures of record on $name', (kind) => {
  let database: TestDatabase
  let served: Served

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    served = await serveSample(database)
  })
  afterAll(() => database.close())

  async function opened(username = 'lanhdao'): Promise<Visitor> {
    const visitor = served.visit()
    await visitor.client.session.signInAsSample({ username })
    return visitor
  }

  it('prints 26.8 beds per 10 000 for the country in 2016', async () => {
    const { client } = await opened()
    const { cards } = await client.overview.get({ resolution: 'bo-y-te-2025', year: 2016 })
    const beds = cards.find((card) => card.indicator === 'bedsPer10k')
    expect(beds?.assessment).toMatchObject({ shown: '26.8', numerator: '248500', denominator: '92695100', basis: 'counts', illustrative: false })
  })

  it('says of a contributed count how final it is', async () => {
    const { client } = await opened()
    const { heatMap } = await client.overview.get({ resolution: 'nq11-lam-dong', year: 2024 })
    const privateSector = heatMap.units.name.findIndex((name) => name.startsWith('Y tế ngoài công lập'))
    const doctors = heatMap.columns.find((column) => column.indicator === 'doctorsPer10k')
    expect(marks[doctors?.mark[privateSector] ?? -1]).toBe('contributes')
    expect(stages[doctors?.stage[privateSector] ?? -1]).toBe('preliminary')
  })

  it('gives the published national rates of every year', async () => {
    const visitor = await opened()
    for (const [indicator, published] of [['doctorsPer10k', publishedDoctors] as const, ['bedsPer10k', publishedBeds] as const]) {
      const ours = []
      for (const [index, rate] of published.entries()) ours.push(await valueOf(visitor, country, indicator, 1995 + index, decimalsOf(rate)))
      expect(ours).toEqual(published)
    }
  })

  it('breaks the national series where the Ministry begins to count', async () => {
    const { client } = await opened()
    const { scope } = await client.indicator.get({ indicator: 'bedsPer10k', resolution: 'bo-y-te-2025', year: 2020 })
    const breaks = scope.asReported.filter((point) => point.breakBefore !== null).map((point) => [point.year, point.breakBefore])
    expect(breaks).toContainEqual([2019, 'definition'])
    expect(scope.asReported.find((point) => point.year === 2016)?.shown).toBe('26.8')
  })

  it('shows Quảng Ngãi by the definition of its own yearbook, and by the national one', async () => {
    const visitor = await opened()
    const doctors = []
    for (const year of [2010, 2013, 2014, 2015, 2016]) doctors.push(await valueOf(visitor, quangNgai, 'yearbookDoctorsPer10k', year, 2))
    expect(doctors).toEqual(['4.46', '5.16', '5.57', '5.83', '6.31'])
    const beds = []
    for (const year of [2010, 2013, 2014, 2015, 2016]) beds.push(await valueOf(visitor, quangNgai, 'yearbookBedsPer10k', year, 2))
    expect(beds).toEqual(['23.00', '27.00', '29.32', '30.22', '30.14'])
    // Without commune stations, on the population of the national table.
    expect(await valueOf(visitor, quangNgai, 'bedsPer10k', 2016, 1)).toBe('22.5')
  })

  it('shows the doctors of Lâm Đồng in 2024 eight short of the resolution, as illustrative', async () => {
    const { client } = await opened()
    const { cards, illustrative, resolution } = await client.overview.get({ resolution: 'nq11-lam-dong', year: 2024 })
    expect(cards[0]?.assessment).toMatchObject({ mark: 'near', shown: '8.4', numerator: '1151', denominator: '1362471', need: 8, illustrative: true })
    expect([illustrative, resolution.caveat?.vi.includes('minh họa')]).toEqual([true, true])
  })

  it('lays every district, hospital and share of the gap side by side without a remainder', async () => {
    const { client } = await opened()
    const page = await client.indicator.get({ indicator: 'doctorsPer10k', resolution: 'nq11-lam-dong', year: 2024 })
    const total = page.units.reduce((sum, row) => sum + (row.contribution ?? 0), page.differenceRow?.contribution ?? 0)
    expect(total).toBeCloseTo((10_000 * 1151) / 1_362_471 - 8.5, 9)
    expect(page.units.filter((row) => row.rank !== null).every((row) => row.unit.kind === 'district')).toBe(true)
  })

  it('finds what is no more, and opens it in its time', async () => {
    const { client } = await opened()
    const { results } = await client.workspace.find({ query: 'da teh' })
    const former = results.find((each) => each.unitKind === 'district' && each.dissolvedOn !== null && each.name.vi.includes('Đạ Tẻh'))
    const page = await client.unit.get({ unit: former?.id ?? '', resolution: 'nq11-lam-dong' })
    expect(page.year).toBe(2023)
    expect(page.successors.map((each) => each.name)).toEqual([expect.stringContaining('Đạ Huoai')])
    const heir = results.find((each) => each.id === page.successors[0]?.id)
    expect(heir?.matched).toContain('Đạ Tẻh')
  })

  it('takes what visitors of the sample type for illustrative', async () => {
    const { client } = await opened('thongke.dilinh')
    const reporter = (await client.session.get()).account?.rights.mayEnter[0]?.id ?? ''
    const sheet = await client.sheet.get({ reporter, year: 2025 })
    const stage = sheet.reports.findIndex((report) => report.mayEdit)
    const row = sheet.rows.find((each) => each.cells[stage] != null)
    const before = row?.cells[stage]
    const cell = await client.sheet.saveFigure({
      idempotencyKey: 'one key of this test',
      reporter,
      subject: row?.subject.id ?? '',
      element: row?.element.code ?? '',
      period: '2025',
      stage: sheet.reports[stage]?.stage ?? 'final',
      expectedVersion: before?.version ?? null,
      value: '1',
      missingReason: null,
      note: 'thử',
    })
    expect(cell).toMatchObject({ value: '1', illustrative: true, approved: false })
  })
})
