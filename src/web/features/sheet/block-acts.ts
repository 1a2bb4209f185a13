import type { Entry } from '../../saving/cell-state.ts'
import type { CellActs, Entered } from './cell-acts.ts'
import { positionsIn } from './grid-area.ts'
import type { Filling, GridArea } from './grid-area.ts'
import type { Position } from './grid-keys.ts'
import { slotText } from './grid-text.ts'
import { emptied, isEmpty, judgeEntry, judgeText } from './judge-text.ts'
import { owedAt, owedByKey } from './sheet-grid-model.ts'
import type { GridModel, OwedCell } from './sheet-grid-model.ts'
import { isSameEntry } from './undo-history.ts'
import type { UndoHistory, UndoStep } from './undo-history.ts'
import type { Locale } from '../../../domain/number-format.ts'

/** What an act on many cells came to, in numbers of cells. */
export interface Outcome {
  kind: 'emptied' | 'filled' | 'undone' | 'redone' | 'nothingToUndo' | 'nothingToRedo'
  done: number
  /** Cells that cannot be filled: earlier years, sent reports, what is not owed. */
  locked: number
  /** Cells the text is no answer for. */
  refused: number
  /** Cells that another person changed since; they stay as they are. */
  changedSince: number
}

const none = { done: 0, locked: 0, refused: 0, changedSince: 0 }

interface BlockParts {
  grid: GridModel
  acts: CellActs
  history: UndoHistory
  locale: Locale
}

/** What is done to many cells of a grid at once. Each is one step to take back, and tells of every cell it left out. */
export function blockActs({ grid, acts, history, locale }: BlockParts) {
  /** Puts a copy of one cell into others. */
  const copyInto = (pairs: readonly Filling[]) =>
    enterInto(
      pairs.map(({ to }) => to),
      (owed, place) => copyOf(pairs[place]?.from ?? owed.at, owed),
    )
  const enterInto = (places: readonly Position[], enteredOf: (owed: OwedCell & { at: Position }, place: number) => Entered): Outcome => {
    const entered: Entered[] = []
    const outcome: Outcome = { ...none, kind: 'filled' }
    for (const [place, at] of places.entries()) {
      const owed = owedAt(grid, at)
      if (owed?.report.mayEdit !== true) outcome.locked += 1
      else {
        const copied = enteredOf({ ...owed, at }, place)
        if (copied.judgement.kind === 'refused' || copied.judgement.kind === 'choice') outcome.refused += 1
        else {
          outcome.done += 1
          if (copied.judgement.kind === 'entry') entered.push(copied)
        }
      }
    }
    if (entered.length > 0) acts.enterAll(entered)
    return outcome
  }
  const copyOf = (from: Position, owed: OwedCell): Entered => {
    const slot = grid.rows[from.row]?.slots[from.column]
    const text = slotText(slot, acts, locale)
    const context = acts.contextOf(owed)
    const source = slot?.kind === 'owed' && acts.stateOf(slot.owed).editor === null ? acts.entryOf(slot.owed) : null
    const read = slot?.kind === 'past' ? { value: slot.figure?.value ?? null, missingReason: null } : source
    const isReadAlike = kindAt(grid, from) === owed.row.element.valueKind
    // What is stored is copied as it was read, so that 1.345 in a column of rates is not asked about again.
    if (read !== null && isReadAlike && (read.value !== null || !isEmpty(source))) {
      return { owed, text, judgement: judgeEntry(read.value, read.missingReason, context) }
    }
    return { owed, text, judgement: judgeText(text, context) }
  }
  const apply = (step: UndoStep | null, side: 'before' | 'after'): Outcome => {
    if (step === null) return { ...none, kind: side === 'before' ? 'nothingToUndo' : 'nothingToRedo' }
    const outcome: Outcome = { ...none, kind: side === 'before' ? 'undone' : 'redone' }
    const cells: { owed: OwedCell; entry: Entry }[] = []
    for (const change of step) {
      const owed = owedByKey(grid).get(change.key)
      const [wanted, left] = side === 'before' ? [change.before, change.after] : [change.after, change.before]
      if (owed?.report.mayEdit !== true) outcome.locked += 1
      else {
        acts.drop(owed)
        const is = acts.entryOf(owed)
        if (isSameEntry(is, wanted)) outcome.done += 1
        else if (isSameEntry(is, left)) cells.push({ owed, entry: wanted ?? emptied })
        else outcome.changedSince += 1
      }
    }
    acts.putBack(cells)
    return { ...outcome, done: outcome.done + cells.length }
  }
  return {
    /** Takes back what the cells of a block hold. */
    empty(area: GridArea): Outcome {
      const owed = positionsIn(area).map((at) => owedAt(grid, at))
      const open = owed.filter((cell) => cell !== null).filter(({ report }) => report.mayEdit)
      for (const cell of open) acts.drop(cell)
      const full = open.filter((cell) => !isEmpty(acts.entryOf(cell)))
      acts.enterAll(full.map((cell) => ({ owed: cell, text: '', judgement: { kind: 'entry', entry: emptied, questions: [] } })))
      return { ...none, kind: 'emptied', done: full.length, locked: owed.length - open.length }
    },
    fill: copyInto,
    /** Puts a text into every cell of a block, as if it were typed into each. */
    fillWith: (area: GridArea, text: string) =>
      enterInto(positionsIn(area), (owed) => ({ owed, text, judgement: judgeText(text, acts.contextOf(owed)) })),
    /** Puts what the active cell holds, or what is being typed into it, into every cell of a block. */
    fillAll: (area: GridArea, at: Position) => copyInto(positionsIn(area).map((to) => ({ from: at, to }))),
    undo: () => apply(history.undo(), 'before'),
    redo: () => apply(history.redo(), 'after'),
  }
}

export type BlockActs = ReturnType<typeof blockActs>

/** Whether a cell holds a count or a rate, also where it is only read. */
function kindAt({ rows, columns }: GridModel, at: Position): OwedCell['row']['element']['valueKind'] | undefined {
  const column = columns[at.column]
  return column?.kind === 'lastYear' || column?.kind === 'element' ? column.element.valueKind : rows[at.row]?.row.element.valueKind
}
