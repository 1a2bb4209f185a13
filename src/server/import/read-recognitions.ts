import { recognitionKinds } from '../../domain/recognition.ts'
import type { CommuneRecognition } from '../../domain/recognition.ts'
import type { ImportContext } from './import-context.ts'
import { rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitThereIn } from './unit-directory.ts'

/** Decisions on communes, one row for each commune a decision names. */
export function readRecognitions(tables: readonly Table[], context: ImportContext): CommuneRecognition[] {
  const keys = new KeysSeen()
  const recognitions: CommuneRecognition[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const recognition = readRecognition(row, context)
    if (row.isSound) keys.note(row, recognition.commune, recognition.decisionNumber, recognition.decidedOn)
    if (row.isSound) recognitions.push(recognition)
  }
  return recognitions
}

function readRecognition(row: TableRow, context: ImportContext): CommuneRecognition {
  const decidedOn = row.day('decided_on')
  const validFrom = row.dayOrNull('valid_from') ?? decidedOn
  const validTo = row.dayOrNull('valid_to')
  if (validTo !== null && validTo < validFrom) row.refuse('valid_to', rowProblem.endBeforeStart())
  const withdrawnOn = row.dayOrNull('withdrawn_on')
  if (withdrawnOn !== null && withdrawnOn < validFrom) row.refuse('withdrawn_on', rowProblem.endBeforeStart())
  return {
    commune: unitThereIn(row, 'commune', context.units, validFrom, validFrom),
    decisionNumber: row.text('decision_number'),
    decidedOn,
    kind: row.oneOf('kind', recognitionKinds),
    validFrom,
    validTo,
    withdrawnOn,
    withdrawnReason: withdrawnOn === null ? null : row.text('withdrawn_reason', 'note'),
    source: row.textOrNull('source'),
    illustrative: row.flag('illustrative'),
  }
}
