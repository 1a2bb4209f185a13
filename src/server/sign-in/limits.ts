import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Counts attempts under a key. */
interface Limiter {
  /** Counts one attempt; the seconds to wait when there have been too many, else null. */
  take(key: string): Promise<number | null>
  /** Takes one attempt back that turned out right: only wrong ones are to run out. */
  giveBack(key: string): Promise<void>
}

export interface Limits {
  /** Wrong passwords and codes, by address: many people share the address of their department. */
  address: Limiter
  /** Changing a password, by account. */
  passwordChange: Limiter
}

/** Limits of one process, kept in memory: a restart forgets them, the lock of an account is in the database. */
export function createLimits({ attemptsPerAddress = 100 }: { attemptsPerAddress?: number } = {}): Limits {
  const quarterHour = 15 * 60
  return {
    address: limiterOf(new RateLimiterMemory({ points: attemptsPerAddress, duration: quarterHour })),
    passwordChange: limiterOf(new RateLimiterMemory({ points: 10, duration: quarterHour })),
  }
}

function limiterOf(counter: RateLimiterMemory): Limiter {
  return {
    async take(key) {
      const taken = await counter.penalty(key)
      return taken.consumedPoints > counter.points ? Math.max(1, Math.ceil(taken.msBeforeNext / 1000)) : null
    },
    async giveBack(key) {
      await counter.reward(key)
    },
  }
}
