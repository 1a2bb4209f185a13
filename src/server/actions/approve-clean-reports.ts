import { ORPCError } from '@orpc/server'
import type { BulkOutcome } from '../../contract/report.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { isOddFigure } from '../views/report-view.ts'
import { pastOfReading } from '../views/past-figures.ts'
import type { Neighbour } from '../views/past-figures.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { approveHeld } from './approve-report.ts'

export interface ManyInput {
  idempotencyKey: string
  reports: readonly { id: number; lock: number }[]
}

/**
 * Approves those of the reports that have nothing to look at: complete, no odd number, none entered by the account. Each in a transaction of
 * its own, so that one that is refused keeps no other back; a retry with the same key approves none twice.
 */
export async function approveCleanReports(
  context: ActContext,
  reading: Reading,
  { idempotencyKey, reports }: ManyInput,
): Promise<{ id: number; outcome: BulkOutcome }[]> {
  const outcomes = []
  for (const { id, lock } of reports) outcomes.push({ id, outcome: await approveClean(context, reading, { idempotencyKey, id, lock }) })
  return outcomes
}

async function approveClean(
  context: ActContext,
  reading: Reading,
  input: { idempotencyKey: string; id: number; lock: number },
): Promise<BulkOutcome> {
  const keyed = { ...input, idempotencyKey: `${input.idempotencyKey} ${input.id}` }
  try {
    await actOnce(context, 'approveCleanReport', keyed, (acting) =>
      approveHeld(acting, input, (_held, cells) => {
        const past = pastOfReading(reading)
        const there = cells.flatMap(({ figure }) => figure ?? [])
        if (there.length < cells.length) throw refusal('INCOMPLETE_REPORT', { missing: [] })
        if (there.some((figure) => isOddFigure(past, figure, besideIn(there, figure)))) throw refusal('NEEDS_EXPLANATION', { reasons: [] })
      }),
    )
    return 'approved'
  } catch (error) {
    const outcome = error instanceof ORPCError ? outcomeOf[String(error.code)] : undefined
    if (outcome === undefined) throw error
    return outcome
  }
}

/** The other numbers of the same unit in the report. */
function besideIn(figures: readonly StoredFigure[], { subject }: StoredFigure): Neighbour {
  return (element) => figures.find((figure) => figure.subject === subject && figure.element === element)?.value ?? null
}

const outcomeOf: Readonly<Record<string, BulkOutcome>> = {
  NEEDS_EXPLANATION: 'odd',
  INCOMPLETE_REPORT: 'incomplete',
  OWN_ENTRY: 'ownEntry',
  WRONG_STATE: 'changed',
  YEAR_CLOSED: 'yearClosed',
  FORBIDDEN: 'noRight',
  NOT_FOUND: 'notFound',
}
