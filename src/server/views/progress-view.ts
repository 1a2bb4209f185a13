import type { Mine, ProgressPage } from '../../contract/progress.ts'
import { stages } from '../../domain/figure.ts'
import { urgencyOf } from '../../domain/report-standing.ts'
import { deadlineOf } from '../../domain/reporting-calendar.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { Reading } from '../register-cache.ts'
import type { Reminder } from '../stores/reminders.ts'
import type { OwedReport } from './owed-reports.ts'
import { refOf } from './unit-ref.ts'

interface ProgressParts {
  reading: Reading
  year: number
  owed: readonly OwedReport[]
  /** Of the year, oldest first. */
  reminders: readonly Reminder[]
  names: ReadonlyMap<string, string>
  /** Number of the report by `reporter`, `stage`. */
  numbers: ReadonlyMap<string, number>
  isMailConfigured: boolean
}

export function reportName({ reporter, stage }: Pick<OwedReport, 'reporter' | 'stage'>): string {
  return `${reporter}\n${stage}`
}

/** Who has not sent, and how everybody stands, most urgent first. */
export function progressPageOf({ reading, year, owed, reminders, names, numbers, isMailConfigured }: ProgressParts): ProgressPage {
  const { calendar, day } = reading
  const asked = stages.filter((stage) => owed.some((each) => each.stage === stage))
  const sent = new Map<string, { count: number; last: string; by: string | null }>()
  for (const reminder of reminders) {
    const name = reportName(reminder)
    sent.set(name, { count: (sent.get(name)?.count ?? 0) + 1, last: reminder.at, by: reminder.by === null ? null : (names.get(reminder.by) ?? null) })
  }
  const rows = owed.toSorted(byUrgency(reading)).map((each) => ({
    ...owedView(reading, each),
    sentOn: each.report?.sentOn ?? null,
    since: each.report?.since ?? null,
    report: numbers.get(reportName(each)) ?? null,
    reminders: sent.get(reportName(each)) ?? { count: 0, last: null, by: null },
  }))
  const deadlines = asked.map((stage) => {
    const deadline = deadlineOf(calendar, String(year), stage)
    return { stage, opens: deadline?.opens ?? null, due: deadline?.due ?? null }
  })
  return { year, today: day, stages: deadlines, rows, isMailConfigured }
}

/** A report that is owed, as both screens say it. */
export function owedView({ register }: Reading, { reporter, stage, standing, report, deadline }: OwedReport) {
  return {
    reporter: refOf(register, reporter),
    stage,
    standing,
    state: report?.state ?? null,
    opens: deadline?.opens ?? null,
    due: deadline?.due ?? null,
    extension: deadline?.extension?.reason ?? null,
    reason: report?.state === 'returned' || report?.state === 'reopened' ? report.reason : null,
  }
}

/** Most urgent first, then by name, then by stage. */
export function byUrgency({ register }: Reading): (a: OwedReport, b: OwedReport) => number {
  const nameOf = (owed: OwedReport) => refOf(register, owed.reporter).name
  return (a, b) =>
    urgencyOf(a.standing) - urgencyOf(b.standing) || compareVietnamese(nameOf(a), nameOf(b)) || stages.indexOf(a.stage) - stages.indexOf(b.stage)
}

/** The next deadline ahead in the years, whoever owes it. */
export function nextDeadline({ calendar, day }: Reading, years: readonly number[]): Mine['next'] {
  let next: Mine['next'] = null
  for (const year of years) {
    for (const stage of stages) {
      const due = deadlineOf(calendar, String(year), stage)?.due
      if (due !== undefined && due >= day && (next === null || due < next.due)) next = { year, stage, due }
    }
  }
  return next
}
