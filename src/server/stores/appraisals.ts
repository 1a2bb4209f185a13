import { communeShares } from '../../domain/commune-scores.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Connection } from '../database/database.ts'
import type { StoredScore } from './commune-scores.ts'
import { listScores } from './commune-scores.ts'
import type { StoredForm } from './score-forms.ts'
import { listForms } from './score-forms.ts'

/** What was appraised in a year behind a share of communes, with the forms, as known at `asOf`; nothing is read for other indicators. */
export async function readAppraisals(
  connection: Connection,
  indicator: Indicator,
  moment: { year: number; asOf?: string | undefined },
): Promise<{ forms: StoredForm[]; scores: StoredScore[] }> {
  return readAppraisalsOf(connection, [indicator], moment)
}

/** The same behind whichever of the indicators is a share of communes. */
export async function readAppraisalsOf(
  connection: Connection,
  indicators: readonly Indicator[],
  { year, asOf }: { year: number; asOf?: string | undefined },
): Promise<{ forms: StoredForm[]; scores: StoredScore[] }> {
  if (communeShares(indicators).length === 0) return { forms: [], scores: [] }
  const at = asOf === undefined ? undefined : new Date(asOf).toISOString()
  return { forms: await listForms(connection, at), scores: await listScores(connection, { years: [year], layer: 'appraised', asOf: at }) }
}
