import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id

describe.each(databases)('the table of several units on $name', (kind) => {
  it('has a row for each unit of a reporter and a column for each element, as its sheet has them', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('lam.ha')
    const sheet = await client.sheet.get({ reporter, year: 2024 })
    const wide = await client.sheet.wide({ reporter, year: 2024, stage: 'final' })
    expect(wide).toMatchObject({ year: 2024, period: '2024', stage: 'final', stages: ['estimate', 'final'], previousYears: sheet.previousYears })
    expect(wide.groups).toHaveLength(1)
    const [group] = wide.groups
    expect(group?.report).toEqual(sheet.reports.find(({ stage }) => stage === 'final'))
    const cells = wide.groups.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.cells.flatMap((held, place) => (held === null ? [] : [{ subject: row.subject, element: wide.elements[place], ...held }])),
      ),
    )
    const column = sheet.reports.findIndex(({ stage }) => stage === 'final')
    const owed = sheet.rows.filter((row) => row.cells[column] !== null)
    expect(cells).toHaveLength(owed.length)
    for (const row of owed) {
      expect(cells).toContainEqual({ subject: row.subject, element: row.element, previous: row.previous, cell: row.cells[column] })
    }
  })

  it('is of all the reporters an account enters for, and tells what each may do', async () => {
    const { as } = await smallWorkspace(kind)
    const ofClerk = await (await as('lam.ha')).client.sheet.wide({ year: 2024 })
    expect(ofClerk.groups.map((group) => group.reporter.id)).toEqual([reporter])
    const ofDepartment = await (await as('tham.dinh')).client.sheet.wide({ year: 2024 })
    const names = ofDepartment.groups.map((group) => group.reporter.name)
    expect(names.length).toBeGreaterThan(1)
    expect(ofDepartment.stage).toBe('final')
    expect(
      ofDepartment.groups.every(
        ({ report, rows }) => report.stage === 'final' && rows.every((row) => row.cells.length === ofDepartment.elements.length),
      ),
    ).toBe(true)
    await expect((await as('nguoi.xem')).client.sheet.wide({ year: 2024 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('shows drafts to nobody else, and no year outside of the term', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('di.linh')
    await expect(client.sheet.wide({ reporter, year: 2024 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(client.sheet.wide({ year: 1950 })).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM' })
    await expect(client.sheet.wide({ reporter: 'no such unit', year: 2024 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await client.sheet.wide({ year: 2024 })).groups.map((group) => group.reporter.id)).toEqual([units.diLinhCentre.id])
  })

  it('holds what was just stored', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('lam.ha')
    const cell = { reporter, subject: reporter, element: 'doctors', period: '2024', stage: 'final' as const }
    const stored = await client.sheet.saveFigure({
      ...cell,
      value: '400',
      missingReason: null,
      note: null,
      expectedVersion: null,
      idempotencyKey: newKey(),
    })
    const { elements, groups } = await client.sheet.wide({ year: 2024, stage: 'final' })
    const place = elements.findIndex(({ code }) => code === 'doctors')
    const row = groups[0]?.rows.find(({ subject }) => subject.id === reporter)
    expect(row?.cells[place]?.cell).toEqual(stored)
    expect(groups[0]?.report.id).not.toBeNull()
  })
})
