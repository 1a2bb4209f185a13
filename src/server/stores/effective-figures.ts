import { isMoreFinal } from '../../domain/figure.ts'
import type { MissingReason, Stage, StoredReason } from '../../domain/figure.ts'
import type { EffectiveFigure } from '../../domain/ledger.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection } from '../database/database.ts'

export interface EffectiveFilter {
  /** Every period of these years; null or left out: of all years. */
  years?: readonly number[] | null | undefined
  subjects?: readonly UnitId[] | undefined
  elements?: readonly string[] | undefined
  /** The moment at which they were in force; left out: now. */
  asOf?: string | undefined
}

/**
 * The figures in force: of each cell the approved version of the most final stage (methods §1). Ordered by subject, element and period.
 */
export async function effectiveFigures(connection: Connection, filter: EffectiveFilter): Promise<EffectiveFigure[]> {
  const { years, subjects, elements, asOf } = filter
  const rows = await connection
    .selectFrom('figure')
    .innerJoin('approval', 'approval.figure', 'figure.version')
    .select(['version', 'subject', 'element', 'period', 'stage', 'value', 'missing_reason', 'definition', 'illustrative', 'source'])
    .$if(asOf === undefined, (query) => query.where('approval.superseded_at', 'is', null))
    .$if(asOf !== undefined, (query) =>
      query
        .where('approval.approved_at', '<=', asOf ?? '')
        .where((where) => where.or([where('approval.superseded_at', 'is', null), where('approval.superseded_at', '>', asOf ?? '')])),
    )
    .$if(years !== undefined && years !== null, (query) => query.where('period', 'in', (years ?? []).flatMap(periodsOfYear)))
    .$if(subjects !== undefined, (query) => query.where('subject', 'in', [...(subjects ?? [])]))
    .$if(elements !== undefined, (query) => query.where('element', 'in', [...(elements ?? [])]))
    .orderBy('subject')
    .orderBy('element')
    .orderBy('period')
    .execute()
  return mostFinalOfEachCell(rows)
}

/** One pass over rows in the order of their cells. Equal texts are shared: the store hands out each as a text of its own. */
function mostFinalOfEachCell(rows: readonly EffectiveRow[]): EffectiveFigure[] {
  const effective: EffectiveFigure[] = []
  let last: EffectiveFigure | undefined
  for (const row of rows) {
    const reason = row.missing_reason
    // A cell that was emptied again is never in force, whatever was approved.
    if (reason === 'withdrawn') continue
    const subject = last?.subject === row.subject ? last.subject : row.subject
    const element = last?.element === row.element ? last.element : row.element
    const isSameCell = last !== undefined && subject === last.subject && element === last.element && row.period === last.period
    if (isSameCell && last !== undefined && !isMoreFinal(row.stage, last.stage)) continue
    last = rowToEffective({ ...row, missing_reason: reason }, subject, element)
    if (isSameCell) effective[effective.length - 1] = last
    else effective.push(last)
  }
  return effective
}

/** The periods a figure of the year can have. */
export function periodsOfYear(year: number): string[] {
  return [`${year}`, `${year}-H1`, `${year}-M9`]
}

interface EffectiveRow {
  version: number
  subject: string
  element: string
  period: string
  stage: Stage
  value: string | null
  missing_reason: StoredReason | null
  definition: number
  illustrative: number
  source: string | null
}

function rowToEffective(row: EffectiveRow & { missing_reason: MissingReason | null }, subject: UnitId, element: string): EffectiveFigure {
  return {
    version: row.version,
    subject,
    element,
    period: row.period,
    stage: row.stage,
    value: row.value,
    missingReason: row.missing_reason,
    definition: row.definition,
    illustrative: row.illustrative === 1,
    source: row.source,
  }
}
