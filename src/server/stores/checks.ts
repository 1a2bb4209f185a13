import type { Selectable } from 'kysely'
import type { CheckRule } from '../../domain/check-rule.ts'
import type { CheckRuleTable, TrialRecord } from '../database/check-tables.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, saveVersions } from './versioned.ts'

/** A rule as it is stored: by whom and when, and what it would have said of the figures there were then. */
export interface StoredCheck extends CheckRule {
  version: number
  recordedAt: string
  recordedBy: string | null
  trial: TrialRecord | null
}

/** Every rule, on or off, in the order they were first written; as known at `asOf`, or now. */
export async function listStoredChecks(connection: Connection, asOf?: string): Promise<StoredCheck[]> {
  const rows = await connection.selectFrom('check_rule').selectAll().where(knownAt(asOf)).orderBy('place').orderBy('code').execute()
  return rows.map(rowToCheck)
}

/** The same without their history. */
export async function listChecks(connection: Connection, asOf?: string): Promise<CheckRule[]> {
  return (await listStoredChecks(connection, asOf)).map(({ version: _version, recordedAt: _at, recordedBy: _by, trial: _trial, ...rule }) => rule)
}

/** Stores the rule as a version. `place` is its place in the list. */
export async function saveCheck(connection: Connection, rule: CheckRule, trial: TrialRecord | null, place: number, stamp: Stamp): Promise<void> {
  const { code, isOn, ...content } = rule
  const row = { code, place, content: toJson(content), is_on: Number(isOn), trial: trial === null ? null : toJson(trial) }
  await saveVersions(connection, 'check_rule', [row], stamp)
}

function rowToCheck(row: Selectable<CheckRuleTable>): StoredCheck {
  return {
    ...fromJson(row.content),
    code: row.code,
    isOn: row.is_on === 1,
    version: row.version,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    trial: row.trial === null ? null : fromJson(row.trial),
  }
}
