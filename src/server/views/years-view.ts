import type { YearsPage } from '../../contract/year.ts'
import { stages } from '../../domain/figure.ts'
import { grouped } from '../../domain/grouped.ts'
import { yearOf } from '../../domain/period.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { UnitId } from '../../domain/unit.ts'
import { isInDepartment } from '../permission-scopes.ts'
import type { Reading } from '../register-cache.ts'
import type { YearClosing } from '../stores/year-closings.ts'
import { dutiesOfYear } from './owed-reports.ts'
import { refOf } from './unit-ref.ts'

type Unfinished = YearsPage['years'][number]['unfinished']

/** Years that are over and in a resolution's term, newest first. */
export function closableYears({ ledger, day }: Reading): number[] {
  const thisYear = Number(day.slice(0, 4))
  const years = new Set(
    ledger.resolutions.flatMap(({ firstYear, lastYear }) => Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)),
  )
  return [...years].filter((year) => year < thisYear).toSorted((a, b) => b - a)
}

/**
 * Units of the department with something open in the year, by name: a report that was begun and is not approved, or figures that are owed and not
 * in force. A report that a more final one has taken the place of is open no longer.
 */
export function unfinishedOf(reading: Reading, department: UnitId, year: number): Unfinished {
  const { register, ledger, day, reports } = reading
  const found: Unfinished = []
  const owing = grouped(dutiesOfYear(reading, year), (duty) => duty.reporter)
  const beginning = grouped(
    reports.filter((report) => yearOf(report.period) === year),
    (report) => report.reporter,
  )
  for (const reporter of new Set([...owing.keys(), ...beginning.keys()])) {
    if (!isInDepartment(ledger, department, { unit: reporter, day })) continue
    const [own, begun] = [owing.get(reporter) ?? [], beginning.get(reporter) ?? []]
    const approved = begun.filter(({ state, period }) => state === 'approved' && period === String(year)).map(({ stage }) => stages.indexOf(stage))
    const open = begun.filter(({ state, stage }) => state !== 'approved' && Math.max(...approved, -1) <= stages.indexOf(stage))
    const isMissing = own.some(({ subject, element }) => register.figure(subject, element, String(year)) === null)
    const [last] = stages.filter((stage) => own.some((duty) => duty.stages.includes(stage))).toReversed()
    const notBegun = isMissing && open.length === 0 && last !== undefined ? [{ stage: last, state: 'notBegun' as const }] : []
    const listed = [...open.map(({ stage, state }) => ({ stage, state })), ...notBegun]
    if (listed.length > 0) found.push({ reporter: refOf(register, reporter), reports: listed })
  }
  return found.toSorted((a, b) => compareVietnamese(a.reporter.name, b.reporter.name))
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
    years: closableYears(reading).map((year) => {
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
