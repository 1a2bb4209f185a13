import type { Indicator } from '../../domain/indicator.ts'
import type { Population } from '../../domain/population.ts'
import type { CommuneRecognition } from '../../domain/recognition.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Target } from '../../domain/target.ts'
import type { Succession } from '../../domain/unit.ts'
import type { Duty } from '../stores/duties.ts'
import type { DefinedElement } from '../stores/elements.ts'
import type { SourcedUnit } from '../stores/units.ts'
import type { ImportContext } from './import-context.ts'
import { readDuties } from './read-duties.ts'
import { readElements } from './read-elements.ts'
import { readFigures } from './read-figures.ts'
import type { ReadFigure } from './read-figures.ts'
import { readIndicators } from './read-indicators.ts'
import { readLinks } from './read-links.ts'
import type { ReadLink } from './read-links.ts'
import { readPopulations } from './read-populations.ts'
import { readRecognitions } from './read-recognitions.ts'
import { readResolutions } from './read-resolutions.ts'
import { readSuccessions } from './read-successions.ts'
import { readScores } from './read-scores.ts'
import type { ReadScore } from './read-scores.ts'
import type { Table } from './read-table.ts'
import { readTargets } from './read-targets.ts'
import { readUnits } from './read-units.ts'
import type { TableKind } from './table-kinds.ts'

/** Everything that files say, in the nouns of the domain. */
export interface ImportContent {
  elements: DefinedElement[]
  indicators: Indicator[]
  units: SourcedUnit[]
  links: ReadLink[]
  successions: Succession[]
  resolutions: Resolution[]
  targets: Omit<Target, 'id'>[]
  populations: Population[]
  figures: ReadFigure[]
  duties: Duty[]
  recognitions: CommuneRecognition[]
  scores: ReadScore[]
}

/** Reads the tables, each after those it refers to; what is wrong is added to the problems of the context and left out. */
export function readContent(tables: readonly Table[], context: ImportContext): ImportContent {
  const of = (kind: TableKind) => tables.filter((table) => table.kind === kind)
  // The order of the properties is the order of reading: each may refer to those before it.
  return {
    elements: readElements(of('elements'), context),
    indicators: readIndicators(of('indicators'), context),
    units: readUnits(of('units'), context),
    links: readLinks(of('links'), context),
    successions: readSuccessions(of('successions'), context),
    resolutions: readResolutions(of('resolutions'), context),
    targets: readTargets(of('targets'), context),
    populations: readPopulations(of('populations'), context),
    figures: readFigures(of('figures'), context),
    duties: readDuties(of('duties'), context),
    recognitions: readRecognitions(of('recognitions'), context),
    scores: readScores(of('scores'), context),
  }
}
