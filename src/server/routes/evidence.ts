import type { EvidencePlace } from '../../contract/evidence.ts'
import { placeOf } from '../actions/attach-evidence.ts'
import { markLegal, removeEvidence } from '../actions/change-evidence.ts'
import { reportPast } from '../actions/evidence-report.ts'
import { requireOwedPlace, requireTalker, sideOf } from '../actions/talk-access.ts'
import { procedure } from '../http/procedure.ts'
import { currentReading } from '../register-cache.ts'
import { accountNames } from '../stores/accounts.ts'
import type { EvidenceSpot } from '../stores/evidence.ts'
import { evidenceAt } from '../stores/evidence.ts'
import { evidenceFilesOf } from '../views/evidence-view.ts'

function spotOf({ subject = '', element = '', reporter, period, stage }: EvidencePlace): EvidenceSpot {
  return { reporter, period, stage, subject, element }
}

export const evidenceRoutes = {
  list: procedure.evidence.list.handler(async ({ input, context }) => {
    const { kysely } = context.database
    const role = requireTalker(context, (await currentReading(context)).ledger, input.reporter)
    const spot = spotOf(input)
    await requireOwedPlace(kysely, placeOf(spot))
    const files = await evidenceAt(kysely, spot)
    const people = files.flatMap(({ addedBy, removed }) => [addedBy, removed?.by ?? null].filter((id) => id !== null))
    return evidenceFilesOf({ files, past: await reportPast(kysely, spot), names: await accountNames(kysely, people), side: sideOf(role) })
  }),
  remove: procedure.evidence.remove.handler(({ input, context }) => removeEvidence(context, input)),
  markLegal: procedure.evidence.markLegal.handler(({ input, context }) => markLegal(context, input)),
}
