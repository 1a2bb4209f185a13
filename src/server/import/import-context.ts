import type { Element } from '../../domain/figure.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Connection } from '../database/database.ts'
import { listElements } from '../stores/elements.ts'
import { listIndicators } from '../stores/indicators.ts'
import { listResolutions } from '../stores/resolutions.ts'
import { listUnits } from '../stores/units.ts'
import type { ProblemList } from './problem-list.ts'
import { UnitDirectory } from './unit-directory.ts'

export interface KnownElement {
  valueKind: Element['valueKind']
  definitions: Set<number>
}

/** What rows may refer to: what is stored, and, table after table, what the files add. */
export interface ImportContext {
  problems: ProblemList
  /** The moment of the import, ISO. */
  now: string
  units: UnitDirectory
  elements: Map<string, KnownElement>
  indicators: Set<string>
  resolutions: Map<string, Pick<Resolution, 'baselineYear' | 'targetYear' | 'firstYear' | 'lastYear'>>
}

export async function openContext(connection: Connection, problems: ProblemList, now: string): Promise<ImportContext> {
  const elements = await listElements(connection)
  const indicators = await listIndicators(connection)
  const resolutions = await listResolutions(connection)
  return {
    problems,
    now,
    units: new UnitDirectory(await listUnits(connection)),
    elements: new Map(
      elements.map((each) => [each.code, { valueKind: each.valueKind, definitions: new Set(each.definitions.map((one) => one.version)) }]),
    ),
    indicators: new Set(indicators.map((each) => each.code)),
    resolutions: new Map(resolutions.map((each) => [each.code, each])),
  }
}
