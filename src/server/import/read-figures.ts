import { stages } from '../../domain/figure.ts'
import type { DecimalText } from '../../domain/figure.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import type { Day } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import type { NewFigure } from '../stores/figures.ts'
import type { ImportContext, KnownElement } from './import-context.ts'
import { cellProblem, rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitIn, unitThereIn } from './unit-directory.ts'

/** The state in which a figure's report is to be afterwards. */
const importStates = ['approved', 'draft', 'submitted', 'returned'] as const
export type ImportState = (typeof importStates)[number]

/** A figure with the row it stands in and what becomes of its report. */
export interface ReadFigure {
  row: TableRow
  figure: NewFigure
  state: ImportState
  /** Why the report was returned. */
  reason: string | null
  /** The day its report was sent, where the file says so. */
  sentOn: Day | null
}

export function readFigures(tables: readonly Table[], context: ImportContext): ReadFigure[] {
  const keys = new KeysSeen()
  const today = dayOf(() => new Date(context.now))
  const figures: ReadFigure[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const read = readFigure(row, context)
    const { figure } = read
    if (row.isSound && `${yearOf(figure.period)}-01-01` > today) row.refuse('period', rowProblem.periodNotBegun())
    if (read.sentOn !== null && read.sentOn > today) row.refuse('sent_on', rowProblem.sentLater())
    if (row.isSound) keys.note(row, figure.subject, figure.element, figure.period, figure.stage)
    if (row.isSound) figures.push(read)
  }
  return figures
}

function readFigure(row: TableRow, context: ImportContext): ReadFigure {
  const period = row.period('period')
  const lastDay = lastDayOf(period)
  const code = row.text('element')
  const element = context.elements.get(code)
  if (element === undefined && code !== '') row.refuse('element', rowProblem.unknownElement(code))
  const reportedBy = row.cell('reported_by') === '' ? null : unitIn(row, 'reported_by', context.units, lastDay)
  const figure: NewFigure = {
    subject: unitThereIn(row, 'unit', context.units, `${yearOf(period)}-01-01`, lastDay),
    element: code,
    period,
    stage: row.oneOf('stage', stages),
    ...readValue(row, element),
    definition: readDefinition(row, code, element),
    reportedBy,
    note: row.textOrNull('note', 'note'),
    source: row.textOrNull('source'),
    illustrative: row.flag('illustrative'),
  }
  const state = row.oneOf('state', importStates, 'approved')
  const reason = row.textOrNull('reason', 'note')
  if (state === 'returned' && reason === null) row.refuse('reason', rowProblem.reasonNeeded())
  if (state !== 'approved' && reportedBy === null) row.refuse('reported_by', rowProblem.reporterNeeded())
  return { row, figure, state, reason, sentOn: row.dayOrNull('sent_on') }
}

function readValue(row: TableRow, element: KnownElement | undefined): Pick<NewFigure, 'value' | 'missingReason'> {
  if ((row.cell('value') === '') === (row.cell('missing_reason') === '')) row.refuse('value', rowProblem.valueOrReason())
  if (row.cell('value') === '') return { value: null, missingReason: row.oneOf('missing_reason', ['notCollected', 'notApplicable'], 'notCollected') }
  return { value: readNumber(row, element), missingReason: null }
}

/** Counts are heads; a rate may lie below 0, as natural growth does. */
function readNumber(row: TableRow, element: KnownElement | undefined): DecimalText {
  return element?.valueKind === 'count' ? row.wholeNumber('value') : row.decimal('value')
}

function readDefinition(row: TableRow, code: string, element: KnownElement | undefined): number {
  const definition = row.wholeNumberOr('definition', 1)
  if (definition < 1) row.refuse('definition', cellProblem.notPositive(String(definition)))
  else if (element !== undefined && !element.definitions.has(definition)) row.refuse('definition', rowProblem.unknownDefinition(code, definition))
  return definition
}
