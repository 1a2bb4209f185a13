import type { Overview } from '../../contract/overview.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { Reading } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'
import { dutiesOfYear, owedReports } from './owed-reports.ts'
import type { OwedReport } from './owed-reports.ts'
import { refOf } from './unit-ref.ts'

type Outstanding = Overview['outstanding']

/** The reports of the year that are asked for on the resolution's ground: those begun, and those whose sheet the calendar has opened. */
export function outstandingOf(reading: Reading, resolution: Resolution, year: number): Outstanding {
  const asked = owedReports(reading, year, dutiesOn(reading, resolution, year)).filter((owed) => isAsked(reading, owed, year))
  const isApproved = ({ standing }: OwedReport) => standing.standing === 'approved'
  const reports = asked
    .filter((owed) => !isApproved(owed))
    .map(({ reporter, stage, report }) => ({
      reporter: refOf(reading.register, reporter),
      stage,
      state: report === null || report.state === 'approved' ? ('notBegun' as const) : report.state,
      since: report?.since ?? null,
    }))
  return {
    owed: asked.length,
    approved: asked.filter(isApproved).length,
    reports: reports.toSorted((a, b) => compareVietnamese(a.reporter.name, b.reporter.name)),
  }
}

function isAsked({ day }: Reading, { report, isCarriedOver, deadline }: OwedReport, year: number): boolean {
  return isCarriedOver || report !== null || day >= (deadline?.opens ?? `${year + 1}-01-01`)
}

function dutiesOn(reading: Reading, resolution: Resolution, year: number): Duty[] {
  const { register } = reading
  const ground = new Set(register.unitsWithin(register.scopeOf(resolution, year), lastDayOf(String(year))).map((unit) => unit.id))
  return dutiesOfYear(reading, year).filter((duty) => ground.has(duty.subject) || ground.has(duty.reporter))
}
