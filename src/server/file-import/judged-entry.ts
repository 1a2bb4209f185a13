import { ORPCError } from '@orpc/server'
import type { ImportEntry, ImportPlan, ImportStatus } from '../../contract/file-import.ts'
import type { DecimalText, MissingReason, StoredReason } from '../../domain/figure.ts'
import type { FileEntry } from '../../domain/file-table/read-entries.ts'

/** A number, or why there is none. */
export interface EntryAnswer {
  value: DecimalText | null
  missingReason: 'notCollected' | 'notApplicable' | null
}

/** What the sender explained: for a row, or for all. */
export interface Explanations {
  explanation: string | null
  explanations: readonly { row: number; text: string }[]
}

export type Told = Pick<ImportEntry, 'status'> & Partial<Pick<ImportEntry, 'from' | 'to' | 'note' | 'code' | 'data'>>

/** An entry of a file with what becomes of it. */
export function toImportEntry({ row, column, text, unit, measure, period, stage }: FileEntry, told: Told): ImportEntry {
  const { status, from = null, to = null, note = null, code = null, data = null } = told
  return { row, column, text, unit, measure, period, stage, status, from, to, note, code, data }
}

/** The answers a sender chose where a cell can be read in two ways, by its place. */
export function chosenAnswers({ answers = [] }: ImportPlan): ReadonlyMap<string, DecimalText> {
  return new Map(answers.map(({ row, column, value }) => [`${row} ${column}`, value]))
}

/** What an entry says, or why nobody can store it yet. */
export function answerOf(entry: FileEntry, chosen: ReadonlyMap<string, DecimalText>): EntryAnswer | Told {
  const { reading, repeats } = entry
  if (entry.unit === null || entry.measure === null || entry.period === null || entry.stage === null) return { status: 'open' }
  const picked = chosen.get(`${entry.row} ${entry.column}`)
  if (repeats !== null) return { status: 'repeated', data: { row: repeats } }
  switch (reading.kind) {
    case 'value':
      return { value: reading.value, missingReason: null }
    case 'missing':
      return { value: null, missingReason: reading.reason }
    case 'absent':
      return { status: 'absent' }
    case 'cross':
      return { status: 'cross' }
    case 'ask':
      return picked !== undefined && reading.readings.includes(picked)
        ? { value: picked, missingReason: null }
        : { status: 'ask', data: { readings: reading.readings } }
    case 'refused':
      return { status: 'refused', code: 'INVALID_FIGURE', data: { problem: reading.code } }
  }
}

const statusOfCode: Partial<Record<string, ImportStatus>> = {
  NEEDS_EXPLANATION: 'odd',
  WRONG_STATE: 'locked',
  YEAR_CLOSED: 'locked',
  FORBIDDEN: 'outside',
  UNIT_DISSOLVED: 'outside',
  STALE_VERSION: 'stale',
}

/** A refusal of the shared rules as it is shown; other errors are thrown on. */
export function refusedAs(error: unknown): Told {
  if (!(error instanceof ORPCError)) throw error
  const data: unknown = error.data ?? null
  const isNotOwed = error.code === 'INVALID_FIGURE' && typeof data === 'object' && data !== null && Reflect.get(data, 'problem') === 'notOwed'
  return { status: isNotOwed ? 'outside' : (statusOfCode[error.code] ?? 'refused'), code: error.code, data }
}

/** The note that goes with a number: what stands beside it in the file, and what the sender explained. */
export function noteOf({ note, row }: FileEntry, { explanation, explanations }: Explanations): { own: string | null; explained: string | null } {
  const ofRow = explanations.find((each) => each.row === row)?.text ?? null
  return { own: note, explained: ofRow ?? explanation }
}

/** What is stored, as it is shown: an emptied cell is empty. */
export function storedAnswer(
  current: { value: DecimalText | null; missingReason: StoredReason | null } | null,
): { value: DecimalText | null; missingReason: MissingReason | null } | null {
  if (current === null || current.missingReason === 'withdrawn') return null
  return { value: current.value, missingReason: current.missingReason }
}

/** How many entries have each status. */
export function countsOf(entries: readonly ImportEntry[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status } of entries) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** What would be stored, in sixteen letters: the cells, what they hold now, and what they would hold. */
export async function digestOf(entries: readonly ImportEntry[]): Promise<string> {
  const stored = entries.filter(({ status }) => status === 'new' || status === 'changed')
  const text = JSON.stringify(stored.map(({ unit, measure, period, stage, from, to, note }) => [unit, measure, period, stage, from, to, note]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
