import { lastDayOf } from '../../domain/period.ts'
import { isWithdrawn } from '../../domain/figure.ts'
import type { Connection } from '../database/database.ts'
import type { Duty } from '../stores/duties.ts'
import { dutiesOfReporter } from '../stores/duties.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { newestFigures } from '../stores/figure-versions.ts'
import type { ReportKey } from '../stores/reports.ts'

/** The cells a report is made of, each with its newest version, or null while nothing was stored or what was is withdrawn. */
export interface ReportCell {
  duty: Duty
  figure: StoredFigure | null
}

/** What the reporter owes in this report, by subject and element, with what is stored. */
export async function cellsOfReport(connection: Connection, { reporter, period, stage }: ReportKey): Promise<ReportCell[]> {
  const duties = (await dutiesOfReporter(connection, reporter, lastDayOf(period))).filter((duty) => duty.stages.includes(stage))
  const subjects = [...new Set(duties.map((duty) => duty.subject))]
  const figures = await newestFigures(connection, { subjects, periods: [period], stage })
  const byCell = new Map(figures.filter((figure) => !isWithdrawn(figure)).map((figure) => [`${figure.subject}\n${figure.element}`, figure]))
  return duties.map((duty) => ({ duty, figure: byCell.get(`${duty.subject}\n${duty.element}`) ?? null }))
}
