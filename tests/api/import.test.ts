import { describe, expect, it } from 'vitest'
import { tableKinds } from '../../src/server/import/table-kinds.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { readLedger } from '../../src/server/stores/ledger.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import { databases, freshDatabase } from '../setup/databases.ts'
import { fileOf, importMoment, importWorld, smallWorld, withLines, worldFiles } from '../setup/import-world.ts'

const ids = { province: '68@1976-02-01', hospital: 'BVT@2000-01-01', before: '673@1979-03-14', after: '673@2024-01-01' }

describe.each(databases)('an import on $name', (kind) => {
  it('stores every table in the nouns of the domain', async () => {
    const database = await freshDatabase(kind)
    const outcome = await importWorld(database)
    expect(outcome).toMatchObject({ isStored: true, problems: [], problemCount: 0 })
    const ledger = await readLedger(database.kysely, { now: importMoment })
    expect(ledger.units).toHaveLength(6)
    expect(ledger.units.find((unit) => unit.id === ids.province)).toEqual({
      id: ids.province,
      code: '68',
      kind: 'province',
      name: 'Tỉnh Lâm Đồng',
      shortName: 'Lâm Đồng',
      aliases: ['Lam Dong', 'LĐ'],
      validFrom: '1976-02-01',
      validTo: null,
      illustrative: false,
    })
    expect(ledger.links).toContainEqual({ unit: ids.hospital, link: 'countsTowards', to: ids.province, validFrom: '2000-01-01', validTo: null })
    expect(ledger.successions).toEqual([{ predecessor: ids.before, successor: ids.after, kind: 'transfer', effectiveOn: '2024-01-01', share: 1 }])
    expect(ledger.elements.find((element) => element.code === 'beds')?.definitions.map((each) => each.text.en)).toEqual([
      'Planned beds',
      'Actual beds',
    ])
    expect(ledger.indicators.map(({ code, formula, published, needInHeads }) => [code, formula.kind, published, needInHeads?.vi])).toEqual([
      ['doctorsPer10k', 'ratio', null, 'bác sĩ'],
      ['growthShare', 'published', { element: 'growth', factor: '0.1' }, undefined],
    ])
    expect(ledger.resolutions).toMatchObject([{ scope: ids.province, comparisons: ['672@1979-03-14'], indicators: ['doctorsPer10k', 'growthShare'] }])
    expect(ledger.targets.map((target) => target.goal)).toEqual([
      { kind: 'range', lower: '8.5', upper: '9', direction: 'higher' },
      { kind: 'atLeast', bound: '8' },
      { kind: 'about', centre: '1.0', tolerance: '0.05' },
    ])
    expect(ledger.targets.map(({ scope, baseline }) => [scope, baseline])).toEqual([
      [
        { kind: 'unit', unit: ids.province },
        { year: 2020, value: '7.2', source: null },
      ],
      [{ kind: 'unitKind', unitKind: 'district' }, null],
      [{ kind: 'unit', unit: ids.province }, null],
    ])
    expect(ledger.populations).toContainEqual({
      unit: '672@1979-03-14',
      year: 2024,
      kind: 'averageFinal',
      value: '250000',
      source: null,
      illustrative: true,
    })
    expect(
      ledger.figures.map(({ subject, element, period, value, missingReason, illustrative }) => [
        subject,
        element,
        period,
        value,
        missingReason,
        illustrative,
      ]),
    ).toEqual([
      [ids.province, 'doctors', '2023', '1151', null, true],
      [ids.province, 'growth', '2023', '-1.20', null, false],
      [ids.hospital, 'beds', '2024', null, 'notCollected', false],
      [ids.hospital, 'doctors', '2024', '410', null, false],
    ])
  })

  it('can be repeated: nothing is stored twice', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    const before = await readLedger(database.kysely, { now: importMoment })
    const again = await importWorld(database, worldFiles(), { now: '2026-01-16T03:00:00.000Z' })
    expect(again.isStored).toBe(false)
    expect(Object.values(again.counts ?? {}).every(({ added, changed }) => added + changed === 0)).toBe(true)
    expect(again.counts?.figures).toEqual({ added: 0, changed: 0, unchanged: 6 })
    expect(await readLedger(database.kysely, { now: importMoment })).toEqual(before)
    expect(await readRevision(database.kysely)).toBe(1)
    expect(await listAudit(database.kysely, { limit: 9 })).toHaveLength(1)
  })

  it('only counts in a dry run', async () => {
    const database = await freshDatabase(kind)
    const empty = await readLedger(database.kysely, { now: importMoment })
    const outcome = await importWorld(database, worldFiles(), { dryRun: true })
    expect(outcome).toMatchObject({ isStored: false, problems: [] })
    expect(outcome.counts).toMatchObject({ units: { added: 6 }, figures: { added: 6 }, duties: { added: 2 } })
    expect(await readLedger(database.kysely, { now: importMoment })).toEqual(empty)
    expect(await listAudit(database.kysely, { limit: 9 })).toEqual([])
    expect(await readRevision(database.kysely)).toBe(0)
  })

  it('stores nothing of any file when one row of one is wrong', async () => {
    const database = await freshDatabase(kind)
    const empty = await readLedger(database.kysely, { now: importMoment })
    const outcome = await importWorld(database, worldFiles({ duties: withLines('duties', 'nobody,doctors,BVT,2020-01-01,,') }))
    expect(outcome).toMatchObject({ isStored: false, counts: null, problemCount: 1 })
    expect(outcome.problems).toMatchObject([{ file: 'duties.csv', row: 4, column: 'reporter', code: 'unknownUnit' }])
    expect(await readLedger(database.kysely, { now: importMoment })).toEqual(empty)
  })

  it('writes one audit line that names the files and the account', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    const [line, ...others] = await listAudit(database.kysely, { limit: 9 })
    expect(others).toEqual([])
    expect(line).toMatchObject({ account: 'admin', act: 'import', at: importMoment, detail: { counts: { figures: { added: 6 } } } })
    const files = line?.detail['files']
    expect(files).toHaveLength(12)
    expect(files).toContainEqual({ name: 'units.csv', table: 'units', rows: 6, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('stores a changed row as a new version and leaves the rest', async () => {
    const database = await freshDatabase(kind)
    await importWorld(database)
    const later = '2026-01-20T03:00:00.000Z'
    const change = { units: smallWorld.units.replace('Huyện mới', 'Huyện Đam Rông'), targets: smallWorld.targets.replace(',1.0,0.05', ',1.0,0.1') }
    const outcome = await importWorld(database, worldFiles(change), { now: later })
    expect(outcome.counts).toMatchObject({
      units: { added: 0, changed: 1, unchanged: 5 },
      targets: { changed: 1, unchanged: 2 },
      links: { changed: 0 },
    })
    const names = async (asOf?: string) => (await readLedger(database.kysely, { now: later, asOf })).units.map((unit) => unit.name)
    expect(await names()).toContain('Huyện Đam Rông')
    expect(await names(importMoment)).toContain('Huyện mới')
  })
})

describe('the files of an import', () => {
  it('may come in any order, each read after what it refers to', async () => {
    const database = await freshDatabase(databases[0] ?? never())
    expect(await importWorld(database, worldFiles().toReversed())).toMatchObject({ isStored: true, problemCount: 0 })
  })

  it('are known by their header, whatever their name, the order of their columns, their line ends and a byte order mark', async () => {
    const database = await freshDatabase(databases[0] ?? never())
    const units = '\uFEFFname,kind,code,valid_from\r\n"Xã ""Tà, Nung""",commune,24823,2000-01-01\r\n,,,\r\n\r\n'
    const outcome = await importWorld(database, [
      fileOf('export (2).txt', units),
      fileOf('b.csv', 'kind,name,valid_from,code\ncommune,Xã B,2000-01-01,B\n'),
    ])
    expect(outcome.counts?.units).toEqual({ added: 2, changed: 0, unchanged: 0 })
    expect((await readLedger(database.kysely, { now: importMoment })).units.map((unit) => unit.name)).toEqual(['Xã "Tà, Nung"', 'Xã B'])
  })

  it('may end an old place and give its code to a new one, whichever comes first', async () => {
    const database = await freshDatabase(databases[0] ?? never())
    await importWorld(database)
    const units = 'code,valid_from,valid_to,kind,name\n68,2025-07-01,,province,Lâm Đồng mới\n68,1976-02-01,2025-06-30,province,Lâm Đồng cũ\n'
    expect((await importWorld(database, [fileOf('u.csv', units)])).counts?.units).toEqual({ added: 1, changed: 1, unchanged: 0 })
  })

  it('may name units by code alone, as the code was used at the time', async () => {
    const database = await freshDatabase(databases[0] ?? never())
    await importWorld(database)
    const figures = 'unit,element,period,stage,value\n673,beds,2023,final,50\n673,beds,2024,final,60\n673@2024-01-01,beds,2025,final,70\n'
    await importWorld(database, [fileOf('f.csv', figures)])
    const { figures: stored } = await readLedger(database.kysely, { now: importMoment })
    expect(stored.filter((figure) => figure.subject.startsWith('673')).map(({ subject, value }) => [subject, value])).toEqual([
      [ids.before, '50'],
      [ids.after, '60'],
      [ids.after, '70'],
    ])
  })

  it('keep letters composed and trimmed, however they were typed', async () => {
    const database = await freshDatabase(databases[0] ?? never())
    await importWorld(database, [fileOf('u.csv', `code,valid_from,kind,name\n1,2000-01-01,commune,  ${'Xã Đạ Sar'.normalize('NFD')} \n`)])
    expect((await readLedger(database.kysely, { now: importMoment })).units[0]?.name).toBe('Xã Đạ Sar'.normalize('NFC'))
  })

  it('may be all ten kinds of the import format', () => {
    expect(Object.keys(smallWorld).toSorted()).toEqual([...tableKinds].toSorted())
  })
})

function never(): never {
  throw new Error('there is always a database in memory')
}
