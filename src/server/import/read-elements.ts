import { isElementCode } from '../../domain/formula.ts'
import type { DefinedElement } from '../stores/elements.ts'
import type { ImportContext } from './import-context.ts'
import { cellProblem, rowProblem } from './problems.ts'
import type { Table } from './read-table.ts'
import type { TableRow } from './table-row.ts'
import { KeysSeen, rowsOf } from './table-rows.ts'

/** One row per version of a definition. */
export function readElements(tables: readonly Table[], context: ImportContext): DefinedElement[] {
  const keys = new KeysSeen()
  const elements: DefinedElement[] = []
  for (const row of rowsOf(tables, context.problems)) {
    const element = readElement(row)
    keys.note(row, element.code, element.definition.version)
    learn(row, element, context)
    if (row.isSound) elements.push(element)
  }
  return elements
}

function readElement(row: TableRow): DefinedElement {
  const code = row.text('code')
  if (code !== '' && !isElementCode(code)) row.refuse('code', cellProblem.notAnElementCode(code))
  const version = Number(row.wholeNumber('definition'))
  if (version < 1) row.refuse('definition', cellProblem.notPositive(String(version)))
  return {
    code,
    name: { vi: row.text('name_vi'), en: row.text('name_en') },
    measureUnit: { vi: row.text('measure_unit_vi'), en: row.text('measure_unit_en') },
    valueKind: row.oneOf('value_kind', ['count', 'rate']),
    definition: {
      version,
      text: { vi: row.textOrNull('definition_vi', 'note') ?? '', en: row.textOrNull('definition_en', 'note') ?? '' },
      source: row.textOrNull('source') ?? '',
    },
  }
}

/** An element with a mistake in its row is known all the same, so that the mistake is told once and not again wherever it is used. */
function learn(row: TableRow, element: DefinedElement, context: ImportContext): void {
  const known = context.elements.get(element.code)
  if (known !== undefined && known.valueKind !== element.valueKind) row.refuse('value_kind', rowProblem.differentValueKind(element.code))
  const definitions = known?.definitions ?? new Set<number>()
  context.elements.set(element.code, { valueKind: element.valueKind, definitions: definitions.add(element.definition.version) })
}
