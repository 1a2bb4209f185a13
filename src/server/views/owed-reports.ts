import { stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import { grouped } from '../../domain/grouped.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import { standingOf } from '../../domain/report-standing.ts'
import type { ReportStanding } from '../../domain/report-standing.ts'
import { deadlineOf } from '../../domain/reporting-calendar.ts'
import type { Deadline } from '../../domain/reporting-calendar.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Reading, StandingReport } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'

/** A report that its reporter owes, begun or not, with where it stands by the calendar. */
export interface OwedReport {
  reporter: UnitId
  period: Period
  stage: Stage
  /** Null while nobody began it. */
  report: StandingReport | null
  deadline: Deadline | null
  standing: ReportStanding
  /** What it is made of. */
  duties: readonly Duty[]
  /** Its figures are in force without any report: they were carried over from tables. */
  isCarriedOver: boolean
}

/** The duties that hold on the year's last day, of reporters that exist on it: one that is dissolved cannot send any more. */
export function dutiesOfYear({ duties, register }: Reading, year: number): Duty[] {
  const day = lastDayOf(String(year))
  const isThere = (reporter: UnitId): boolean => {
    const unit = register.unit(reporter)
    return unit !== null && isValidOn(unit, day)
  }
  return duties.filter((duty) => isValidOn(duty, day) && isThere(duty.reporter))
}

/**
 * The reports of the year that the duties ask for, by reporter and stage, those not opened yet among them. A report that a more final one has
 * taken the place of is owed no longer; figures in force without any report count as one that is approved.
 */
export function owedReports(reading: Reading, year: number, duties: readonly Duty[]): OwedReport[] {
  const period = String(year)
  const standing = new Map(
    reading.reports.filter((report) => report.period === period).map((report) => [keyOf(report.reporter, report.stage), report]),
  )
  const owed: OwedReport[] = []
  for (const [reporter, own] of grouped(duties, (duty) => duty.reporter)) {
    const asked = stages.filter((stage) => own.some((duty) => duty.stages.includes(stage)))
    const last = asked.at(-1)
    const known = stages.flatMap((stage) => standing.get(keyOf(reporter, stage)) ?? [])
    const isCarriedOver = known.length === 0 && own.every((duty) => reading.register.figure(duty.subject, duty.element, period) !== null)
    for (const stage of isCarriedOver && last !== undefined ? [last] : asked.filter((each) => !isOvertaken(each, known))) {
      owed.push(owedReport(reading, { reporter, period, stage, report: standing.get(keyOf(reporter, stage)) ?? null, isCarriedOver }, own))
    }
  }
  return owed
}

/** A more final report is approved, and this one is not. */
function isOvertaken(stage: Stage, known: readonly StandingReport[]): boolean {
  const stateOf = (each: Stage) => known.find((report) => report.stage === each)?.state
  return stateOf(stage) !== 'approved' && stages.slice(stages.indexOf(stage) + 1).some((later) => stateOf(later) === 'approved')
}

type Known = Pick<OwedReport, 'reporter' | 'period' | 'stage' | 'report' | 'isCarriedOver'>

function owedReport({ calendar, day }: Reading, known: Known, duties: readonly Duty[]): OwedReport {
  const { reporter, period, stage, report, isCarriedOver } = known
  const deadline = deadlineOf(calendar, period, stage, reporter)
  const state = isCarriedOver ? 'approved' : (report?.state ?? null)
  const standing = standingOf({ state, sentOn: report?.sentOn ?? null, deadline, today: day })
  return { ...known, deadline, standing, duties: duties.filter((duty) => duty.stages.includes(stage)) }
}

function keyOf(reporter: UnitId, stage: Stage): string {
  return `${reporter}\n${stage}`
}
