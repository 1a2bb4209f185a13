import { exact, roundedText } from '../../../domain/exact.ts'
import type { DecimalText } from '../../../domain/figure.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { pendingText } from '../../saving/cell-state.ts'
import type { CellActs } from './cell-acts.ts'
import { figureText } from '../../report/figure-text.ts'
import { positionsIn } from './grid-area.ts'
import type { GridArea } from './grid-area.ts'
import type { GridModel, Slot } from './sheet-grid-model.ts'

/** The text of a slot as it is shown now, with what is typed and not stored; `×` where nothing is owed, as on the printed form. */
export function slotText(slot: Slot | undefined, acts: Pick<CellActs, 'stateOf'>, locale: Locale): string {
  if (slot === undefined) return ''
  if (slot.kind === 'notOwed') return '×'
  if (slot.kind === 'owed') return pendingText(acts.stateOf(slot.owed)) ?? figureText(slot.owed.cell, locale)
  const value = slot.figure?.value ?? null
  return value === null ? '' : formatNumber(value, locale)
}

/** The number of a slot, stored or on its way to be; null without one. */
export function slotValue(slot: Slot | undefined, acts: Pick<CellActs, 'entryOf'>): DecimalText | null {
  if (slot?.kind === 'past') return slot.figure?.value ?? null
  return slot?.kind === 'owed' ? (acts.entryOf(slot.owed)?.value ?? null) : null
}

/** What a block of the grid adds up to. */
export interface AreaTotal {
  numbers: number
  /** The exact sum with the decimals of its parts; null without a number. */
  sum: DecimalText | null
}

export function totalOf({ rows }: Pick<GridModel, 'rows'>, area: GridArea, acts: Pick<CellActs, 'entryOf'>): AreaTotal {
  const values = positionsIn(area).flatMap(({ row, column }) => slotValue(rows[row]?.slots[column], acts) ?? [])
  if (values.length === 0) return { numbers: 0, sum: null }
  const decimals = Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0))
  const sum = values.reduce((total, value) => total.add(exact(value)), exact('0'))
  return { numbers: values.length, sum: roundedText(sum, decimals) }
}

/** The texts of a block of the grid, row by row. */
export function areaTexts({ rows }: Pick<GridModel, 'rows'>, area: GridArea, acts: Pick<CellActs, 'stateOf'>, locale: Locale): readonly string[][] {
  const lines = Array.from({ length: area.bottom - area.top + 1 }, (_, line) => area.top + line)
  return lines.map((row) => (rows[row]?.slots ?? []).slice(area.left, area.right + 1).map((slot) => slotText(slot, acts, locale)))
}
