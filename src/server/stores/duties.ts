import type { Selectable } from 'kysely'
import type { Stage } from '../../domain/figure.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import type { DutyTable } from '../database/versioned-tables.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** `reporter` owes `element` of `subject`, in the given stages, for periods that end between the two days. */
export interface Duty {
  reporter: UnitId
  element: string
  subject: UnitId
  validFrom: Day
  validTo: Day | null
  stages: readonly Stage[]
}

/** Every duty, by subject and element; as known at `asOf`, or now. */
export async function listDuties(connection: Connection, asOf?: string): Promise<Duty[]> {
  const rows = await connection
    .selectFrom('duty')
    .selectAll()
    .where(knownAt(asOf))
    .orderBy('subject')
    .orderBy('element')
    .orderBy('valid_from')
    .execute()
  return rows.map(rowToDuty)
}

/** What a reporter owes; with `day` (the last of a period) only what it owes for that period. */
export async function dutiesOfReporter(connection: Connection, reporter: UnitId, day?: Day): Promise<Duty[]> {
  const rows = await connection
    .selectFrom('duty')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('reporter', '=', reporter)
    .orderBy('subject')
    .orderBy('element')
    .execute()
  return rows.map(rowToDuty).filter((duty) => day === undefined || (duty.validFrom <= day && (duty.validTo === null || day <= duty.validTo)))
}

/** Stores new or changed duties as versions. */
export function saveDuties(connection: Connection, duties: readonly Duty[], stamp: Stamp): Promise<SavedCounts> {
  const rows = duties.map((duty) => ({
    reporter: duty.reporter,
    element: duty.element,
    subject: duty.subject,
    valid_from: duty.validFrom,
    valid_to: duty.validTo,
    stages: toJson(duty.stages),
  }))
  return saveVersions(connection, 'duty', rows, stamp)
}

function rowToDuty(row: Selectable<DutyTable>): Duty {
  return {
    reporter: row.reporter,
    element: row.element,
    subject: row.subject,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    stages: fromJson(row.stages),
  }
}
