import { describe, expect, it } from 'vitest'
import { largestEvidence } from '../../src/domain/evidence.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { databases } from '../setup/databases.ts'
import { ascii, jpgFile, pdfFile, pngFile, xlsmFile, xlsxFile } from '../setup/sample-files.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

const reporter = units.lamHaCentre.id
const report = { reporter, period: '2024', stage: 'final' as const }
const cell = { ...report, subject: reporter, element: 'doctors' }

interface Sending {
  name?: string
  key?: string
  init?: RequestInit
}

/** Sends a file as the page does. */
function send(
  visitor: Visitor,
  place: Record<string, string>,
  bytes: Uint8Array<ArrayBuffer>,
  { name = 'bản ký.pdf', key = newKey(), init }: Sending = {},
) {
  const query = new URLSearchParams({ ...place, name, idempotencyKey: key })
  return visitor.fetch(`/api/v1/evidence?${query}`, { method: 'POST', body: bytes, headers: { 'content-type': 'application/octet-stream' }, ...init })
}

async function attached(visitor: Visitor, place: Record<string, string>, bytes = pdfFile(), sending: Sending = {}): Promise<number> {
  const response = await send(visitor, place, bytes, sending)
  const answer: { id: number } = await response.json()
  expect([response.status, answer]).toEqual([200, { id: expect.any(Number) }])
  return answer.id
}

async function refusedWith(answer: Promise<Response>): Promise<unknown> {
  const response = await answer
  const { code, data }: { code: string; data?: { problem?: string } } = await response.json()
  return data?.problem === undefined ? [response.status, code] : [response.status, code, data.problem]
}

const fetchFile = ({ fetch }: Visitor, id: number) => fetch(`/api/v1/evidence/${id}/file`)
const listed = async ({ client }: Visitor, place: Parameters<Visitor['client']['evidence']['list']>[0] = cell) => client.evidence.list(place)

/** Fills the report, sends it, and has it approved; its number and lock. */
async function approve(clerk: Visitor, reviewer: Visitor) {
  const { rows } = await clerk.client.sheet.get({ reporter, year: 2024 })
  for (const { subject, element, cells } of rows) {
    const figure = {
      subject: subject.id,
      element: element.code,
      value: element.code === 'doctors' ? '400' : element.code === 'actualBeds' ? '930' : '1',
    }
    const rest = { missingReason: null, note: 'đã kiểm tra', expectedVersion: cells[1]?.version ?? null, idempotencyKey: newKey() }
    await clerk.client.sheet.saveFigure({ ...report, ...figure, ...rest })
  }
  const lock = (await clerk.client.sheet.get({ reporter, year: 2024 })).reports[1]?.lock ?? 0
  const sent = await clerk.client.report.submit({ ...report, lock, idempotencyKey: newKey() })
  return reviewer.client.report.approve({ id: sent.id, lock: sent.lock, idempotencyKey: newKey() })
}

describe.each(databases)('evidence on $name', (kind) => {
  it('is attached to a cell and to a report, read by the unit and the department, and byte for byte the same', async () => {
    const workspace = await smallWorkspace(kind)
    const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
    const bytes = pdfFile('Bieu 03')
    const id = await attached(clerk, cell, bytes, { name: 'C:\\giấy tờ\\Biểu 03.PDF' })
    const whole = await attached(clerk, report, jpgFile(), { name: 'ảnh.png' })
    const { files, mayAttach } = await listed(reviewer)
    expect(mayAttach).toBe(true)
    expect(files).toMatchObject([
      { id, name: 'Biểu 03.pdf', kind: 'pdf', size: bytes.length, addedBy: 'Thống kê Lâm Hà', role: 'clerk', mayRemove: false },
    ])
    expect(files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await listed(clerk, report)).files).toMatchObject([{ id: whole, name: 'ảnh.png.jpg', kind: 'jpg', mayRemove: true }])
    const answer = await fetchFile(reviewer, id)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
    const { cells, reports } = await clerk.client.note.list({ reporter, year: 2024 })
    expect(cells).toEqual([expect.objectContaining({ element: 'doctors', stage: 'final', files: 1, isOpen: false })])
    expect(reports).toEqual([{ period: '2024', stage: 'final', files: 1, hasLegal: false }])
    const [line] = await listAudit(workspace.served.database.kysely, { resource: 'evidence', resourceId: String(id), limit: 1 })
    expect(line).toMatchObject({ act: 'attachEvidence', unit: reporter, detail: { after: { name: 'Biểu 03.pdf', kind: 'pdf' } } })
  })

  it('is one file when the same content comes twice, by a repeated request or by hand', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    const key = newKey()
    const id = await attached(clerk, cell, pdfFile(), { key })
    expect(await attached(clerk, cell, pdfFile(), { key })).toBe(id)
    expect(await attached(clerk, cell, pdfFile(), { name: 'bản khác.pdf' })).toBe(id)
    expect(await refusedWith(send(clerk, cell, pngFile(), { key }))).toEqual([422, 'KEY_REUSED'])
    expect((await listed(clerk)).files).toHaveLength(1)
    const [one, two] = await Promise.all([send(clerk, report, pngFile()), send(clerk, report, pngFile())])
    expect(await one?.json()).toEqual(await two?.json())
    expect((await listed(clerk, report)).files).toHaveLength(1)
  })

  it('is taken away by a mark, by the side that brought it, and can be brought again', async () => {
    const workspace = await smallWorkspace(kind)
    const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
    const id = await attached(clerk, cell)
    const removing = (by: Visitor, reason: string) => by.client.evidence.remove({ idempotencyKey: newKey(), id, reason })
    await expect(removing(clerk, '  ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await expect(removing(reviewer, 'nhầm')).rejects.toMatchObject({ code: 'EVIDENCE_REFUSED', data: { problem: 'notYours' } })
    await removing(clerk, 'quét nhầm trang')
    await expect(removing(clerk, 'lần nữa')).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'evidence' } })
    expect((await listed(reviewer)).files).toMatchObject([{ id, mayRemove: false, removed: { by: 'Thống kê Lâm Hà', reason: 'quét nhầm trang' } }])
    expect(await refusedWith(fetchFile(clerk, id))).toEqual([404, 'NOT_FOUND'])
    const { kysely } = workspace.served.database
    expect(await kysely.selectFrom('evidence_content').select('sha256').execute()).toHaveLength(1)
    expect(await attached(clerk, cell)).toBeGreaterThan(id)
    expect((await listed(clerk)).files.map(({ removed }) => removed === null)).toEqual([true, false])
    await expect(kysely.deleteFrom('evidence_content').execute()).rejects.toThrow('append-only')
  })

  it('stays once its report was approved with it, also when the report is open again', async () => {
    const workspace = await smallWorkspace(kind)
    const [clerk, reviewer] = [await workspace.as('lam.ha'), await workspace.as('tham.dinh')]
    const id = await attached(clerk, cell)
    const legal = await attached(clerk, report, pngFile())
    await clerk.client.evidence.markLegal({ idempotencyKey: newKey(), id: legal, legal: true })
    workspace.served.clock.pass(1000)
    const approved = await approve(clerk, reviewer)
    const locked = { code: 'EVIDENCE_REFUSED', data: { problem: 'locked' } }
    await expect(clerk.client.evidence.remove({ idempotencyKey: newKey(), id, reason: 'x' })).rejects.toMatchObject(locked)
    const other = await attached(clerk, report, jpgFile())
    await expect(clerk.client.evidence.markLegal({ idempotencyKey: newKey(), id: other, legal: true })).rejects.toMatchObject({
      data: { problem: 'legalLocked' },
    })
    workspace.served.clock.pass(1000)
    await reviewer.client.report.reopen({ idempotencyKey: newKey(), id: approved.id, lock: approved.lock, reason: 'thiếu' })
    await expect(clerk.client.evidence.remove({ idempotencyKey: newKey(), id, reason: 'x' })).rejects.toMatchObject(locked)
    const later = await attached(clerk, cell, pngFile())
    await clerk.client.evidence.remove({ idempotencyKey: newKey(), id: later, reason: 'nhầm' })
  })

  it('knows one signed copy of a report at a time, and none of a cell', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    const [first, second] = [await attached(clerk, report, pdfFile()), await attached(clerk, report, pngFile())]
    const mark = (id: number, legal = true) => clerk.client.evidence.markLegal({ idempotencyKey: newKey(), id, legal })
    await mark(first)
    await mark(second)
    expect((await listed(clerk, report)).files.map(({ id, legal }) => [id, legal])).toEqual([
      [first, false],
      [second, true],
    ])
    await clerk.client.evidence.remove({ idempotencyKey: newKey(), id: second, reason: 'quét lại' })
    expect((await clerk.client.note.list({ reporter, year: 2024 })).reports).toMatchObject([{ files: 1, hasLegal: false }])
    await mark(first)
    await mark(first, false)
    const ofCell = await attached(clerk, cell)
    await expect(mark(ofCell)).rejects.toMatchObject({ data: { problem: 'notWholeReport' } })
  })

  it('is for nobody else: other units, viewers, administrators, nobody', async () => {
    const workspace = await smallWorkspace(kind)
    const id = await attached(await workspace.as('lam.ha'), cell)
    for (const name of ['di.linh', 'benh.vien', 'nguoi.xem', 'quan.tri']) {
      const stranger = await workspace.as(name)
      expect([name, await refusedWith(fetchFile(stranger, id))]).toEqual([name, [403, 'FORBIDDEN']])
      expect([name, await refusedWith(send(stranger, cell, pdfFile()))]).toEqual([name, [403, 'FORBIDDEN']])
      await expect(listed(stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    const nobody = workspace.served.visit()
    expect(await refusedWith(fetchFile(nobody, id))).toEqual([401, 'UNAUTHENTICATED'])
    expect(await refusedWith(send(nobody, cell, pdfFile()))).toEqual([401, 'UNAUTHENTICATED'])
    for (const name of ['tham.dinh', 'lanh.dao']) expect((await fetchFile(await workspace.as(name), id)).status).toBe(200)
  })

  it('is handed out so that no browser runs it', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    const id = await attached(clerk, cell, pdfFile(), { name: 'Biểu "03"\r\nSet-Cookie: a=b.html' })
    const { headers } = await fetchFile(clerk, id)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Bieu 03Set-Cookie a_b.html.pdf"; filename*=UTF-8''Bi%E1%BB%83u%2003Set-Cookie%20a%3Db.html.pdf`,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.getSetCookie()).toEqual([])
  })

  it('is refused with a name when it is not what is taken', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    const problem = async (bytes: Uint8Array<ArrayBuffer>, sending?: Sending) => refusedWith(send(clerk, cell, bytes, sending))
    expect(await problem(new Uint8Array())).toEqual([422, 'EVIDENCE_REFUSED', 'empty'])
    expect(await problem(ascii('<html>'), { name: 'a.pdf' })).toEqual([422, 'EVIDENCE_REFUSED', 'wrongType'])
    expect(await problem(ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'), { name: 'a.png' })).toEqual([422, 'EVIDENCE_REFUSED', 'wrongType'])
    expect(await problem(xlsmFile(), { name: 'a.xlsx' })).toEqual([422, 'EVIDENCE_REFUSED', 'macros'])
    expect(await problem(pdfFile().slice(0, 200))).toEqual([422, 'EVIDENCE_REFUSED', 'broken'])
    const filled = new Uint8Array(largestEvidence)
    filled.set(ascii('%PDF-1.4\n'))
    filled.set(ascii('%%EOF\n'), largestEvidence - 6)
    await attached(clerk, cell, filled)
    const above = new Uint8Array(largestEvidence + 1)
    above.set(filled)
    expect(await problem(above)).toEqual([422, 'EVIDENCE_REFUSED', 'tooLarge'])
    expect(await problem(above, { init: { headers: { 'content-length': String(above.length) } } })).toEqual([422, 'EVIDENCE_REFUSED', 'tooLarge'])
    expect((await listed(clerk)).files).toHaveLength(1)
  })

  it('has a limit per place', async () => {
    const workspace = await smallWorkspace(kind)
    const clerk = await workspace.as('lam.ha')
    for (let number = 1; number <= 20; number += 1) await attached(clerk, cell, pdfFile(`trang ${number}`))
    expect((await listed(clerk)).mayAttach).toBe(false)
    expect(await refusedWith(send(clerk, cell, pdfFile('trang 21')))).toEqual([422, 'EVIDENCE_REFUSED', 'tooMany'])
    await attached(clerk, report)
    for (let number = 21; number <= 59; number += 1)
      await attached(
        clerk,
        { ...cell, element: number < 40 ? 'actualBeds' : 'doctors', stage: number < 40 ? 'final' : 'estimate' },
        pdfFile(`trang ${number}`),
      )
    expect(await refusedWith(send(clerk, { ...cell, element: 'actualBeds' }, pdfFile('trang 60')))).toEqual([429, 'RATE_LIMITED'])
  })
})

describe('sending a file', () => {
  const [memory] = databases

  async function open() {
    if (memory === undefined) throw new Error('there is no database to test on')
    return smallWorkspace(memory)
  }

  it('is guarded like every write: origin, shape, place', async () => {
    const clerk = await (await open()).as('lam.ha')
    const foreign = { headers: { origin: 'https://other.example', 'content-type': 'text/plain' } }
    expect(await refusedWith(send(clerk, cell, pdfFile(), { init: foreign }))).toEqual([403, 'FORBIDDEN'])
    for (const wrong of [
      { ...cell, period: '2024-XX' },
      { ...cell, stage: 'last' },
      { ...report, subject: reporter },
      { ...report, element: 'doctors' },
      { ...cell, reporter: '' },
    ])
      expect(await refusedWith(send(clerk, wrong, pdfFile()))).toEqual([400, 'INVALID_INPUT'])
    expect(await refusedWith(send(clerk, cell, pdfFile(), { name: 'a'.repeat(401) }))).toEqual([400, 'INVALID_INPUT'])
    expect(await refusedWith(send(clerk, { ...cell, element: 'nothing' }, pdfFile()))).toEqual([404, 'NOT_FOUND'])
    expect(await refusedWith(send(clerk, { ...report, stage: 'preliminary' }, pdfFile()))).toEqual([404, 'NOT_FOUND'])
    expect(await refusedWith(send(clerk, { ...cell, reporter: 'nobody' }, pdfFile()))).toEqual([404, 'NOT_FOUND'])
    for (const id of ['x', '0', '-1', '1e3', '9'.repeat(30), '%00']) expect((await clerk.fetch(`/api/v1/evidence/${id}/file`)).status).toBe(404)
  })

  it('does not read a body of whoever may not send it', async () => {
    const workspace = await open()
    let read = 0
    const body = () =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            read += 1
            controller.enqueue(new Uint8Array(1024 * 1024))
          },
        },
        { highWaterMark: 0 },
      )
    const streamed = () => ({ init: { body: body(), duplex: 'half' } as RequestInit })
    expect(await refusedWith(send(await workspace.as('di.linh'), cell, pdfFile(), streamed()))).toEqual([403, 'FORBIDDEN'])
    // One piece at most: a request that is copied looks into its body.
    expect(read).toBeLessThanOrEqual(1)
    expect(await refusedWith(send(await workspace.as('lam.ha'), cell, pdfFile(), streamed()))).toEqual([422, 'EVIDENCE_REFUSED', 'tooLarge'])
    expect(read).toBeLessThanOrEqual(12)
  })

  it('stores nothing of a file whose sender went away', async () => {
    const workspace = await open()
    const clerk = await workspace.as('lam.ha')
    const cut = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(pdfFile().slice(0, 100))
        controller.error(new Error('the connection was closed'))
      },
    })
    expect(await refusedWith(send(clerk, cell, pdfFile(), { init: { body: cut, duplex: 'half' } as RequestInit }))).toEqual([
      422,
      'EVIDENCE_REFUSED',
      'broken',
    ])
    expect((await listed(clerk)).files).toEqual([])
    expect(workspace.served.logged()).not.toContain('request failed')
    expect(await attached(clerk, cell, xlsxFile())).toBeGreaterThan(0)
  })
})
