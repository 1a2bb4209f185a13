/** A cell of the grid: row and column count from 0, over everything the arrows reach. */
export interface Position {
  row: number
  column: number
}

export interface GridShape {
  rows: number
  columns: number
  /** Rows that PageUp and PageDown go by. */
  page: number
  isEditable: (position: Position) => boolean
}

/** `moving`: arrows walk the grid. `typing`: begun by typing, arrows leave the cell. `caret`: F2 or a second click, arrows stay in the text. */
export type GridMode = 'moving' | 'typing' | 'caret'

export interface Press {
  key: string
  shift: boolean
  /** Ctrl, or ⌘. */
  control: boolean
  alt: boolean
}

/**
 * What a key does. `go` and `stay` leave the editor, so what was typed is judged first; `leave` lets the browser go on, out of the grid too;
 * null is nothing of the grid's: the browser and the editor have it.
 */
export type GridAct =
  | { kind: 'go'; to: Position }
  /** The cells from the active one to this one are chosen; the active one stays. */
  | { kind: 'extend'; to: Position }
  | { kind: 'selectAll' }
  /** Only the active cell is chosen again. */
  | { kind: 'collapse' }
  | { kind: 'empty' }
  | { kind: 'fill'; direction: 'down' | 'right' }
  /** What the active cell holds goes into every chosen one. */
  | { kind: 'fillAll' }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'stay' }
  | { kind: 'leave' }
  | { kind: 'edit' }
  | { kind: 'clear' }
  | { kind: 'restore' }
  | { kind: 'note' }
  | null

/**
 * The key of a press in a cell, as a spreadsheet has it. Positions must be in the grid; every `go` and `extend` is in the grid too.
 * `corner` is the other end of what is chosen: the active cell itself while nothing else is.
 */
export function gridAct(press: Press, at: Position, mode: GridMode, shape: GridShape, corner: Position = at): GridAct {
  if (press.alt) return null
  const isOneCell = corner.row === at.row && corner.column === at.column
  if (press.key === 'F2') return press.shift ? { kind: 'note' } : { kind: 'edit' }
  if (press.key === 'Escape') return mode === 'moving' && !isOneCell ? { kind: 'collapse' } : { kind: 'restore' }
  if (press.key === 'Enter' && press.control) return { kind: 'fillAll' }
  if (mode === 'moving' && press.control) {
    const act = shortcut(press)
    if (act !== null) return act
  }
  if (mode === 'moving' && press.shift && press.key !== 'Enter' && press.key !== 'Tab') return extended(press, corner, shape)
  if (mode === 'moving' && press.key === 'Delete') return isOneCell && !shape.isEditable(at) ? null : { kind: 'empty' }
  if (press.key === 'Enter') return stepped(at, { row: at.row + (press.shift ? -1 : 1), column: at.column }, shape)
  if (press.key === 'Tab') return tabbed(at, press.shift ? -1 : 1, shape)
  if (mode === 'moving' && press.key === 'Backspace') return shape.isEditable(at) ? { kind: 'clear' } : null
  return walked(press, at, mode, shape)
}

/** Keys with Ctrl, while no caret is in a text. */
function shortcut({ key, shift }: Press): GridAct {
  switch (key.toLowerCase()) {
    case 'a':
      return shift ? null : { kind: 'selectAll' }
    case 'd':
      return shift ? null : { kind: 'fill', direction: 'down' }
    case 'r':
      return shift ? null : { kind: 'fill', direction: 'right' }
    case 'z':
      return { kind: shift ? 'redo' : 'undo' }
    case 'y':
      return shift ? null : { kind: 'redo' }
    default:
      return null
  }
}

/** Shift with a key that walks: the far corner walks, the active cell stays. */
function extended(press: Press, corner: Position, shape: GridShape): GridAct {
  const act = walked({ ...press, shift: false }, corner, 'moving', shape)
  if (act?.kind === 'stay') return { kind: 'extend', to: corner }
  return act?.kind === 'go' ? { kind: 'extend', to: act.to } : null
}

function walked(press: Press, at: Position, mode: GridMode, shape: GridShape): GridAct {
  const last = { row: shape.rows - 1, column: shape.columns - 1 }
  const staysInText = mode !== 'moving' && press.shift
  if (staysInText) return null
  switch (press.key) {
    case 'ArrowUp':
      return stepped(at, { row: press.control ? 0 : at.row - 1, column: at.column }, shape)
    case 'ArrowDown':
      return stepped(at, { row: press.control ? last.row : at.row + 1, column: at.column }, shape)
    case 'PageUp':
      return stepped(at, { row: at.row - shape.page, column: at.column }, shape)
    case 'PageDown':
      return stepped(at, { row: at.row + shape.page, column: at.column }, shape)
    default:
      return mode === 'caret' ? null : walkedAlong(press, at, mode, last, shape)
  }
}

/** Keys that belong to the text while a caret is in it. */
function walkedAlong(press: Press, at: Position, mode: GridMode, last: Position, shape: GridShape): GridAct {
  switch (press.key) {
    case 'ArrowLeft':
      return stepped(at, { row: at.row, column: press.control ? 0 : at.column - 1 }, shape)
    case 'ArrowRight':
      return stepped(at, { row: at.row, column: press.control ? last.column : at.column + 1 }, shape)
    case 'Home':
      return mode === 'moving' ? stepped(at, { row: press.control ? 0 : at.row, column: 0 }, shape) : null
    case 'End':
      return mode === 'moving' ? stepped(at, { row: press.control ? last.row : at.row, column: last.column }, shape) : null
    default:
      return null
  }
}

function stepped(at: Position, wanted: Position, shape: GridShape): GridAct {
  const to = { row: within(wanted.row, shape.rows), column: within(wanted.column, shape.columns) }
  return to.row === at.row && to.column === at.column ? { kind: 'stay' } : { kind: 'go', to }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}

/** The next cell to fill, row by row; beyond the last one Tab leaves the grid, so that nobody is caught in it. */
function tabbed(at: Position, step: 1 | -1, shape: GridShape): GridAct {
  const count = shape.rows * shape.columns
  for (let index = at.row * shape.columns + at.column + step; index >= 0 && index < count; index += step) {
    const to = { row: Math.floor(index / shape.columns), column: index % shape.columns }
    if (shape.isEditable(to)) return { kind: 'go', to }
  }
  return { kind: 'leave' }
}
