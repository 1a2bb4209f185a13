import { randomUUID } from 'node:crypto'
import { sampleCookie } from '../setup/product.ts'
import { centre } from './sheet-page.ts'

interface Sheet {
  reports: { stage: string; lock: number }[]
  rows: { subject: { id: string }; element: { code: string }; previous: { value: string | null }[]; cells: ({ version: number | null } | null)[] }[]
}

const sheetPath = `/sheets/${centre.id}/2025`
const report = { reporter: centre.id, period: '2025', stage: 'final' }

/** Fills the centre's final report of 2025 with the values of the year before, by the programming interface; the clerk and the report's lock. */
export async function fillReport(address: string) {
  const clerk = caller(address, await sampleCookie(address, 'thongke.dilinh'))
  const sheet = await clerk.read<Sheet>(sheetPath)
  const column = sheet.reports.findIndex(({ stage }) => stage === 'final')
  for (const { subject, element, previous, cells } of sheet.rows) {
    const figure = { subject: subject.id, element: element.code, value: previous.at(-1)?.value ?? '1', missingReason: null, note: null }
    await clerk.write('/figures', { ...report, ...figure, expectedVersion: cells[column]?.version ?? null })
  }
  const begun = (await clerk.read<Sheet>(sheetPath)).reports[column]
  return { clerk, lock: begun?.lock }
}

/** Brings the centre's final report of 2025 to the state "returned" by the programming interface; the number of the report. */
export async function returnReport(address: string, reason: string): Promise<number> {
  const { clerk, lock } = await fillReport(address)
  const reviewer = caller(address, await sampleCookie(address, 'nghiepvu'))
  const submitted = await clerk.write<{ id: number; lock: number }>('/reports/submit', { ...report, lock })
  await reviewer.write(`/reports/${submitted.id}/return`, { lock: submitted.lock, reason })
  return submitted.id
}

function caller(address: string, cookie: string) {
  const call = async <T>(path: string, request: RequestInit): Promise<T> => {
    const response = await fetch(`${address}/api/v1${path}`, request)
    if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`)
    // The test names what the contract promises.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await response.json()) as T
  }
  const headers = { cookie, origin: address, 'content-type': 'application/json' }
  return {
    read: <T>(path: string) => call<T>(path, { headers }),
    write: <T>(path: string, body: object) =>
      call<T>(path, { method: 'POST', headers, body: JSON.stringify({ idempotencyKey: randomUUID(), ...body }) }),
  }
}
