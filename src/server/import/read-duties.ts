import { stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import type { Duty } from '../stores/duties.ts'
import type { ImportContext } from './import-context.ts'
import { cellProblem, rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitIn } from './unit-directory.ts'

export function readDuties(tables: readonly Table[], context: ImportContext): Duty[] {
  const keys = new KeysSeen()
  const duties: Duty[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const duty = readDuty(row, context)
    if (row.isSound) keys.note(row, duty.reporter, duty.element, duty.subject, duty.validFrom)
    if (row.isSound) duties.push(duty)
  }
  return duties
}

function readDuty(row: TableRow, context: ImportContext): Duty {
  const [validFrom, validTo] = [row.day('valid_from'), row.dayOrNull('valid_to')]
  if (validTo !== null && validTo < validFrom) row.refuse('valid_to', rowProblem.endBeforeStart())
  const element = row.text('element')
  if (element !== '' && !context.elements.has(element)) row.refuse('element', rowProblem.unknownElement(element))
  return {
    reporter: unitIn(row, 'reporter', context.units, validFrom),
    element,
    subject: unitIn(row, 'subject', context.units, validFrom),
    validFrom,
    validTo,
    stages: readStages(row),
  }
}

/** In the order of finality, whatever the order in the cell; all when it is empty. */
function readStages(row: TableRow): Stage[] {
  const words = row.words('stages')
  for (const word of words) if (!stages.some((stage) => stage === word)) row.refuse('stages', cellProblem.notOneOf(word, stages))
  return words.length === 0 ? [...stages] : stages.filter((stage) => words.includes(stage))
}
