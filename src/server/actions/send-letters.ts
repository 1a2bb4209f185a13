import type { Clock } from '../clock.ts'
import { momentAfter, momentOf } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../mailer.ts'
import { claimLetter, giveUpLost, lettersDue, settleLetter } from '../stores/letters.ts'
import type { Letter } from '../stores/letters.ts'

const minute = 60_000

/** How long until the next attempt after the first, the second …; after the last a letter is given up. */
const pauses = [minute, 5 * minute, 15 * minute, 60 * minute, 4 * 60 * minute, 12 * 60 * minute]
/** Longer than any mail server is waited for. */
const patience = 10 * minute
const atOnce = 50

interface Sending {
  database: Database
  clock: Clock
  mailer: Mailer
  log: Log
  /** True once the program is ending: the letters left wait for its next start. */
  isStopped?: () => boolean
}

/**
 * Sends the letters whose turn it is; how many went out. Each is claimed before it is sent, so that of several servers one sends it, and one whose
 * sender was lost is given up rather than sent again.
 */
export async function sendLetters(parts: Sending): Promise<number> {
  const { database, clock, isStopped } = parts
  await giveUpLost(database.kysely, momentOf(clock))
  let sent = 0
  for (const letter of await lettersDue(database.kysely, momentOf(clock), atOnce))
    if (isStopped?.() !== true && (await sendOne(parts, letter))) sent += 1
  return sent
}

async function sendOne({ database: { kysely }, clock, mailer, log }: Sending, letter: Letter): Promise<boolean> {
  const now = momentOf(clock)
  if (!(await claimLetter(kysely, letter.id, momentAfter(now, patience)))) return false
  const outcome = await mailer.send({ to: letter.address, subject: letter.subject, text: letter.body })
  if (outcome.kind === 'sent') {
    await settleLetter(kysely, letter.id, { state: 'sent', at: momentOf(clock) })
    return true
  }
  const pause = pauses[letter.attempts]
  const problem = outcome.problem.slice(0, 500)
  if (outcome.kind === 'later' && pause !== undefined) {
    await settleLetter(kysely, letter.id, { state: 'waiting', nextAt: momentAfter(momentOf(clock), pause), problem })
  } else {
    log.warn({ letter: letter.id, problem }, 'a letter could not be sent')
    await settleLetter(kysely, letter.id, { state: 'failed', at: momentOf(clock), problem })
  }
  return false
}
