import type { Selectable } from 'kysely'
import type { Target, TargetScope } from '../../domain/target.ts'
import { unitKinds } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import type { TargetTable } from '../database/versioned-tables.ts'
import { knownAt, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** Every target; its `id` is the number of the version that is read, so a changed target has another. As known at `asOf`, or now. */
export async function listTargets(connection: Connection, asOf?: string): Promise<Target[]> {
  const rows = await connection.selectFrom('target').selectAll().where(knownAt(asOf)).orderBy('version').execute()
  return rows.map(rowToTarget)
}

/** Stores new or changed targets as versions: one per resolution, indicator, scope, year and purpose. */
export function saveTargets(connection: Connection, targets: readonly Omit<Target, 'id'>[], stamp: Stamp): Promise<SavedCounts> {
  return saveVersions(connection, 'target', targets.map(targetToRow), stamp)
}

const kindPrefix = 'kind:'

function targetToRow(target: Omit<Target, 'id'>) {
  return {
    resolution: target.resolution,
    indicator: target.indicator,
    scope: target.scope.kind === 'unit' ? target.scope.unit : kindPrefix + target.scope.unitKind,
    year: target.year,
    purpose: target.purpose,
    goal: toJson(target.goal),
    baseline: target.baseline === null ? null : toJson(target.baseline),
    clause: target.clause,
    source: target.source,
    illustrative: Number(target.illustrative),
  }
}

function rowToTarget(row: Selectable<TargetTable>): Target {
  return {
    id: row.version,
    resolution: row.resolution,
    indicator: row.indicator,
    scope: scopeOf(row.scope),
    year: row.year,
    purpose: row.purpose,
    goal: fromJson(row.goal),
    baseline: row.baseline === null ? null : fromJson(row.baseline),
    clause: row.clause,
    source: row.source,
    illustrative: row.illustrative === 1,
  }
}

function scopeOf(text: string): TargetScope {
  const unitKind = unitKinds.find((kind) => text === kindPrefix + kind)
  return unitKind === undefined ? { kind: 'unit', unit: text } : { kind: 'unitKind', unitKind }
}
