import { lastDayOf } from '../../domain/period.ts'
import { populationKinds } from '../../domain/population.ts'
import type { Population } from '../../domain/population.ts'
import type { ImportContext } from './import-context.ts'
import { cellProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitThereIn } from './unit-directory.ts'

export function readPopulations(tables: readonly Table[], context: ImportContext): Population[] {
  const keys = new KeysSeen()
  const populations: Population[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const population = readPopulation(row, context)
    if (row.isSound) keys.note(row, population.unit, population.year, population.kind)
    if (row.isSound) populations.push(population)
  }
  return populations
}

function readPopulation(row: TableRow, context: ImportContext): Population {
  const year = row.year('year')
  const value = row.wholeNumber('value')
  if (row.isSound && Number(value) === 0) row.refuse('value', cellProblem.notPositive(value))
  return {
    unit: unitThereIn(row, 'unit', context.units, `${year}-01-01`, lastDayOf(String(year))),
    year,
    kind: row.oneOf('kind', populationKinds),
    value,
    source: row.textOrNull('source'),
    illustrative: row.flag('illustrative'),
  }
}
