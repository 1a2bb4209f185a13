import { useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import type { CellActs } from './cell-acts.ts'
import { cellStatus, needsAnswer } from '../../saving/cell-status.ts'
import { gridAct } from './grid-keys.ts'
import type { GridMode, GridShape, Position } from './grid-keys.ts'
import type { FocusWish } from './sheet-context.ts'
import { owedAt, startOf } from './sheet-grid-model.ts'
import type { GridModel } from './sheet-grid-model.ts'
import { storedEntry } from './stored-entry.ts'

const rowsPerPage = 10

interface GridFocusParts {
  grid: GridModel
  acts: CellActs
  focusWish: FocusWish
  openNote: (at: Position) => void
}

/** Where the grid is, and what its keys, clicks and focus do. One cell takes the Tab of the page; the arrows reach the others. */
export function useGridFocus({ grid, acts, focusWish, openNote }: GridFocusParts) {
  const table = useRef<HTMLTableElement>(null)
  const mode = useRef<GridMode>('moving')
  const [chosen, setActive] = useState<Position | null>(null)
  const active = isIn(grid, chosen) ? chosen : startOf(grid)
  const shape: GridShape = {
    rows: grid.rows.length,
    columns: grid.columns.length,
    page: rowsPerPage,
    isEditable: (at) => owedAt(grid, at)?.report.mayEdit === true,
  }
  const columnCount = grid.columns.length
  // Where not all columns fit, the work is in sight and not the earlier years.
  useLayoutEffect(() => {
    const start = table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.closest('td')
    const frame = table.current?.parentElement
    if (columnCount === 0 || start == null || frame == null || frame.scrollWidth <= frame.clientWidth) return
    frame.scrollLeft = start.offsetLeft + start.offsetWidth - frame.clientWidth
  }, [columnCount])
  const goTo = (at: Position) => {
    const target = table.current?.querySelector<HTMLElement>(`[data-at="${at.row}:${at.column}"]`)
    target?.focus()
    if (target instanceof HTMLInputElement) target.select()
    target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
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
    const act = gridAct(press, at, mode.current, shape)
    if (act === null) return
    const owed = owedAt(grid, at)
    if (act.kind === 'leave') {
      if (leave(at)) event.preventDefault()
      return
    }
    if (act.kind === 'clear' && owed === null) return
    event.preventDefault()
    if (act.kind === 'go' || act.kind === 'stay') {
      if (event.key === 'Enter' && answerFirst(at)) return
      if (!leave(at) && act.kind === 'go') goTo(act.to)
      else if (event.target instanceof HTMLInputElement) event.target.select()
    } else if (act.kind === 'note') openNote(at)
    else if (owed !== null) edit(act.kind, owed, event.target)
  }
  const edit = (kind: 'edit' | 'clear' | 'restore', owed: NonNullable<ReturnType<typeof owedAt>>, target: EventTarget) => {
    if (kind === 'clear') acts.type(owed, '')
    if (kind === 'restore') acts.restore(owed)
    mode.current = kind === 'edit' ? 'caret' : kind === 'clear' ? 'typing' : 'moving'
    if (!(target instanceof HTMLInputElement)) return
    if (kind === 'edit') target.setSelectionRange(target.value.length, target.value.length)
    else if (kind === 'restore') requestAnimationFrame(() => target.select())
  }
  return {
    table,
    active,
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
        setActive((before) => (before !== null && before.row === at.row && before.column === at.column ? before : at))
      },
      onBlur: (event: FocusEvent) => {
        const at = positionOf(event.target)
        // The window lost the focus, not the cell: the number is still being looked up elsewhere.
        if (at === null || document.activeElement === event.target) return
        leave(at)
        focusWish.drop()
      },
      onMouseDown: (event: MouseEvent) => {
        const target = event.target
        if (!(target instanceof HTMLInputElement) || positionOf(target) === null) return
        if (document.activeElement === target) {
          mode.current = 'caret'
          return
        }
        event.preventDefault()
        target.focus()
        target.select()
      },
    },
  }
}

function positionOf(target: EventTarget): Position | null {
  return readPosition(target instanceof HTMLElement ? target.dataset['at'] : undefined)
}

/** The cell that asks what the focus is in. */
function askedPositionOf(target: EventTarget): Position | null {
  return readPosition(target instanceof HTMLElement ? target.closest<HTMLElement>('[data-asked]')?.dataset['askedBy'] : undefined)
}

function readPosition(text: string | undefined): Position | null {
  const [row, column] = text?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

function isIn({ rows, columns }: GridModel, at: Position | null): at is Position {
  return at !== null && at.row < rows.length && at.column < columns.length
}
