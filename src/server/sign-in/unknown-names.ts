import { lockedUntilAfter } from './lockout.ts'

/** Names without an account lock like accounts do, so that a lock does not tell that a name exists. Kept in memory, the oldest forgotten first. */
export interface UnknownNames {
  /** Counts a wrong password; `before`: until when the name was locked already (then nothing is counted), `after`: until when it is locked now. */
  fail(name: string, now: string): { before: string | null; after: string | null }
}

export function createUnknownNames(kept = 10_000): UnknownNames {
  const tried = new Map<string, { failures: number; lockedUntil: string | null }>()
  return {
    fail(name, now) {
      const { failures, lockedUntil } = tried.get(name) ?? { failures: 0, lockedUntil: null }
      if (lockedUntil !== null && lockedUntil > now) return { before: lockedUntil, after: lockedUntil }
      const after = lockedUntilAfter(failures + 1, now)
      tried.delete(name)
      tried.set(name, { failures: failures + 1, lockedUntil: after })
      const oldest = tried.keys().next()
      if (tried.size > kept && oldest.done !== true) tried.delete(oldest.value)
      return { before: null, after }
    },
  }
}
