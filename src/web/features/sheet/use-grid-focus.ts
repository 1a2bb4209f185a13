import { useCallback, useLayoutEffect, useRef } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { BlockActs, Outcome } from './block-acts.ts'
import type { CellActs } from './cell-acts.ts'
import { cellStatus, needsAnswer } from '../../saving/cell-status.ts'
import { fillingsOf } from './grid-area.ts'
import { gridAct } from './grid-keys.ts'
import type { GridAct, GridMode, GridShape, Position } from './grid-keys.ts'
import { askedPositionOf, positionOf } from './grid-positions.ts'
import type { FocusWish } from './sheet-context.ts'
import { owedAt } from './sheet-grid-model.ts'
import type { GridModel, OwedCell } from './sheet-grid-model.ts'
import { storedEntry } from './stored-entry.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { isSame } from './use-grid-selection.ts'
import type { GridSelection } from './use-grid-selection.ts'

const rowsPerPage = 10

interface GridFocusParts {
  grid: GridModel
  acts: CellActs
  blocks: BlockActs
  selection: GridSelection
  focusWish: FocusWish
  openNote: (at: Position) => void
  /** Says what an act on many cells came to. */
  tell: (outcome: Outcome) => void
}

/** Where the grid is, and what its keys, clicks and focus do. One cell takes the Tab of the page; the arrows reach the others. */
export function useGridFocus({ grid, acts, blocks, selection, focusWish, openNote, tell }: GridFocusParts) {
  const table = useRef<HTMLTableElement>(null)
  const mode = useRef<GridMode>('moving')
  const pointer = useGridPointer(
    () => mode.current === 'moving',
    () => {
      mode.current = 'caret'
    },
    selection,
  )
  const { active, corner, area } = selection
  const columnCount = grid.columns.length
  const shape: GridShape = {
    rows: grid.rows.length,
    columns: columnCount,
    page: rowsPerPage,
    isEditable: (at) => owedAt(grid, at)?.report.mayEdit === true,
  }
  // Where not all columns fit, the work is in sight and not the earlier years.
  useLayoutEffect(() => {
    const start = table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.closest('td')
    const frame = table.current?.parentElement
    if (columnCount === 0 || start == null || frame == null || frame.scrollWidth <= frame.clientWidth) return
    frame.scrollLeft = start.offsetLeft + start.offsetWidth - frame.clientWidth
  }, [columnCount])
  const { setActive } = selection
  const goTo = useCallback(
    (at: Position) => {
      // A row out of sight is not drawn until it is the active one.
      if (cellAt(table.current, at) === null) flushSync(() => setActive(at))
      const target = cellAt(table.current, at)
      target?.focus()
      if (target instanceof HTMLInputElement) target.select()
      target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
    },
    [setActive],
  )
  const extendTo = (at: Position) => {
    flushSync(() => selection.setCorner(at))
    cellAt(table.current, at)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }
  /** True when what was typed has to be answered before the cell can be left. */
  const leave = (at: Position): boolean => {
    const owed = owedAt(grid, at)
    if (owed === null || acts.stateOf(owed).editor === null) return false
    const status = cellStatus(acts.leave(owed), storedEntry(owed.cell) !== null)
    mode.current = 'moving'
    if (status === 'choice' || status === 'question') focusWish.make(owed.key)
    return needsAnswer(status)
  }
  /** True when the cell asks something and Enter should go to the question. */
  const answerFirst = (at: Position): boolean => {
    const owed = owedAt(grid, at)
    const question = owed && mode.current === 'moving' ? table.current?.querySelector<HTMLElement>(`[data-asked="${CSS.escape(owed.key)}"]`) : null
    const control = question?.querySelector<HTMLElement>('textarea, button:not([data-give-up])')
    control?.focus()
    return control !== null && control !== undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = positionOf(event.target)
    const askedBy = event.key === 'Escape' ? askedPositionOf(event.target) : null
    if (askedBy !== null) goTo(askedBy)
    if (at === null || event.nativeEvent.isComposing) return
    const press = { key: event.key, shift: event.shiftKey, control: event.ctrlKey || event.metaKey, alt: event.altKey }
    const owed = owedAt(grid, at)
    // A caret in a text that is as it was has nothing of its own to take back.
    const isUntouched = owed === null || acts.stateOf(owed).editor === null
    const act = gridAct(press, at, isUntouched && press.control && 'zydr'.includes(press.key.toLowerCase()) ? 'moving' : mode.current, shape, corner)
    if (act === null) return
    if (act.kind === 'leave') {
      if (leave(at)) event.preventDefault()
      return
    }
    if (act.kind === 'clear' && owed === null) return
    event.preventDefault()
    if (act.kind === 'go' || act.kind === 'stay') {
      if (event.key === 'Enter' && answerFirst(at)) return
      const mustAnswer = leave(at)
      if (!mustAnswer) selection.setCorner(null)
      if (!mustAnswer && act.kind === 'go') goTo(act.to)
      else if (event.target instanceof HTMLInputElement) event.target.select()
    } else if (act.kind === 'note') openNote(at)
    else if (act.kind === 'edit' || act.kind === 'clear' || act.kind === 'restore') {
      if (owed !== null) edit(act.kind, owed, event.target)
    } else onBlock(act, at)
  }
  const onBlock = (act: Exclude<GridAct, null>, at: Position) => {
    if (act.kind === 'extend') extendTo(act.to)
    else if (act.kind === 'collapse') selection.setCorner(null)
    else if (act.kind === 'selectAll') {
      const first = { row: 0, column: 0 }
      if (!isSame(at, first)) goTo(first)
      selection.setCorner({ row: shape.rows - 1, column: shape.columns - 1 })
    } else if (act.kind === 'empty') tell(blocks.empty(area))
    else if (act.kind === 'fill') tell(blocks.fill(fillingsOf(area, act.direction)))
    else if (act.kind === 'fillAll') {
      tell(blocks.fillAll(area, at))
      mode.current = 'moving'
    } else if (act.kind === 'undo') tell(blocks.undo())
    else if (act.kind === 'redo') tell(blocks.redo())
  }
  const edit = (kind: 'edit' | 'clear' | 'restore', owed: OwedCell, target: EventTarget) => {
    if (kind === 'clear') acts.type(owed, '')
    if (kind === 'restore') acts.restore(owed)
    mode.current = kind === 'edit' ? 'caret' : kind === 'clear' ? 'typing' : 'moving'
    if (!(target instanceof HTMLInputElement)) return
    if (kind === 'edit') target.setSelectionRange(target.value.length, target.value.length)
    else if (kind === 'restore') requestAnimationFrame(() => target.select())
  }
  return {
    table,
    mode,
    goTo,
    handlers: {
      onKeyDown,
      onInput: () => {
        if (mode.current === 'moving') mode.current = 'typing'
      },
      onFocus: (event: FocusEvent) => {
        const at = positionOf(event.target)
        if (at === null) return
        mode.current = 'moving'
        if (!isSame(at, active)) selection.setCorner(null)
        selection.setActive(at)
      },
      onBlur: (event: FocusEvent) => {
        const at = positionOf(event.target)
        // The window lost the focus, not the cell: the number is still being looked up elsewhere.
        if (at === null || document.activeElement === event.target) return
        leave(at)
        focusWish.drop()
      },
      ...pointer,
    },
  }
}

function cellAt(table: HTMLElement | null, at: Position): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-at="${at.row}:${at.column}"]`) ?? null
}
