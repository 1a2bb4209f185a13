import { checkGoal } from '../../domain/judge.ts'
import type { GoalProblem } from '../../domain/judge.ts'
import { lastDayOf } from '../../domain/period.ts'
import { goalKinds, targetPurposes } from '../../domain/target.ts'
import type { Baseline, Goal, Target, TargetScope } from '../../domain/target.ts'
import { unitKinds } from '../../domain/unit.ts'
import type { ImportContext } from './import-context.ts'
import { cellProblem, rowProblem } from './problems.ts'
import type { Problem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitThereIn } from './unit-directory.ts'

export function readTargets(tables: readonly Table[], context: ImportContext): Omit<Target, 'id'>[] {
  const keys = new KeysSeen()
  const targets: Omit<Target, 'id'>[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const target = readTarget(row, context)
    const { scope } = target
    if (row.isSound)
      keys.note(row, target.resolution, target.indicator, scope.kind === 'unit' ? scope.unit : scope.unitKind, target.year, target.purpose)
    if (row.isSound) targets.push(target)
  }
  return targets
}

function readTarget(row: TableRow, context: ImportContext): Omit<Target, 'id'> {
  const year = row.year('year')
  const indicator = row.text('indicator')
  if (indicator !== '' && !context.indicators.has(indicator)) row.refuse('indicator', rowProblem.unknownIndicator(indicator))
  const baseline = readBaseline(row)
  if (row.isSound && baseline !== null && year <= baseline.year) row.refuse('year', rowProblem.yearBeforeBaseline(baseline.year))
  return {
    resolution: readResolutionCode(row, year, context),
    indicator,
    scope: readScope(row, year, context),
    year,
    purpose: row.oneOf('purpose', targetPurposes),
    goal: readGoal(row),
    baseline,
    clause: row.textOrNull('clause'),
    source: row.textOrNull('source'),
    illustrative: row.flag('illustrative'),
  }
}

function readResolutionCode(row: TableRow, year: number, context: ImportContext): string {
  const code = row.text('resolution')
  const resolution = context.resolutions.get(code)
  if (resolution === undefined) {
    if (code !== '') row.refuse('resolution', rowProblem.unknownResolution(code))
    return code
  }
  const { baselineYear, firstYear } = resolution
  // The years a reader may choose can end before the targets fall due.
  const lastYear = Math.max(resolution.lastYear, resolution.targetYear)
  if (row.isSound && (year < firstYear || year > lastYear)) row.refuse('year', rowProblem.yearOutsideTerm(firstYear, lastYear))
  else if (row.isSound && year < baselineYear) row.refuse('year', rowProblem.yearBeforeBaseline(baselineYear))
  return code
}

function readScope(row: TableRow, year: number, context: ImportContext): TargetScope {
  const text = row.text('scope')
  if (!text.startsWith('kind:')) return { kind: 'unit', unit: unitThereIn(row, 'scope', context.units, `${year}-01-01`, lastDayOf(String(year))) }
  const unitKind = unitKinds.find((kind) => text === `kind:${kind}`)
  if (unitKind === undefined)
    row.refuse(
      'scope',
      cellProblem.notOneOf(
        text,
        unitKinds.map((kind) => `kind:${kind}`),
      ),
    )
  return { kind: 'unitKind', unitKind: unitKind ?? 'province' }
}

function readBaseline(row: TableRow): Baseline | null {
  const [year, value, source] = [row.yearOrNull('baseline_year'), row.decimalOrNull('baseline_value'), row.textOrNull('baseline_source')]
  if (year !== null) return { year, value, source }
  if (value !== null || source !== null) row.refuse('baseline_year', rowProblem.baselineWithoutYear())
  return null
}

/** Cells that only some goals use; `baseline_value` is read of every target and a part of the goal in relative ones. */
const goalCells = ['bound', 'lower', 'upper', 'centre', 'tolerance', 'multiple', 'goal_direction'] as const
type GoalCell = (typeof goalCells)[number]

const cellsOfGoal: Readonly<Record<Goal['kind'], readonly GoalCell[]>> = {
  atLeast: ['bound'],
  moreThan: ['bound'],
  atMost: ['bound'],
  lessThan: ['bound'],
  range: ['lower', 'upper', 'goal_direction'],
  about: ['centre', 'tolerance'],
  relative: ['multiple', 'goal_direction'],
}

function readGoal(row: TableRow): Goal {
  const kind = row.oneOf('goal', goalKinds)
  for (const cell of goalCells) {
    if (row.isSound && !cellsOfGoal[kind].includes(cell) && row.cell(cell) !== '') row.refuse(cell, rowProblem.notForThisGoal(kind))
  }
  const goal = goalOf(row, kind)
  if (!row.isSound) return goal
  for (const problem of checkGoal(goal)) {
    const { column, told } = goalProblems[problem]
    row.refuse(column, told(row.cell(column)))
  }
  return goal
}

function goalOf(row: TableRow, kind: Goal['kind']): Goal {
  if (kind === 'range') {
    return { kind, lower: row.decimal('lower'), upper: row.decimal('upper'), direction: row.oneOf('goal_direction', ['higher', 'lower']) }
  }
  if (kind === 'about') return { kind, centre: row.decimal('centre'), tolerance: row.decimal('tolerance') }
  if (kind !== 'relative') return { kind, bound: row.decimal('bound') }
  const [multiple, baseline] = [row.decimal('multiple'), row.decimal('baseline_value')]
  return { kind, multiple, baseline, direction: row.oneOf('goal_direction', ['higher', 'lower']) }
}

const goalProblems: Readonly<Record<GoalProblem, { column: string; told: (cell: string) => Problem }>> = {
  unknownKind: { column: 'goal', told: (cell) => cellProblem.notOneOf(cell, goalKinds) },
  unknownDirection: { column: 'goal_direction', told: (cell) => cellProblem.notOneOf(cell, ['higher', 'lower']) },
  notANumber: { column: 'goal', told: cellProblem.notANumber },
  tooLong: { column: 'goal', told: cellProblem.tooLarge },
  lowerAboveUpper: { column: 'lower', told: rowProblem.lowerAboveUpper },
  toleranceNotPositive: { column: 'tolerance', told: rowProblem.toleranceNotPositive },
  multipleNotPositive: { column: 'multiple', told: rowProblem.multipleNotPositive },
  baselineNotPositive: { column: 'baseline_value', told: rowProblem.baselineNotPositive },
}
