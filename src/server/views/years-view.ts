import type { YearsPage } from '../../contract/year.ts'
import { grouped } from '../../domain/grouped.ts'
import { yearOf } from '../../domain/period.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { UnitId } from '../../domain/unit.ts'
import { isInDepartment } from '../permission-scopes.ts'
import type { Reading } from '../register-cache.ts'
import type { YearClosing } from '../stores/year-closings.ts'
import { dutiesOfYear, owedReports } from './owed-reports.ts'
import { refOf } from './unit-ref.ts'

type Unfinished = YearsPage['years'][number]['unfinished']

/** Years that are over, in a resolution's term, and owed figures by somebody of the department; newest first. */
export function closableYears(reading: Reading, department: UnitId): number[] {
  const { ledger, day } = reading
  const thisYear = Number(day.slice(0, 4))
  const years = new Set(
    ledger.resolutions.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)),
  )
  const isOwed = (year: number) => dutiesOfYear(reading, year).some(({ reporter }) => isInDepartment(ledger, department, { unit: reporter, day }))
  return [...years].filter((year) => year < thisYear && isOwed(year)).toSorted((a, b) => b - a)
}

/**
 * Units of the department with something open in the year, by name: a report that was begun and is not approved, or the most final one that is asked
 * for and was not begun. A report that a more final one has taken the place of is open no longer, nor are figures carried over from tables.
 */
export function unfinishedOf(reading: Reading, department: UnitId, year: number): Unfinished {
  const { register, ledger, day, reports } = reading
  const isTheirs = (reporter: UnitId) => isInDepartment(ledger, department, { unit: reporter, day })
  const theirs = dutiesOfYear(reading, year).filter(({ reporter }) => isTheirs(reporter))
  const owed = grouped(owedReports(reading, year, theirs), ({ reporter }) => reporter)
  const open = new Map<UnitId, Unfinished[number]['reports']>()
  for (const [reporter, asked] of owed) {
    const last = asked.at(-1)
    const left = asked.filter((each) => !each.isCarriedOver && (each.report === null ? each === last : each.report.state !== 'approved'))
    open.set(
      reporter,
      left.map(({ stage, report }) => ({ stage, state: report?.state ?? 'notBegun' })),
    )
  }
  // What a unit began and owes no longer, e.g. because it was dissolved within the year, or of a part of the year.
  for (const { reporter, period, stage, state } of reports) {
    const isAsked = owed.has(reporter) && period === String(year)
    if (yearOf(period) === year && !isAsked && state !== 'approved' && isTheirs(reporter))
      open.set(reporter, [...(open.get(reporter) ?? []), { stage, state }])
  }
  return [...open]
    .filter(([, left]) => left.length > 0)
    .map(([reporter, left]) => ({ reporter: refOf(register, reporter), reports: left }))
    .toSorted((a, b) => compareVietnamese(a.reporter.name, b.reporter.name))
}

interface YearsRequest {
  reading: Reading
  departments: readonly UnitId[]
  department: UnitId
  closings: readonly YearClosing[]
  names: ReadonlyMap<string, string>
  may: YearsPage['may']
}

/** The years of a department: closed or open, and what is still open in those that can be closed. */
export function yearsPageOf({ reading, departments, department, closings, names, may }: YearsRequest): YearsPage {
  const nameOf = (account: string | null) => (account === null ? null : (names.get(account) ?? null))
  const shown = (closing: YearClosing) => {
    const { id, closedAt, closedBy, unfinished, reopenedAt, reopenedBy, reason } = closing
    return { id, closedAt, closedBy: nameOf(closedBy), unfinished, reopenedAt, reopenedBy: nameOf(reopenedBy), reason }
  }
  const own = closings.filter((closing) => isInDepartment(reading.ledger, department, { unit: closing.department, day: reading.day }))
  return {
    department: refOf(reading.register, department),
    departments: departments.map((each) => refOf(reading.register, each)),
    may,
    years: closableYears(reading, department).map((year) => {
      const ofYear = own.filter((closing) => closing.year === year)
      const inForce = ofYear.find(({ reopenedAt }) => reopenedAt === null)
      const past = ofYear.filter(({ reopenedAt }) => reopenedAt !== null).toReversed()
      return {
        year,
        closing: inForce === undefined ? null : shown(inForce),
        past: past.map(shown),
        unfinished: unfinishedOf(reading, department, year),
      }
    }),
  }
}
