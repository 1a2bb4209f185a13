import { useCallback, useState } from 'react'
import { areaBetween } from './grid-area.ts'
import type { GridArea } from './grid-area.ts'
import type { Position } from './grid-keys.ts'
import type { GridModel } from './sheet-grid-model.ts'

/** Which cells of the grid are chosen: the active one, and the far corner of a block that begins at it. */
export interface GridSelection {
  active: Position
  corner: Position
  area: GridArea
  /** True for more than the active cell. */
  isBlock: boolean
  setActive: (at: Position) => void
  /** Null chooses the active cell alone again. */
  setCorner: (at: Position | null) => void
}

export function useGridSelection(grid: GridModel, start: () => Position): GridSelection {
  const [chosen, setActive] = useState<Position | null>(null)
  const [far, setCorner] = useState<Position | null>(null)
  const activate = useCallback((at: Position) => setActive((before) => (before !== null && isSame(before, at) ? before : at)), [])
  const active = isIn(grid, chosen) ? chosen : start()
  const corner = isIn(grid, far) ? far : active
  return {
    active,
    corner,
    area: areaBetween(active, corner),
    isBlock: !isSame(active, corner),
    setActive: activate,
    setCorner: (at) => setCorner((before) => (before !== null && at !== null && isSame(before, at) ? before : at)),
  }
}

export function isSame(one: Position, other: Position): boolean {
  return one.row === other.row && one.column === other.column
}

function isIn({ rows, columns }: GridModel, at: Position | null): at is Position {
  return at !== null && at.row < rows.length && at.column < columns.length
}
