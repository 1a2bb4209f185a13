import { remindByCalendar } from '../actions/remind-by-calendar.ts'
import { sendLetters } from '../actions/send-letters.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../mailer.ts'

export interface Postman {
  /** One round now: the reminders the calendar asks for, then the letters whose turn it is. Rounds never overlap. */
  round(): Promise<void>
  /** No further rounds; ends when the one that runs has ended. */
  stop(): Promise<void>
}

const pause = 30_000

interface PostmanParts {
  database: Database
  clock: Clock
  log: Log
  mailer: Mailer | undefined
  /** Milliseconds between rounds; null: only when asked. */
  every?: number | null
}

/** Reminds by the calendar and sends what is in the outbox, every half minute. A round that fails is logged, and the next one tries again. */
export function createPostman({ database, clock, log, mailer, every = pause }: PostmanParts): Postman {
  let running: Promise<void> = Promise.resolve()
  let [isWalking, isStopped] = [false, false]
  const round = (): Promise<void> => {
    isWalking = true
    running = running.then(() => walk({ database, clock, log, mailer, isStopped: () => isStopped })).finally(() => (isWalking = false))
    return running
  }
  const timer = every === null ? undefined : setInterval(() => (isWalking ? undefined : void round()), every)
  timer?.unref()
  return {
    round,
    stop() {
      isStopped = true
      clearInterval(timer)
      return running
    },
  }
}

async function walk({ database, clock, log, mailer, isStopped }: PostmanParts & { isStopped: () => boolean }): Promise<void> {
  try {
    await remindByCalendar({ database, clock, ...(mailer !== undefined && { mailer }) })
    if (mailer !== undefined) await sendLetters({ database, clock, mailer, log, isStopped })
  } catch (error) {
    log.error({ problem: error instanceof Error ? error.message : String(error) }, 'a round of reminders failed')
  }
}
