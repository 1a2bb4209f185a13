import { randomUUID } from 'node:crypto'
import type { StoredDeck } from '../../src/contract/deck.ts'
import type { Report } from '../../src/domain/report/report.ts'
import { sampleCookie } from '../setup/product.ts'

export interface FrozenDeck {
  id: string
  number: number
  /** What was frozen. */
  report: Report
}

/** Makes the deck of the year-end meeting of 2024 and freezes it, by the programming interface. */
export async function freezeDeck(address: string): Promise<FrozenDeck> {
  const headers = { Cookie: await sampleCookie(address, 'nghiepvu'), Origin: address, 'Content-Type': 'application/json' }
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify({ idempotencyKey: randomUUID(), ...body }) }
    const response = await fetch(`${address}/api/v1${path}`, { headers, ...sent })
    if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`)
    // The test names what the contract promises.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await response.json()) as T
  }
  const { resolutions } = await call<{ resolutions: { code: string }[] }>('/workspace')
  const from = { kind: 'occasion', occasion: 'year', resolution: resolutions[0]?.code, year: 2024, language: 'vi' }
  const { deck } = await call<StoredDeck>('/decks', { from })
  const { number } = await call<{ number: number }>(`/decks/${deck.id}/freezes`, { expectedVersion: deck.version, note: '' })
  return { id: deck.id, number, report: await call<Report>(`/decks/${deck.id}/present?number=${number}`) }
}
