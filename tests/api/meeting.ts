import type { StoredDeck } from '../../src/contract/deck.ts'
import type { Slide } from '../../src/domain/report/deck.ts'
import type { Visitor } from '../setup/serve.ts'
import { newKey, units } from './small-workspace.ts'

/** What people do with decks, and with a report that is corrected after a meeting, for the tests of both. */

export const resolution = 'nq11'
export const reporter = units.lamHaCentre.id
const report = { reporter, period: '2024', stage: 'final' as const }

export function createDeck({ client }: Visitor, year = 2024): Promise<StoredDeck> {
  return client.deck.create({ idempotencyKey: newKey(), from: { kind: 'occasion', occasion: 'year', resolution, year, language: 'vi' } })
}

export function saveDeck({ client }: Visitor, { deck, content }: StoredDeck, change: Partial<StoredDeck['content']> = {}): Promise<StoredDeck> {
  return client.deck.save({ idempotencyKey: newKey(), deck: deck.id, expectedVersion: deck.version, content: { ...content, ...change } })
}

export function freeze({ client }: Visitor, { deck }: Pick<StoredDeck, 'deck'>, note = '') {
  return client.deck.freeze({ idempotencyKey: newKey(), deck: deck.id, expectedVersion: deck.version, note })
}

type WritableSlide = StoredDeck['content']['slides'][number]

export function slideOf(id: string, kind: Slide['kind'], over: Partial<WritableSlide> = {}): WritableSlide {
  return { id, kind, indicator: null, unit: null, unitKinds: null, title: null, lines: null, speakerNotes: '', ...over }
}

const answers: [string, string, string][] = [
  [reporter, 'doctors', '400'],
  [reporter, 'actualBeds', '930'],
  [units.dinhVan.id, 'communesRecognised', '1'],
  [units.namBan.id, 'communesRecognised', '1'],
]

const acting = (on: { id: number; lock: number }) => ({ idempotencyKey: newKey(), id: on.id, lock: on.lock })

/** The first health centre sends its year and the department approves it; gives the version of its doctors. */
export async function approveLamHa(clerk: Visitor, reviewer: Visitor) {
  let doctors: number | null = null
  for (const [subject, element, value] of answers) {
    const cell = { ...report, subject, element, value, missingReason: null, note: null, expectedVersion: null, idempotencyKey: newKey() }
    const { version } = await clerk.client.sheet.saveFigure(cell)
    doctors ??= version
  }
  const sent = await clerk.client.report.submit({ ...report, lock: 0, idempotencyKey: newKey() })
  return { doctors, report: await reviewer.client.report.approve(acting(sent)) }
}

/** The report is opened again for a reason, its doctors are corrected, and it is approved a second time. */
export async function correctLamHa(
  clerk: Visitor,
  reviewer: Visitor,
  before: Awaited<ReturnType<typeof approveLamHa>>,
  { value, reason, note = null }: { value: string; reason: string; note?: string | null },
) {
  const open = await reviewer.client.report.reopen({ ...acting(before.report), reason })
  const cell = { ...report, subject: reporter, element: 'doctors', value, missingReason: null, note, idempotencyKey: newKey() }
  await clerk.client.sheet.saveFigure({ ...cell, expectedVersion: before.doctors })
  const sent = await clerk.client.report.submit({ ...report, lock: open.lock, idempotencyKey: newKey() })
  return reviewer.client.report.approve(acting(sent))
}
