import { describe, expect, it } from 'vitest'
import { listAudit } from '../../src/server/stores/audit.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import { databases } from '../setup/databases.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

type Cells = Parameters<Visitor['client']['sheet']['saveFigures']>[0]['cells']
type CellInput = Cells[number]

const reporter = units.lamHaCentre.id
const cell = (element: string, value: string, change: Partial<CellInput> = {}): CellInput => ({
  reporter,
  subject: reporter,
  element,
  period: '2024',
  stage: 'final',
  missingReason: null,
  note: null,
  expectedVersion: null,
  value,
  idempotencyKey: newKey(),
  ...change,
})
const commune = (of: { id: string }, value: string) => cell('communesRecognised', value, { subject: of.id })
const refused = (code: string, data?: unknown) => ({ kind: 'refused', code, ...(data !== undefined && { data }) })
const stored = (value: string) => ({ kind: 'stored', cell: expect.objectContaining({ value }) as unknown })

async function outcomesOf({ client }: Visitor, cells: Cells) {
  return (await client.sheet.saveFigures({ cells })).outcomes
}

describe.each(databases)('many figures at once on $name', (kind) => {
  it('stores each, begins the report once, and tells the audit log of every one', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const revision = await readRevision(served.database.kysely)
    const outcomes = await outcomesOf(clerk, [
      cell('doctors', '400'),
      commune(units.dinhVan, '1'),
      cell('actualBeds', '…'),
      commune(units.namBan, '0'),
    ])
    expect(outcomes.slice(0, 2)).toEqual([stored('400'), stored('1')])
    expect(outcomes[2]).toMatchObject({ kind: 'stored', cell: { value: null, missingReason: 'notCollected', recordedBy: 'Thống kê Lâm Hà' } })
    const sheet = await clerk.client.sheet.get({ reporter, year: 2024 })
    expect(sheet.rows.map((row) => row.cells[1]?.value)).toEqual([null, '400', '1', '0'])
    const lines = await listAudit(served.database.kysely, { units: [reporter], limit: 10 })
    expect(lines.map(({ act }) => act)).toEqual(['beginReport', 'saveFigure', 'saveFigure', 'saveFigure', 'saveFigure'])
    expect(await readRevision(served.database.kysely)).toBe(revision + 1)
  })

  it('refuses a cell for what it would be refused for alone, and stores the others', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const cells = [
      cell('doctors', '400'),
      cell('actualBeds', '9000'),
      commune(units.dinhVan, '1,5'),
      commune(units.hoaNinh, '1'),
      cell('doctors', '1', { reporter: units.diLinhCentre.id, subject: units.diLinhCentre.id }),
      cell('doctors', '1', { reporter: 'nobody', subject: 'nobody' }),
      cell('doctors', '1', { period: '2031' }),
      cell('doctors', '380', { stage: 'estimate' }),
    ]
    const outcomes = await outcomesOf(clerk, cells)
    expect(outcomes).toEqual([
      stored('400'),
      refused('NEEDS_EXPLANATION', expect.objectContaining({})),
      refused('INVALID_FIGURE', { problem: 'notWhole' }),
      refused('INVALID_FIGURE', { problem: 'notOwed' }),
      refused('FORBIDDEN'),
      refused('NOT_FOUND', { what: 'unit' }),
      refused('YEAR_OUTSIDE_TERM', { firstYear: 2019, lastYear: 2025 }),
      stored('380'),
    ])
    for (const [index, one] of cells.entries()) {
      const outcome = outcomes[index]
      if (outcome?.kind !== 'refused') continue
      const alone = await clerk.client.sheet.saveFigure({ ...one, idempotencyKey: newKey() }).catch((error: unknown) => error)
      expect(alone).toMatchObject({ code: outcome.code, ...(outcome.data !== undefined && { data: outcome.data }) })
    }
  })

  it('stores nothing twice: the same block again, half of it, or one of it alone', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const [doctors, beds] = [cell('doctors', '400'), cell('actualBeds', '9000')]
    const cells = [doctors, beds, commune(units.namBan, '1')]
    const [first, ...repeats] = await Promise.all([cells, cells, cells.toReversed()].map((block) => outcomesOf(clerk, block)))
    expect(repeats).toEqual([first, first?.toReversed()])
    const [doctorsOutcome] = first ?? []
    expect(doctorsOutcome?.kind === 'stored' && (await clerk.client.sheet.saveFigure(doctors))).toEqual(
      doctorsOutcome?.kind === 'stored' && doctorsOutcome.cell,
    )
    const versions = async (element: string) => (await clerk.client.sheet.history({ subject: reporter, element, period: '2024' })).versions.length
    expect(await versions('doctors')).toBe(1)
    expect(
      await outcomesOf(clerk, [
        { ...doctors, value: '401' },
        { ...beds, note: 'mở rộng' },
      ]),
    ).toEqual([refused('KEY_REUSED'), stored('9000')])
    expect(await listAudit(served.database.kysely, { resource: 'figure', limit: 10 })).toHaveLength(3)
  })

  it('leaves nothing behind where every cell is refused', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const beds = cell('actualBeds', '9000')
    expect(await outcomesOf(clerk, [beds])).toEqual([refused('NEEDS_EXPLANATION', expect.objectContaining({}))])
    const sheet = await clerk.client.sheet.get({ reporter, year: 2024 })
    expect(sheet.reports[1]?.id).toBeNull()
    expect(await listAudit(served.database.kysely, { units: [reporter], limit: 10 })).toEqual([])
  })

  it('takes answers back, and begins no report for a cell that was empty', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const empty = { kind: 'stored', cell: expect.objectContaining({ value: null }) as unknown }
    const emptied = (element: string, expectedVersion: number | null = null) =>
      cell(element, '', { value: null, missingReason: 'withdrawn', expectedVersion })
    expect(await outcomesOf(clerk, [emptied('doctors')])).toEqual([empty])
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]?.id).toBeNull()
    const [doctors] = await outcomesOf(clerk, [cell('doctors', '400')])
    const version = doctors?.kind === 'stored' ? doctors.cell.version : null
    expect(await outcomesOf(clerk, [emptied('doctors', version), emptied('actualBeds')])).toEqual([empty, empty])
    expect((await clerk.client.sheet.get({ reporter, year: 2024 })).rows.map((row) => row.cells[1]?.value)).toEqual([null, null, null, null])
  })

  it('shows what somebody else stored meanwhile', async () => {
    const { as } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    await outcomesOf(clerk, [cell('doctors', '400')])
    const theirs = { value: '400', by: 'Thống kê Lâm Hà' }
    expect(await outcomesOf(reviewer, [cell('doctors', '401'), commune(units.namBan, '1')])).toEqual([
      refused('STALE_VERSION', expect.objectContaining(theirs)),
      stored('1'),
    ])
  })

  it('stores blocks of two people for the same reports without either waiting for ever, and loses none', async () => {
    const { as } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    const block = (value: string) => [cell('doctors', value), cell('doctors', value, { stage: 'estimate' })]
    const [first, second] = await Promise.all([outcomesOf(clerk, block('390')), outcomesOf(reviewer, block('395').toReversed())])
    const both = [...first, ...second]
    expect(both.map((outcome) => (outcome.kind === 'stored' ? 'stored' : outcome.code)).toSorted()).toEqual([
      'STALE_VERSION',
      'STALE_VERSION',
      'stored',
      'stored',
    ])
  })

  it('stores nothing in the name of somebody who signed in after the cells were typed', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const { account } = await (await as('lam.ha')).client.session.get()
    const own = (await reviewer.client.session.get()).account?.id ?? ''
    const cells = [cell('doctors', '400')]
    const other = account?.id ?? ''
    await expect(reviewer.client.sheet.saveFigures({ account: other, cells })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await expect(reviewer.client.sheet.saveFigure({ account: other, ...cell('doctors', '400') })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await reviewer.client.sheet.saveFigures({ account: own, cells })).outcomes).toEqual([stored('400')])
  })

  it('takes no block with a key or a cell twice, none of nothing, and none without end', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const one = cell('doctors', '400')
    const many = Array.from({ length: 501 }, (_, index) => cell(`element ${index}`, '1'))
    for (const cells of [
      [],
      many,
      [one, commune(units.namBan, '1')].map((each) => ({ ...each, idempotencyKey: 'the same key' })),
      [one, cell('doctors', '401')],
    ])
      await expect(clerk.client.sheet.saveFigures({ cells })).rejects.toMatchObject({ status: 400 })
  })

  it('tells whoever may enter none of it no', async () => {
    const { as } = await smallWorkspace(kind)
    const other = await as('di.linh')
    await expect(other.client.sheet.saveFigures({ cells: [cell('doctors', '400')] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
