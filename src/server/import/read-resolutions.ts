import type { Resolution } from '../../domain/resolution.ts'
import type { ImportContext } from './import-context.ts'
import { rowProblem } from './problems.ts'
import { readPair } from './read-indicators.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitIn, unitMeant } from './unit-directory.ts'

export function readResolutions(tables: readonly Table[], context: ImportContext): Resolution[] {
  const keys = new KeysSeen()
  const resolutions: Resolution[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const resolution = readResolution(row, context)
    keys.note(row, resolution.code)
    context.resolutions.set(resolution.code, resolution)
    if (row.isSound) resolutions.push(resolution)
  }
  return resolutions
}

function readResolution(row: TableRow, context: ImportContext): Resolution {
  const adoptedOn = row.dayOrNull('adopted_on')
  const years = readYears(row)
  // Its territories are those of the day it was adopted.
  const day = adoptedOn ?? `${years.baselineYear}-12-31`
  return {
    code: row.code('code'),
    name: { vi: row.text('name_vi'), en: row.text('name_en') },
    shortName: { vi: row.text('short_name_vi'), en: row.text('short_name_en') },
    scope: unitIn(row, 'scope', context.units, day),
    ...years,
    adoptedOn,
    source: row.textOrNull('source'),
    indicators: readIndicatorCodes(row, context),
    comparisons: row.words('comparisons').flatMap((word) => unitMeant(row, 'comparisons', word, context.units, day)?.id ?? []),
    caveat: readPair(row, 'caveat_vi', 'caveat_en'),
  }
}

function readYears(row: TableRow): Pick<Resolution, 'baselineYear' | 'targetYear' | 'firstYear' | 'lastYear'> {
  const [baselineYear, targetYear] = [row.year('baseline_year'), row.year('target_year')]
  const [firstYear, lastYear] = [row.year('first_year'), row.year('last_year')]
  const isInOrder = baselineYear < targetYear && firstYear <= lastYear && firstYear <= targetYear
  if (row.isSound && !isInOrder) row.refuse('target_year', rowProblem.yearsOutOfOrder())
  return { baselineYear, targetYear, firstYear, lastYear }
}

function readIndicatorCodes(row: TableRow, context: ImportContext): string[] {
  const codes = row.words('indicators', true)
  for (const code of codes) if (!context.indicators.has(code)) row.refuse('indicators', rowProblem.unknownIndicator(code))
  return codes
}
