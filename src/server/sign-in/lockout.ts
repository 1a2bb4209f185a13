import { momentAfter } from '../clock.ts'

/** Wrong passwords in a row that lock an account. */
const failuresBeforeLock = 5

const minute = 60_000

/** How long an account is locked after so many failures in a row, in milliseconds: none, then 1 minute, 2, 4 … up to 60. */
export function lockDuration(failures: number): number {
  if (failures < failuresBeforeLock) return 0
  return Math.min(60, 2 ** Math.min(failures - failuresBeforeLock, 6)) * minute
}

/** Until when so many failures in a row, the last of them now, lock; null while they do not. */
export function lockedUntilAfter(failures: number, now: string): string | null {
  const duration = lockDuration(failures)
  return duration === 0 ? null : momentAfter(now, duration)
}
