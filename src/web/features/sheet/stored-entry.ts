import type { Cell } from '../../../contract/sheet.ts'
import type { Entry } from '../../saving/cell-state.ts'

/** What a stored cell answers; null for a cell that nobody has answered yet. */
export function storedEntry({ value, missingReason, note }: Pick<Cell, 'value' | 'missingReason' | 'note'>): Entry | null {
  if (value !== null) return { value, missingReason: null, note }
  return missingReason === 'notCollected' || missingReason === 'notApplicable' ? { value, missingReason, note } : null
}
