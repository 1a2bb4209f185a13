import type { Cell } from '../../contract/sheet.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'

export const emptyCell: Cell = {
  version: null,
  value: null,
  missingReason: null,
  note: null,
  approved: false,
  recordedAt: null,
  recordedBy: null,
  illustrative: false,
}

/** A version as a sheet shows it; a withdrawn one is empty, with the number that the next version follows. `names` of accounts by id. */
export function figureToCell(figure: StoredFigure, names: ReadonlyMap<string, string>): Cell {
  const { version, value, missingReason, note, approvedAt, recordedAt, recordedBy, illustrative } = figure
  const reason = missingReason === 'withdrawn' ? null : missingReason
  const by = recordedBy === null ? null : (names.get(recordedBy) ?? null)
  return { version, value, missingReason: reason, note, approved: approvedAt !== null, recordedAt, recordedBy: by, illustrative }
}

/** Accounts whose names the cells need. */
export function recordersOf(figures: readonly StoredFigure[]): string[] {
  return [...new Set(figures.flatMap(({ recordedBy }) => recordedBy ?? []))]
}
