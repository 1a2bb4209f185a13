import { unitKinds } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import type { SourcedUnit } from '../stores/units.ts'
import type { ImportContext } from './import-context.ts'
import { rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'

export function readUnits(tables: readonly Table[], context: ImportContext): SourcedUnit[] {
  const keys = new KeysSeen()
  const read: { row: TableRow; unit: SourcedUnit }[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const unit = readUnit(row)
    keys.note(row, unit.id)
    // A unit with a mistake in its row is known all the same, so that the mistake is told once.
    context.units.add(unit)
    read.push({ row, unit })
  }
  refuseSharedCodes(read, context)
  return read.filter(({ row }) => row.isSound).map(({ unit }) => unit)
}

function readUnit(row: TableRow): SourcedUnit {
  const [code, validFrom, validTo] = [row.code('code'), row.day('valid_from'), row.dayOrNull('valid_to')]
  if (validTo !== null && validTo < validFrom) row.refuse('valid_to', rowProblem.endBeforeStart())
  const name = row.text('name')
  return {
    id: `${code}@${validFrom}`,
    code,
    kind: row.oneOf('kind', unitKinds),
    name,
    shortName: row.textOrNull('short_name') ?? name,
    aliases: (row.textOrNull('aliases', 'note') ?? '')
      .split(';')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    validFrom,
    validTo,
    illustrative: row.flag('illustrative'),
    source: row.textOrNull('source'),
  }
}

/** A code may be used again for another place, but not for two places at once: of two rows that do so the later is refused. */
function refuseSharedCodes(read: readonly { row: TableRow; unit: Unit }[], context: ImportContext): void {
  const places = new Map(read.map(({ unit }, index) => [unit.id, index]))
  for (const [index, { row, unit }] of read.entries()) {
    const others = context.units.withCode(unit.code).filter((each) => each.id !== unit.id && (places.get(each.id) ?? -1) < index)
    const other = others.find((each) => overlaps(each, unit))
    if (row.isSound && other !== undefined) row.refuse('code', rowProblem.codeInUse(`${other.name} (${other.id})`))
  }
}

function overlaps(a: Unit, b: Unit): boolean {
  return (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo)
}
