import type { Overview } from '../../contract/overview.ts'
import { stages } from '../../domain/figure.ts'
import type { Stage } from '../../domain/figure.ts'
import { grouped } from '../../domain/grouped.ts'
import { lastDayOf } from '../../domain/period.ts'
import { deadlineOf } from '../../domain/reporting-calendar.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Reading, StandingReport } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'
import { refOf } from './unit-ref.ts'

type Outstanding = Overview['outstanding']

/**
 * The reports of the year that are asked for on the resolution's ground: of each reporter those whose sheet the calendar has opened. A report that a more final one has taken the place of is due no longer; figures in force without any report (carried over from
 * tables) count as one that is approved.
 */
export function outstandingOf(reading: Reading, resolution: Resolution, year: number): Outstanding {
  const { register, reports } = reading
  const standing = new Map(reports.filter(({ period }) => period === String(year)).map((report) => [keyOf(report.reporter, report.stage), report]))
  const listed: Outstanding['reports'] = []
  let [owed, approved] = [0, 0]
  for (const [reporter, duties] of grouped(dutiesOn(reading, resolution, year), (duty) => duty.reporter)) {
    const known = stages.flatMap((stage) => standing.get(keyOf(reporter, stage)) ?? [])
    if (known.length === 0 && duties.every((duty) => register.figure(duty.subject, duty.element, String(year)) !== null)) {
      owed += 1
      approved += 1
      continue
    }
    for (const stage of dueStages(reading, known, duties, year)) {
      const report = known.find((each) => each.stage === stage)
      owed += 1
      if (report?.state === 'approved') approved += 1
      else listed.push({ reporter: refOf(register, reporter), stage, state: report?.state ?? 'notBegun', since: report?.since ?? null })
    }
  }
  return { owed, approved, reports: listed.toSorted((a, b) => compareVietnamese(a.reporter.name, b.reporter.name)) }
}

function dutiesOn({ register, duties }: Reading, resolution: Resolution, year: number): Duty[] {
  const day = lastDayOf(String(year))
  const ground = new Set(register.unitsWithin(register.scopeOf(resolution, year), day).map((unit) => unit.id))
  return duties.filter((duty) => isValidOn(duty, day) && (ground.has(duty.subject) || ground.has(duty.reporter)))
}

function dueStages({ day, calendar }: Reading, known: readonly StandingReport[], duties: readonly Duty[], year: number): Stage[] {
  const isOpen = (stage: Stage) => day >= (deadlineOf(calendar, String(year), stage)?.opens ?? `${year + 1}-01-01`)
  const stateOf = (stage: Stage) => known.find((report) => report.stage === stage)?.state
  return stages.filter((stage, place) => {
    if (!duties.some((duty) => duty.stages.includes(stage))) return false
    const state = stateOf(stage)
    if (state === 'approved') return true
    if (stages.slice(place + 1).some((later) => stateOf(later) === 'approved')) return false
    return state !== undefined || isOpen(stage)
  })
}

function keyOf(reporter: UnitId, stage: Stage): string {
  return `${reporter}\n${stage}`
}
