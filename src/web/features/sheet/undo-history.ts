import type { Entry } from '../../saving/cell-state.ts'

/** What one act made of one cell: null for a cell nobody had answered. */
export interface CellChange {
  key: string
  before: Entry | null
  after: Entry | null
}

/** Everything that is taken back or done again together: an edit, a fill, a deletion, a whole paste. */
export type UndoStep = readonly CellChange[]

/** The steps of an open sheet. They live as long as the page shows it; what they lead to is stored as new versions. */
export interface UndoHistory {
  /** Remembers a step that was just done; what was taken back before cannot be done again then. */
  push: (step: UndoStep) => void
  /** The step to take back, which can then be done again; null when there is none. */
  undo: () => UndoStep | null
  redo: () => UndoStep | null
}

const mostSteps = 100

export function createUndoHistory(): UndoHistory {
  const done: UndoStep[] = []
  const undone: UndoStep[] = []
  const move = (from: UndoStep[], to: UndoStep[]) => {
    const step = from.pop()
    if (step === undefined) return null
    to.push(step)
    return step
  }
  return {
    push(step) {
      if (step.length === 0) return
      done.push(step)
      if (done.length > mostSteps) done.shift()
      undone.length = 0
    },
    undo: () => move(done, undone),
    redo: () => move(undone, done),
  }
}

/** True when both answer the cell alike; a cell nobody answered is like one that was emptied. */
export function isSameEntry(one: Entry | null, other: Entry | null): boolean {
  const [a, b] = [one ?? nothing, other ?? nothing]
  return a.value === b.value && a.missingReason === b.missingReason && a.note === b.note
}

const nothing: Entry = { value: null, missingReason: 'withdrawn', note: null }
