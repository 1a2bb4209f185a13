import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/server/database/database.ts'
import type { ImportOutcome } from '../../src/server/import/import-files.ts'
import { effectiveFigures } from '../../src/server/stores/effective-figures.ts'
import { figureHistory } from '../../src/server/stores/figure-versions.ts'
import { appendFigure } from '../../src/server/stores/figures.ts'
import { listReportEvents } from '../../src/server/stores/report-events.ts'
import { findReport, listReports, moveReport } from '../../src/server/stores/reports.ts'
import type { ReportKey } from '../../src/server/stores/reports.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { fileOf, importMoment, importWorld, worldFiles } from '../setup/import-world.ts'
import { stampOf } from '../setup/sample-rows.ts'

const hospital = 'BVT@2000-01-01'
const cell = { subject: hospital, element: 'doctors', period: '2025', stage: 'final' as const }
const reportKey: ReportKey = { reporter: hospital, period: '2025', stage: 'final' }

/** Imports the hospital's doctors of 2025 in a state. */
function importDoctors(database: Database, value: string, state: string, day: number): Promise<ImportOutcome> {
  const text = `unit,element,period,stage,value,reported_by,state,reason\nBVT,doctors,2025,final,${value},BVT,${state},${state === 'returned' ? 'Sai' : ''}\n`
  return importWorld(database, [fileOf('figures.csv', text)], { now: stampOf(day).at })
}

async function valueInForce(database: Database): Promise<string | null | undefined> {
  const [figure] = await effectiveFigures(database.kysely, { subjects: [hospital], elements: ['doctors'], years: [2025] })
  return figure?.value
}

async function actsOf(database: Database): Promise<string[]> {
  const report = await findReport(database.kysely, reportKey)
  return (await listReportEvents(database.kysely, report?.id ?? 0)).map(({ act }) => act)
}

describe.each(databases)('imported figures on $name', (kind) => {
  it('make the reports they came in, each in its state with its events', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    const reports = await listReports(database.kysely)
    expect(reports.map(({ reporter, stage, state, reason }) => [reporter, stage, state, reason])).toEqual([
      [hospital, 'final', 'approved', null],
      ['SYT@1976-02-01', 'estimate', 'submitted', null],
      ['SYT@1976-02-01', 'final', 'returned', 'Thiếu giải trình'],
    ])
    const events = await Promise.all(reports.map(({ id }) => listReportEvents(database.kysely, id)))
    expect(events.map((each) => each.map(({ act, from, to, reason, by }) => [act, from, to, reason, by]))).toEqual([
      [
        ['submit', 'draft', 'submitted', null, 'admin'],
        ['approve', 'submitted', 'approved', null, 'admin'],
      ],
      [['submit', 'draft', 'submitted', null, 'admin']],
      [
        ['submit', 'draft', 'submitted', null, 'admin'],
        ['return', 'submitted', 'returned', 'Thiếu giải trình', 'admin'],
      ],
    ])
    const [figure] = await figureHistory(database.kysely, { ...cell, period: '2024' })
    expect(figure).toMatchObject({
      approvedAt: importMoment,
      approvedBy: 'admin',
      report: reports[0]?.id,
      reportedBy: hospital,
      note: 'đã đối chiếu',
    })
  })

  it('are in force only when they are approved', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    await importDoctors(database, '420', 'draft', 20)
    expect(await valueInForce(database)).toBeUndefined()
    expect((await importDoctors(database, '420', 'approved', 21)).counts?.figures).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await valueInForce(database)).toBe('420')
    expect(await figureHistory(database.kysely, cell)).toHaveLength(1)
    expect(await actsOf(database)).toEqual(['submit', 'approve'])
  })

  it('correct what was approved and keep it for the past', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    await importDoctors(database, '420', 'approved', 20)
    expect((await importDoctors(database, '431', 'approved', 22)).counts?.figures).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await valueInForce(database)).toBe('431')
    const before = await effectiveFigures(database.kysely, { subjects: [hospital], years: [2025], asOf: stampOf(21).at })
    expect(before.map((figure) => figure.value)).toEqual(['420'])
    expect(await actsOf(database)).toEqual(['submit', 'approve'])
  })

  it('do not touch what people did since, when the same file comes again', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    await importDoctors(database, '420', 'approved', 20)
    const report = await findReport(database.kysely, reportKey)
    if (report === null) throw new Error('the import made a report')
    await moveReport(database.kysely, report, { act: 'reopen', to: 'reopened', reason: 'Đếm lại' }, stampOf(21, 'reviewer'))
    const [first] = await figureHistory(database.kysely, cell)
    if (first === undefined) throw new Error('the import stored a figure')
    await appendFigure(database.kysely, { ...first, value: '425' }, first.version, stampOf(22, 'clerk'))
    expect((await importDoctors(database, '420', 'approved', 23)).isStored).toBe(false)
    expect(await findReport(database.kysely, reportKey)).toMatchObject({ state: 'reopened' })
    expect((await figureHistory(database.kysely, cell)).map((figure) => figure.value)).toEqual(['420', '425'])
  })

  it('are refused where the report has gone another way', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    await importDoctors(database, '420', 'approved', 20)
    const outcome = await importDoctors(database, '430', 'draft', 21)
    expect(outcome.problems).toMatchObject([{ row: 2, column: 'state', code: 'reportState' }])
    expect(await valueInForce(database)).toBe('420')
  })

  it('move a report that was there by the acts of the workflow', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    await importDoctors(database, '420', 'draft', 20)
    await importDoctors(database, '421', 'returned', 21)
    await importDoctors(database, '422', 'submitted', 22)
    await importDoctors(database, '423', 'approved', 23)
    expect(await actsOf(database)).toEqual(['submit', 'return', 'submit', 'approve'])
    expect(await findReport(database.kysely, reportKey)).toMatchObject({ state: 'approved', reason: null, lock: 4 })
    expect((await figureHistory(database.kysely, cell)).map(({ value, ordinal }) => [value, ordinal])).toEqual([
      ['420', 1],
      ['421', 2],
      ['422', 3],
      ['423', 4],
    ])
  })

  it('come by the ten thousand', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    const units = Array.from({ length: 1000 }, (_, number) => `C${number},2000-01-01,commune,Xã ${number}`)
    const figures = units.flatMap((_, number) =>
      Array.from({ length: 10 }, (__, year) => `C${number},doctors,${2015 + year},final,${number},C${number}`),
    )
    const files = [
      fileOf('u.csv', `code,valid_from,kind,name\n${units.join('\n')}\n`),
      fileOf('f.csv', `unit,element,period,stage,value,reported_by\n${figures.join('\n')}\n`),
    ]
    expect((await importWorld(database, files)).counts?.figures).toEqual({ added: 10_000, changed: 0, unchanged: 0 })
    expect((await importWorld(database, files)).counts?.figures).toEqual({ added: 0, changed: 0, unchanged: 10_000 })
    expect(await effectiveFigures(database.kysely, { years: [2020] })).toHaveLength(1000)
    expect(await listReports(database.kysely, { states: ['approved'], periods: ['2020'] })).toHaveLength(1000)
  })

  it('of the small world are refused together with it when it is wrong', async () => {
    const database = await freshDatabase(kind)
    const outcome = await importWorld(database, worldFiles({ elements: null }))
    expect(outcome.problems.every((problem) => problem.code === 'unknownElement')).toBe(true)
    expect(await listReports(database.kysely)).toEqual([])
  })
})
