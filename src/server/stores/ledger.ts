import type { Ledger } from '../../domain/ledger.ts'
import { inSnapshot } from '../database/database.ts'
import type { Connection } from '../database/database.ts'
import { readCalendar } from './calendar.ts'
import { listDuties } from './duties.ts'
import { effectiveFigures } from './effective-figures.ts'
import { listElements } from './elements.ts'
import { listIndicators } from './indicators.ts'
import { listLinks } from './links.ts'
import { owedFigures, submittedReports } from './owed-figures.ts'
import { listPopulations } from './populations.ts'
import { listRecognitions } from './recognitions.ts'
import { listResolutions } from './resolutions.ts'
import { readSettings } from './settings.ts'
import { listSuccessions } from './successions.ts'
import { listTargets } from './targets.ts'
import { listUnits } from './units.ts'

export interface LedgerRequest {
  /** Read everything as it was known at this moment; left out: as it is known now. Throws RangeError on what is no moment. */
  asOf?: string | undefined
  /** Years whose figures, populations and owed figures are wanted; null or left out: all, owed ones within the terms of the resolutions. */
  years?: readonly number[] | null | undefined
  /** The moment of reading, ISO. */
  now: string
}

/** Everything a verdict reads, as it was known at one moment: the only way from stored rows to a verdict. */
export function readLedger(connection: Connection, request: LedgerRequest): Promise<Ledger> {
  const asOf = request.asOf === undefined ? undefined : new Date(request.asOf).toISOString()
  const moment = asOf ?? request.now
  return inSnapshot(connection, async (snapshot) => {
    const resolutions = await listResolutions(snapshot, asOf)
    const figures = await effectiveFigures(snapshot, { years: request.years, asOf })
    const duties = await listDuties(snapshot, asOf)
    const calendar = await readCalendar(snapshot, asOf)
    const submitted = await submittedReports(snapshot, asOf)
    return {
      asOf: moment,
      units: await listUnits(snapshot, asOf),
      links: await listLinks(snapshot, asOf),
      successions: await listSuccessions(snapshot, asOf),
      elements: await listElements(snapshot, asOf),
      indicators: await listIndicators(snapshot, asOf),
      resolutions,
      targets: await listTargets(snapshot, asOf),
      populations: await listPopulations(snapshot, { years: request.years, asOf }),
      recognitions: await listRecognitions(snapshot, { asOf }),
      settings: await readSettings(snapshot, asOf),
      figures,
      owed: owedFigures({ duties, figures, submitted, moment, calendar, years: request.years ?? yearsOfTerms(resolutions) }),
    }
  })
}

function yearsOfTerms(resolutions: Ledger['resolutions']): number[] {
  const years = new Set<number>()
  for (const { firstYear, lastYear } of resolutions) {
    for (let year = firstYear; year <= lastYear; year += 1) years.add(year)
  }
  return [...years].toSorted((a, b) => a - b)
}
