import type { Succession, Unit, UnitId } from '../unit.ts'
import type { FileDefaults, GuessedColumn } from './column-roles.ts'
import { cellText } from './file-cell.ts'
import type { FileSheet } from './file-cell.ts'
import type { FilePlan } from './file-plan.ts'
import { guessColumns } from './guess-columns.ts'
import { openMeasures } from './measure-words.ts'
import type { Measure } from './measure-words.ts'
import { readEntries } from './read-entries.ts'
import type { ReadFile } from './read-entries.ts'
import { findLayout, isNumberLike } from './table-layout.ts'
import type { Layout } from './table-layout.ts'
import { openUnitNames } from './unit-match.ts'

/** What texts of a file can mean in a workspace. */
export interface FileKnowledge {
  units: readonly Unit[]
  successions: readonly Succession[]
  /** Units the file is probably about. */
  preferred: ReadonlySet<UnitId>
  day: string
  above?: (unit: UnitId) => readonly UnitId[]
  measures: readonly Measure[]
}

export interface SheetGuess {
  layout: Layout
  columns: GuessedColumn[]
  defaults: FileDefaults
}

export interface SheetReader {
  /** Where the table of a sheet is and what its columns are; with `layout`, of the table the person pointed to. */
  guess(sheet: FileSheet, layout?: Layout): SheetGuess
  read(sheet: FileSheet, plan: FilePlan): ReadFile
}

/** Opens what is known of units and measures for reading sheets of other people. */
export function openSheetReader(knowledge: FileKnowledge): SheetReader {
  const units = openUnitNames(knowledge)
  const findMeasure = openMeasures(knowledge.measures)
  const measures = new Map(knowledge.measures.map((measure) => [measure.code, measure]))
  const isUnit = (text: string) => units.match(text).kind !== 'unknown'
  const isCode = (text: string) => {
    const match = units.match(text)
    return match.kind === 'exact' && match.reason === 'code'
  }
  return {
    guess(sheet, given) {
      const layout = given ?? findLayout(sheet, namesUnits(sheet, isUnit) ? isUnit : (text) => findMeasure(text)?.kind === 'sure')
      return { layout, ...guessColumns({ sheet, layout, isUnit, isCode, findMeasure }) }
    },
    read: (sheet, plan) => readEntries({ sheet, plan, units, measures, findMeasure }),
  }
}

/** True when rows tell of units: some unit's name stands in a row with numbers. Else rows may tell of what is counted. */
function namesUnits({ rows }: FileSheet, isUnit: (text: string) => boolean): boolean {
  return rows.some((row) => {
    const texts = row.map(cellText)
    return texts.some(isNumberLike) && texts.some((text) => /\p{L}{2}/u.test(text) && text.length <= 120 && isUnit(text))
  })
}
