import type { CellState } from './cell-state.ts'

/** What a cell says about itself, in a word and a mark. */
export const cellStatuses = [
  'empty',
  'stored',
  'typing',
  'saving',
  'unreachable',
  'unavailable',
  'signedOut',
  'refused',
  'choice',
  'question',
  'conflict',
  'rejected',
] as const
export type CellStatus = (typeof cellStatuses)[number]

/** The one status to show: what waits for the person before what waits for the server, and that before what is stored. */
export function cellStatus({ editor, draft, flight }: CellState, isStored: boolean): CellStatus {
  if (editor !== null) return 'typing'
  if (draft !== null && draft.kind !== 'queued') return draft.kind
  if (flight !== null) return flight.delay ?? 'saving'
  return isStored ? 'stored' : 'empty'
}

/** True when the person has to answer or correct something before the cell can be stored. */
export function needsAnswer(status: CellStatus): boolean {
  return status === 'refused' || status === 'choice' || status === 'question' || status === 'conflict' || status === 'rejected'
}

/** True when what was typed is not stored, whatever it waits for. */
export function isUnsaved(status: CellStatus): boolean {
  return status !== 'empty' && status !== 'stored'
}
