import { yearPeriod } from '../../domain/ledger.ts'
import type { EffectiveFigure, OwedFigure } from '../../domain/ledger.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import { firstDueDay } from '../../domain/reporting-calendar.ts'
import type { ReportingCalendar } from '../../domain/reporting-calendar.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import type { Connection } from '../database/database.ts'
import type { Duty } from './duties.ts'
import { reportStatesAt } from './report-events.ts'
import { listReports } from './reports.ts'

/** Which reporters had sent a report of a period that was not yet decided upon. */
export type SubmittedReports = ReadonlyMap<UnitId, ReadonlySet<Period>>

interface OwedInput {
  /** By subject and element. */
  duties: readonly Duty[]
  /** By subject and element. */
  figures: readonly EffectiveFigure[]
  submitted: SubmittedReports
  moment: string
  calendar: ReportingCalendar
  years: readonly number[]
}

/**
 * Every yearly figure that is owed and not in force, with the reason: sent but not approved; not due until the first deadline of its stages has
 * passed; not sent.
 * A duty counts for a year when it holds on the year's last day. Pure.
 */
export function owedFigures({ duties, figures, submitted, moment, calendar, years }: OwedInput): OwedFigure[] {
  const answered = periodsByCell(figures)
  const today = dayOf(() => new Date(moment))
  const periods = years.map((year) => ({ period: yearPeriod(year), lastDay: lastDayOf(yearPeriod(year)) }))
  const owed: OwedFigure[] = []
  for (const [first, ...others] of runsOfOneCell(duties)) {
    if (first === undefined) continue
    const there = answered.get(cellOf(first))
    for (const { period, lastDay } of periods) {
      if (there?.has(period) === true) continue
      const owing = [first, ...others].filter((duty) => isValidOn(duty, lastDay))
      if (owing.length === 0) continue
      const isSubmitted = owing.some((duty) => submitted.get(duty.reporter)?.has(period) === true)
      const isAwaited = owing.some((duty) => isDue(calendar, duty, period, today))
      owed.push({ subject: first.subject, element: first.element, period, reason: isSubmitted ? 'notApproved' : isAwaited ? 'notSent' : 'notDue' })
    }
  }
  return owed
}

/** The duties of one cell follow one another: a second reporter, or the same after a change. */
function* runsOfOneCell(duties: readonly Duty[]): Generator<Duty[]> {
  let run: Duty[] = []
  for (const duty of duties) {
    const [first] = run
    if (first !== undefined && (first.subject !== duty.subject || first.element !== duty.element)) {
      yield run
      run = []
    }
    run.push(duty)
  }
  if (run.length > 0) yield run
}

/** The reports sent and not decided upon, as known at `asOf`, or now. */
export async function submittedReports(connection: Connection, asOf?: string): Promise<SubmittedReports> {
  const states = asOf === undefined ? null : await reportStatesAt(connection, asOf)
  const reports = await listReports(connection, states === null ? { states: ['submitted'] } : {})
  const submitted = new Map<UnitId, Set<Period>>()
  for (const report of reports) {
    if (states !== null && states.get(report.id) !== 'submitted') continue
    submitted.set(report.reporter, (submitted.get(report.reporter) ?? new Set()).add(report.period))
  }
  return submitted
}

/** True once the first deadline has passed; where the calendar has none, once the year is over. */
function isDue(calendar: ReportingCalendar, { reporter, stages }: Duty, period: Period, today: Day): boolean {
  return today > (firstDueDay(calendar, period, stages, reporter) ?? lastDayOf(period))
}

function cellOf({ subject, element }: { subject: UnitId; element: string }): string {
  return `${subject}\n${element}`
}

function periodsByCell(figures: readonly EffectiveFigure[]): Map<string, Set<Period>> {
  const byCell = new Map<string, Set<Period>>()
  let last: EffectiveFigure | undefined
  let periods = new Set<Period>()
  for (const figure of figures) {
    // Figures of a cell follow one another, so that a key is made for each cell only, not for each figure.
    if (last?.subject !== figure.subject || last.element !== figure.element) {
      periods = new Set()
      byCell.set(cellOf(figure), periods)
    }
    periods.add(figure.period)
    last = figure
  }
  return byCell
}
