import { yearOf } from '../../../domain/period.ts'
import { keyToAddress } from '../../saving/cell-address.ts'
import type { CellAddress } from '../../saving/cell-address.ts'
import type { CellState } from '../../saving/cell-state.ts'
import { cellStatus, needsAnswer } from '../../saving/cell-status.ts'
import type { CellStatus } from '../../saving/cell-status.ts'

/** A cell of the queue. */
export interface QueuedCell {
  key: string
  address: CellAddress
  state: CellState
  status: CellStatus
}

/** The cells of one sheet, in the order they were typed. */
export interface QueuedSheet {
  reporter: string
  year: number
  cells: readonly QueuedCell[]
}

/** What waits, sheet by sheet in the order of their first cells. */
export function queueOf(cells: Readonly<Record<string, CellState>>): QueuedSheet[] {
  const sheets = new Map<string, { reporter: string; year: number; cells: QueuedCell[] }>()
  for (const [key, state] of Object.entries(cells)) {
    const address = keyToAddress(key)
    if (address === null) continue
    const year = yearOf(address.period)
    const sheet = sheets.get(`${address.reporter} ${year}`) ?? { reporter: address.reporter, year, cells: [] }
    sheets.set(`${address.reporter} ${year}`, sheet)
    sheet.cells.push({ key, address, state, status: cellStatus(state, false) })
  }
  return [...sheets.values()]
}

/** How many cells wait for the person, and how many for the server. Cells being typed or on their way are neither. */
export function countQueue(cells: Readonly<Record<string, CellState>>): { answers: number; waiting: number } {
  const counts = { answers: 0, waiting: 0 }
  for (const state of Object.values(cells)) {
    const status = cellStatus(state, false)
    if (needsAnswer(status)) counts.answers += 1
    else if (status === 'unreachable' || status === 'unavailable' || status === 'signedOut') counts.waiting += 1
  }
  return counts
}
