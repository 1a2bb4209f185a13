import type { UnitLink } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { saveDuties } from '../stores/duties.ts'
import { saveElements } from '../stores/elements.ts'
import { figuresOfPeriods } from '../stores/figure-versions.ts'
import { saveIndicators } from '../stores/indicators.ts'
import { listLinks, saveLinks } from '../stores/links.ts'
import { savePopulations } from '../stores/populations.ts'
import { saveScores } from '../stores/commune-scores.ts'
import { saveRecognitions } from '../stores/recognitions.ts'
import { listReports } from '../stores/reports.ts'
import { saveResolutions } from '../stores/resolutions.ts'
import { saveSuccessions } from '../stores/successions.ts'
import { saveTargets } from '../stores/targets.ts'
import { listUnits, saveUnits } from '../stores/units.ts'
import type { SavedCounts } from '../stores/versioned.ts'
import { figureChanges, periodsOf } from './figure-changes.ts'
import type { FigureChanges } from './figure-changes.ts'
import { refuseCircles } from './link-circles.ts'
import type { ImportContent } from './read-content.ts'
import type { ReadFigure } from './read-figures.ts'
import { refuseMixedStates, reportChanges } from './report-changes.ts'
import type { ReportChange } from './report-changes.ts'
import { storeFigures } from './store-figures.ts'
import type { TableKind } from './table-kinds.ts'

/** What becomes of the figures and of the reports they come in. */
export interface FigurePlan {
  changes: FigureChanges
  reports: ReadonlyMap<string, ReportChange>
}

/** Compares the figures of the files with what is stored; rows that do not go with it are refused. */
export async function planFigures(connection: Connection, read: readonly ReadFigure[]): Promise<FigurePlan> {
  const periods = periodsOf(read)
  refuseMixedStates(read)
  const changes = figureChanges(read, periods.length === 0 ? [] : await figuresOfPeriods(connection, periods))
  return { changes, reports: reportChanges(changes, await listReports(connection, { periods })) }
}

/** Refuses links that close a circle with those that are stored; call before storing. */
export async function checkLinks(connection: Connection, content: Pick<ImportContent, 'links' | 'units'>): Promise<void> {
  if (content.links.length === 0) return
  const links = new Map((await listLinks(connection)).map((link) => [keyOf(link), link]))
  for (const { link } of content.links) links.set(keyOf(link), link)
  const units = new Map([...(await listUnits(connection)), ...content.units].map((unit) => [unit.id, unit]))
  refuseCircles(content.links, [...units.values()], [...links.values()])
}

function keyOf({ unit, link, validFrom }: UnitLink): string {
  return `${unit}\n${link}\n${validFrom}`
}

/** Stores everything; gives what was added, what changed and what was there already, table by table. */
export async function storeContent(
  connection: Connection,
  content: ImportContent,
  plan: FigurePlan,
  stamp: Stamp,
): Promise<Record<TableKind, SavedCounts>> {
  const counts = {
    elements: await saveElements(connection, content.elements, stamp),
    indicators: await saveIndicators(connection, content.indicators, stamp),
    units: await saveUnits(connection, content.units, stamp),
    links: await saveLinks(
      connection,
      content.links.map(({ link }) => link),
      stamp,
    ),
    successions: await saveSuccessions(connection, content.successions, stamp),
    resolutions: await saveResolutions(connection, content.resolutions, stamp),
    targets: await saveTargets(connection, content.targets, stamp),
    populations: await savePopulations(connection, content.populations, stamp),
    figures: { added: plan.changes.added, changed: plan.changes.changed, unchanged: plan.changes.unchanged },
    duties: await saveDuties(connection, content.duties, stamp),
    recognitions: await saveRecognitions(connection, content.recognitions, stamp),
    scores: await saveScores(connection, content.scores, stamp),
  }
  await storeFigures(connection, plan.changes, plan.reports, stamp)
  return counts
}
