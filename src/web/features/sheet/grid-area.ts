import type { Position } from './grid-keys.ts'

/** A block of cells of the grid: its first and last row and column, both of them in it. */
export interface GridArea {
  top: number
  left: number
  bottom: number
  right: number
}

/** The block between two corners, whichever of them is above or to the left. */
export function areaBetween(one: Position, other: Position): GridArea {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  }
}

export function areaSize({ top, left, bottom, right }: GridArea): { rows: number; columns: number; cells: number } {
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  return { rows, columns, cells: rows * columns }
}

/** Every position of the block, row by row. */
export function positionsIn({ top, left, bottom, right }: GridArea): readonly Position[] {
  const { rows, columns } = areaSize({ top, left, bottom, right })
  return Array.from({ length: rows * columns }, (_, index) => ({ row: top + Math.floor(index / columns), column: left + (index % columns) }))
}

/** A cell and the one whose content it takes. */
export interface Filling {
  from: Position
  to: Position
}

/**
 * Where content goes when a block is filled down: from its first row into the others, or into its only row from the one above, as a spreadsheet
 * has it. To the right likewise. Nothing in the first row of the grid.
 */
export function fillingsOf(area: GridArea, direction: 'down' | 'right'): readonly Filling[] {
  const isDown = direction === 'down'
  const isSingle = isDown ? area.top === area.bottom : area.left === area.right
  const source = (isDown ? area.top : area.left) - (isSingle ? 1 : 0)
  if (source < 0) return []
  return positionsIn(area)
    .filter((to) => (isDown ? to.row : to.column) !== source)
    .map((to) => ({ from: isDown ? { row: source, column: to.column } : { row: to.row, column: source }, to }))
}
