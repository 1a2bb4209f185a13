import { linkKinds } from '../../domain/unit.ts'
import type { UnitLink } from '../../domain/unit.ts'
import type { ImportContext } from './import-context.ts'
import { rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'
import { unitIn } from './unit-directory.ts'

/** A link with the row it stands in, for problems that show only when all links are known. */
export interface ReadLink {
  row: TableRow
  link: UnitLink
}

export function readLinks(tables: readonly Table[], context: ImportContext): ReadLink[] {
  const keys = new KeysSeen()
  const links: ReadLink[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const link = readLink(row, context)
    if (row.isSound) keys.note(row, link.unit, link.link, link.validFrom)
    if (row.isSound) links.push({ row, link })
  }
  return links
}

function readLink(row: TableRow, context: ImportContext): UnitLink {
  const [validFrom, validTo] = [row.day('valid_from'), row.dayOrNull('valid_to')]
  if (validTo !== null && validTo < validFrom) row.refuse('valid_to', rowProblem.endBeforeStart())
  const unit = unitIn(row, 'unit', context.units, validFrom)
  const to = unitIn(row, 'to', context.units, validFrom)
  if (unit !== '' && unit === to) row.refuse('to', rowProblem.toItself())
  return { unit, link: row.oneOf('link', linkKinds), to, validFrom, validTo }
}
