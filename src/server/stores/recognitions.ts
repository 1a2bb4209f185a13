import type { Selectable } from 'kysely'
import type { CommuneRecognition } from '../../domain/recognition.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { RecognitionTable } from '../database/commune-tables.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { knownAt, replaceVersion, saveVersions } from './versioned.ts'
import type { SavedCounts } from './versioned.ts'

/** A decision with the number of its version. */
export interface StoredRecognition extends CommuneRecognition {
  version: number
}

/** Decisions on communes, by commune and day; of one commune or of all; as known at `asOf`, or now. */
export async function listRecognitions(
  connection: Connection,
  { commune, asOf }: { commune?: UnitId; asOf?: string | undefined } = {},
): Promise<StoredRecognition[]> {
  const rows = await connection
    .selectFrom('recognition')
    .selectAll()
    .where(knownAt(asOf))
    .$if(commune !== undefined, (query) => query.where('commune', '=', commune ?? ''))
    .orderBy('commune')
    .orderBy('valid_from')
    .orderBy('decision_number')
    .execute()
  return rows.map(rowToRecognition)
}

/** Stores new or changed decisions as versions. */
export function saveRecognitions(connection: Connection, recognitions: readonly CommuneRecognition[], stamp: Stamp): Promise<SavedCounts> {
  return saveVersions(connection, 'recognition', recognitions.map(recognitionToRow), stamp)
}

/** Stores one decision in the place of the version `expected`. Throws StaleVersionError when another holds. */
export function replaceRecognition(
  connection: Connection,
  recognition: CommuneRecognition,
  expected: number | null,
  stamp: Stamp,
): Promise<number | null> {
  return replaceVersion(connection, 'recognition', { expected, content: recognitionToRow(recognition) }, stamp)
}

function recognitionToRow(recognition: CommuneRecognition) {
  return {
    commune: recognition.commune,
    decision_number: recognition.decisionNumber,
    decided_on: recognition.decidedOn,
    kind: recognition.kind,
    valid_from: recognition.validFrom,
    valid_to: recognition.validTo,
    withdrawn_on: recognition.withdrawnOn,
    withdrawn_reason: recognition.withdrawnReason,
    source: recognition.source,
    illustrative: Number(recognition.illustrative),
  }
}

function rowToRecognition(row: Selectable<RecognitionTable>): StoredRecognition {
  return {
    version: row.version,
    commune: row.commune,
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    kind: row.kind,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
    source: row.source,
    illustrative: row.illustrative === 1,
  }
}
