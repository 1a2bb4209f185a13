/** What a person did and can undo: the states before, oldest first, the one now, and those undone, the next to come back first. */
export interface History<Value> {
  past: readonly Value[]
  now: Value
  future: readonly Value[]
  /** What the last step changed; further steps of the same belong to it, as letters belong to a word. Null: each for itself. */
  what: string | null
}

const mostSteps = 200

export function historyOf<Value>(now: Value): History<Value> {
  return { past: [], now, future: [], what: null }
}

/** The history with a new state. The same state again is no step. */
export function withStep<Value>(history: History<Value>, next: Value, what: string | null = null): History<Value> {
  if (next === history.now) return history
  const belongs = what !== null && what === history.what && history.past.length > 0 && history.future.length === 0
  const past = belongs ? history.past : [...history.past, history.now].slice(-mostSteps)
  return { past, now: next, future: [], what }
}

/** One step back; as it is when there is none. */
export function undone<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], what: null }
}

/** One step on again; as it is when none was undone. */
export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.now], now: next, future, what: null }
}
