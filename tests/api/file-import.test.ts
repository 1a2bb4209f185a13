import { describe, expect, it } from 'vitest'
import type { ImportDestination, ImportPlan } from '../../src/contract/file-import.ts'
import { fileCaps } from '../../src/documents/read-workbook.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { uploadBytes } from '../../src/server/stores/import-uploads.ts'
import { readRevision } from '../../src/server/stores/revision.ts'
import { databases } from '../setup/databases.ts'
import { sendImportFile, sentFile } from '../setup/send-file.ts'
import { codeOf } from '../setup/serve.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const table = (rows: readonly string[], title = 'BÁO CÁO NĂM 2024') =>
  [title, '', 'STT;Tên đơn vị;Số bác sĩ;Giường bệnh;Ghi chú', ...rows].join('\r\n')
const mine = table(['1;TTYT Lâm Hà;395;925;'])

interface Options {
  destination?: ImportDestination
  plan?: ImportPlan
  explanation?: string | null
  source?: string | null
}

function imported(visitor: Visitor, upload: string, { destination = 'figures', plan = {}, explanation = null, source = null }: Options = {}) {
  const input = { upload, destination, plan, explanation, source, explanations: [] }
  const preview = () => visitor.client.fileImport.preview(input)
  const commit = (digest: string, idempotencyKey = newKey()) => visitor.client.fileImport.commit({ ...input, digest, idempotencyKey })
  return { preview, commit, look: () => visitor.client.fileImport.look(input), store: async () => commit((await preview()).digest) }
}

const statuses = (entries: readonly { measure: string | null; status: string }[]) => entries.map(({ measure, status }) => [measure, status])

describe.each(databases)('files of offices on $name', (kind) => {
  it('are looked at, judged, and stored as one', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const upload = await sentFile(clerk, mine, { name: 'C:\\biểu 01.csv' })
    const file = imported(clerk, upload)
    const look = await file.look()
    expect(look).toMatchObject({
      file: { name: 'biểu 01.csv', kind: 'csv', encoding: 'utf-8' },
      isForm: false,
      layout: { headerFirst: 2, headerLast: 2, first: 3, last: 3 },
      defaults: { period: '2024' },
    })
    expect(look.columns.map(({ role }) => ('measure' in role ? role.measure : role.kind))).toEqual([
      'ordinal',
      'unit',
      'doctors',
      'actualBeds',
      'ignore',
    ])
    expect(look.names).toEqual([expect.objectContaining({ text: 'TTYT Lâm Hà', kind: 'exact', units: [expect.objectContaining({ id: reporter })] })])
    const preview = await file.preview()
    expect(preview.counts).toEqual({ new: 2 })
    expect(preview.entries[0]).toMatchObject({
      row: 3,
      column: 2,
      unit: reporter,
      measure: 'doctors',
      period: '2024',
      stage: 'final',
      from: null,
      to: { value: '395' },
    })
    const before = await readRevision(served.database.kysely)
    expect(await file.commit(preview.digest)).toEqual({
      stored: 2,
      counts: { new: 2 },
      sheets: [{ reporter: expect.objectContaining({ id: reporter }), year: 2024 }],
    })
    expect(await readRevision(served.database.kysely)).toBe(before + 1)
    const { rows, reports } = await clerk.client.sheet.get({ reporter, year: 2024 })
    expect(rows.slice(0, 2).map(({ cells }) => cells[1]?.value)).toEqual(['925', '395'])
    expect(reports[1]).toMatchObject({ state: 'draft' })
    const [line] = await listAudit(served.database.kysely, { resource: 'import', limit: 5 })
    expect(line).toMatchObject({
      act: 'importFigures',
      unit: reporter,
      resourceId: upload,
      detail: {
        file: 'biểu 01.csv',
        sha256: look.file.sha256,
        figures: [{ element: 'doctors', before: null, after: { value: '395' } }, { element: 'actualBeds' }],
      },
    })
    expect((await file.preview()).counts).toEqual({ same: 2 })
    expect(Buffer.from((await uploadBytes(served.database.kysely, upload)) ?? []).toString()).toBe(mine)
  })

  it('change what they tell anew, keep what they do not, and are stored once', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    await imported(clerk, await sentFile(clerk, mine)).store()
    const file = imported(clerk, await sentFile(clerk, table(['1;TTYT Lâm Hà;396;925;'])))
    const preview = await file.preview()
    expect(preview.entries.map(({ status, from, to }) => [status, from?.value, to?.value])).toEqual([
      ['changed', '395', '396'],
      ['same', '925', '925'],
    ])
    const key = newKey()
    const first = await file.commit(preview.digest, key)
    expect(await file.commit(preview.digest, key)).toEqual(first)
    const { versions } = await clerk.client.sheet.history({ subject: reporter, element: 'doctors', period: '2024' })
    expect(versions.map(({ value }) => value)).toEqual(['395', '396'])
  })

  it('are refused as a whole when somebody was faster', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const file = imported(clerk, await sentFile(clerk, mine))
    const { digest } = await file.preview()
    const figure = { reporter, subject: reporter, element: 'doctors', period: '2024', stage: 'final' as const, missingReason: null, note: null }
    await clerk.client.sheet.saveFigure({ ...figure, value: '401', expectedVersion: null, idempotencyKey: newKey() })
    expect(await file.commit(digest).catch(codeOf)).toBe('IMPORT_CHANGED')
    expect((await clerk.client.sheet.history({ subject: reporter, element: 'actualBeds', period: '2024' })).versions).toEqual([])
    expect((await file.preview()).counts).toEqual({ changed: 1, new: 1 })
  })

  it('ask about odd numbers, and take one sentence for all of them', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const upload = await sentFile(clerk, table(['1;TTYT Lâm Hà;3950;925;']))
    expect(statuses((await imported(clerk, upload).preview()).entries)).toEqual([
      ['doctors', 'odd'],
      ['actualBeds', 'new'],
    ])
    const explained = imported(clerk, upload, { explanation: 'Nhập hai bệnh viện tư' })
    const { entries, digest } = await explained.preview()
    expect(entries.map(({ status, note }) => [status, note])).toEqual([
      ['new', 'Nhập hai bệnh viện tư'],
      ['new', null],
    ])
    expect(await explained.commit(digest)).toMatchObject({ stored: 2 })
  })

  it('say of every cell why it cannot be stored', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const rows = ['1;TTYT Lâm Hà;12,5;#REF!;', '2;TTYT Di Linh;330;900;', '3;Phòng khám lạ;5;6;', '4;TTYT Lâm Hà;1;2;', '5;Huyện Lâm Hà;7;8;']
    const file = imported(clerk, await sentFile(clerk, table(rows)))
    const { entries } = await file.preview()
    expect(entries.map(({ status, code, data }) => [status, code ?? (data as { row?: number } | null)?.row ?? null])).toEqual([
      ['repeated', 6],
      ['repeated', 6],
      ['outside', 'FORBIDDEN'],
      ['outside', 'FORBIDDEN'],
      ['repeated', 3],
      ['repeated', 3],
    ])
    const look = await file.look()
    expect(
      look.names
        .filter((name) => name.kind !== 'exact')
        .map(({ text, kind: how, units: meant }) => [text, how, meant.map(({ shortName }) => shortName)]),
    ).toEqual([
      ['Phòng khám lạ', 'unknown', []],
      ['Huyện Lâm Hà', 'likely', ['Trung tâm Y tế Lâm Hà']],
    ])
    expect(look.account).toMatchObject({ openUnit: 4 })
  })

  it('are locked where the report is, and outside where the year or the unit is', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const old = imported(reviewer, await sentFile(reviewer, table(['1;TTYT Di Linh;330;900;'], 'Năm 2015')))
    expect((await old.preview()).entries.map(({ status, code }) => [status, code])).toEqual([
      ['refused', 'YEAR_OUTSIDE_TERM'],
      ['refused', 'YEAR_OUTSIDE_TERM'],
    ])
    const clerk = await as('lam.ha')
    await imported(clerk, await sentFile(clerk, mine)).store()
    const cells = (await clerk.client.sheet.get({ reporter, year: 2024 })).rows
    for (const { subject, element } of cells.filter((row) => row.element.code === 'communesRecognised')) {
      await clerk.client.sheet.saveFigure({
        reporter,
        subject: subject.id,
        element: element.code,
        period: '2024',
        stage: 'final',
        value: '1',
        missingReason: null,
        note: 'có quyết định',
        expectedVersion: null,
        idempotencyKey: newKey(),
      })
    }
    const lock = (await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]?.lock ?? 0
    await clerk.client.report.submit({ reporter, period: '2024', stage: 'final', lock, idempotencyKey: newKey() })
    const late = imported(clerk, await sentFile(clerk, table(['1;TTYT Lâm Hà;397;925;'])))
    expect((await late.preview()).entries.map(({ status, code }) => [status, code])).toEqual([
      ['locked', 'WRONG_STATE'],
      ['same', null],
    ])
  })

  it('need no mapping the second time, and units stay as they were confirmed', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const text = (year: number, doctors: number) => `Đơn vị;Cột lạ năm ${year};Mục khác\nTTYT Lâm Hà nhé;${doctors};1`
    const first = await sentFile(clerk, text(2024, 395))
    const look = await imported(clerk, first).look()
    expect(look.columns[1]).toMatchObject({ confidence: 'unsure', role: { kind: 'value', measure: null, period: '2024' } })
    const columns = look.columns.map(({ role }, place) =>
      place === 1 && role.kind === 'value' ? { ...role, measure: 'doctors' } : place === 2 ? { kind: 'ignore' as const } : role,
    )
    const plan: ImportPlan = { columns: [{ kind: 'unit' }, ...columns.slice(1)], units: [{ text: 'TTYT Lâm Hà nhé', unit: reporter }] }
    expect(await imported(clerk, first, { plan }).store()).toMatchObject({ stored: 1 })
    const again = imported(clerk, await sentFile(clerk, text(2023, 381)))
    expect(await again.look()).toMatchObject({ isRemembered: true, names: [{ decided: reporter }] })
    expect((await again.preview()).entries).toEqual([
      expect.objectContaining({ unit: reporter, measure: 'doctors', period: '2023', to: { value: '381', missingReason: null } }),
    ])
    const stranger = await as('di.linh')
    expect(await imported(stranger, await sentFile(stranger, text(2024, 3))).look()).toMatchObject({ isRemembered: false })
  })

  it('belong to their sender alone', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const upload = await sentFile(clerk, mine)
    const other = await as('di.linh')
    const file = imported(other, upload)
    for (const ask of [() => file.look(), () => file.preview(), () => file.commit('x')]) expect(await ask().catch(codeOf)).toBe('NOT_FOUND')
  })

  it('fill the table of populations for those who keep it', async () => {
    const { as } = await smallWorkspace(kind)
    const text = 'Dân số trung bình (nghìn người)\n\nHuyện;2023;2024\nHuyện Lâm Hà;780,0;805,5\nHuyện Di Linh;552,53;600\n'
    const clerk = await as('lam.ha')
    expect((await sendImportFile(clerk, new TextEncoder().encode(text), { destination: 'populations' })).status).toBe(403)
    const keeper = await as('tham.dinh')
    const options = { destination: 'populations' as const, plan: { defaults: { scale: 1000 as const } }, source: 'Niên giám 2024' }
    const file = imported(keeper, await sentFile(keeper, text, { destination: 'populations' }), options)
    const preview = await file.preview()
    expect(preview.entries.map(({ status, from, to }) => [status, from?.value ?? null, to?.value ?? null])).toEqual([
      ['same', '780000', '780000'],
      ['changed', '800000', '805500'],
      ['same', '552530', '552530'],
      ['odd', '562471', '600000'],
    ])
    await file.commit(preview.digest)
    const { versions } = await keeper.client.population.history({ unit: units.lamHa.id, year: 2024, kind: 'averageFinal' })
    expect(versions[0]).toMatchObject({ value: '805500', source: 'Niên giám 2024' })
  })

  it('bring published figures of other territories in force, with their source, for an administrator', async () => {
    const { as } = await smallWorkspace(kind)
    const text = 'Tỉnh, thành phố;Bác sĩ 2022;Bác sĩ 2023\nCả nước;96000;98000\n'
    const reviewer = await as('tham.dinh')
    expect((await sendImportFile(reviewer, new TextEncoder().encode(text), { destination: 'published' })).status).toBe(403)
    const administrator = await as('quan.tri')
    const upload = await sentFile(administrator, text, { destination: 'published' })
    expect(await imported(administrator, upload, { destination: 'published' }).store().catch(codeOf)).toBe('SOURCE_REQUIRED')
    expect(await imported(administrator, upload, { destination: 'published', source: 'Niên giám thống kê 2023' }).store()).toMatchObject({
      stored: 2,
    })
    const { versions } = await administrator.client.sheet.history({ subject: units.country.id, element: 'doctors', period: '2023' })
    expect(versions).toEqual([expect.objectContaining({ value: '98000', approved: true, stage: 'final' })])
    const again = await imported(administrator, upload, { destination: 'published', source: 'x' }).preview()
    expect(again.counts).toEqual({ same: 2 })
  })

  it('are dropped after thirty days without a commit, and say so', async () => {
    const { as, served } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const unused = await sentFile(clerk, `${mine}\n`)
    const used = await sentFile(clerk, mine)
    await imported(clerk, used).store()
    served.clock.pass(31 * 86_400_000)
    const later = await as('lam.ha')
    for (const text of ['a;b\n1;2', 'a;b\n1;3', 'a;b\n1;4']) await sentFile(later, text)
    expect(await uploadBytes(served.database.kysely, unused)).toBeNull()
    expect(await uploadBytes(served.database.kysely, used)).not.toBeNull()
    expect(await imported(later, unused).look().catch(codeOf)).toBe('FILE_REFUSED')
  })

  it('are refused with a reason, whatever they are, and nothing of them is kept', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const refused = async (bytes: Uint8Array, options = {}) => {
      const response = await sendImportFile(clerk, bytes, options)
      const { code, data }: { code?: string; data?: { problem?: string } } = await response.json()
      return [response.status, data?.problem ?? code]
    }
    expect(await refused(new Uint8Array())).toEqual([422, 'empty'])
    expect(await refused(new Uint8Array(fileCaps.bytes + 1))).toEqual([422, 'tooLarge'])
    expect(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toEqual([422, 'oldOrLocked'])
    expect(await refused(new TextEncoder().encode('%PDF-1.4'))).toEqual([422, 'notAFile'])
    expect((await clerk.fetch('/api/v1/import-files?name=x&destination=everything', { method: 'POST', body: 'a;b' })).status).toBe(400)
    expect((await clerk.fetch('/api/v1/import-files?destination=figures', { method: 'POST', body: 'a;b' })).status).toBe(400)
    const nobody = (await smallWorkspace(kind)).served.visit()
    expect((await sendImportFile(nobody, new TextEncoder().encode(mine))).status).toBe(401)
    const viewer = await as('nguoi.xem')
    expect((await sendImportFile(viewer, new TextEncoder().encode(mine))).status).toBe(403)
  })

  it('take no nonsense in a plan', async () => {
    const { as } = await smallWorkspace(kind)
    const clerk = await as('lam.ha')
    const upload = await sentFile(clerk, mine)
    const odd: ImportPlan[] = [
      { sheet: 7 },
      { layout: { headerFirst: 90_000, headerLast: -1, first: 99_000, last: 4 } },
      { columns: [] },
      { columns: [{ kind: 'value', measure: 'nothing', period: '2024', stage: 'final', scale: 1 }] },
      { columns: [{ kind: 'ignore' }, { kind: 'unit' }, { kind: 'value', measure: 'doctors', period: '2199', stage: 'final', scale: 1000 }] },
      { units: [{ text: 'TTYT Lâm Hà', unit: 'no such unit' }] },
      { defaults: { period: '2024', unit: 'x'.repeat(300) } },
      { answers: [{ row: 1, column: 1, value: '9' }] },
    ]
    for (const plan of odd) {
      const code = await imported(clerk, upload, { plan })
        .preview()
        .then(({ counts }) => Object.keys(counts).join(), codeOf)
      expect(code).not.toBe('UNAVAILABLE')
      expect(code.includes('new') ? 'stores' : 'stores nothing').toBe(
        JSON.stringify(plan).includes('answers') || JSON.stringify(plan).includes('defaults') ? 'stores' : 'stores nothing',
      )
    }
    const wild = { upload, destination: 'figures', plan: { columns: [{ kind: 'value', measure: 5 }] } }
    for (const body of [wild, { ...wild, plan: { layout: { headerFirst: -3 } } }, { ...wild, plan: 'x' }, { ...wild, upload: '../../etc' }, {}]) {
      const response = await clerk.fetch('/api/v1/file-imports/preview', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
      expect([400, 404]).toContain(response.status)
    }
  })
})
