import type { CheckRule } from '../domain/check-rule.ts'
import type { Ledger } from '../domain/ledger.ts'
import { openRegister } from '../domain/register.ts'
import type { ReportingCalendar } from '../domain/reporting-calendar.ts'
import type { Register } from '../domain/register.ts'
import type { ReportState } from '../domain/report-workflow.ts'
import type { SigningChoice } from '../domain/signing-choice.ts'
import type { Day } from '../domain/unit.ts'
import type { Clock } from './clock.ts'
import { dayOf, momentOf } from './clock.ts'
import type { Connection, Database } from './database/database.ts'
import { inSnapshot } from './database/database.ts'
import { listChecks } from './stores/checks.ts'
import type { Duty } from './stores/duties.ts'
import { keepSendings, sendingName } from './punctuality.ts'
import { readCalendar } from './stores/calendar.ts'
import { listDuties } from './stores/duties.ts'
import { readLedger } from './stores/ledger.ts'
import { firstSendings, reportStatesAt } from './stores/report-events.ts'
import type { ReportKey } from './stores/reports.ts'
import { listReports } from './stores/reports.ts'
import { readRevision } from './stores/revision.ts'
import { listSignings } from './stores/signings.ts'
import { listClosings } from './stores/year-closings.ts'
import type { YearClosing } from './stores/year-closings.ts'

/** A report as it stood when the reading was made; of a past moment only the state is known. */
export interface StandingReport extends ReportKey {
  state: ReportState
  since: string | null
  reason: string | null
  /** The day it was first sent; null when it was not, or when nobody knows. */
  sentOn: Day | null
}

/** Everything the screens compute from, read in one go and opened once. It never changes: whatever is worked out from it may be kept with it. */
export interface Reading {
  revision: number
  /** The day of reading in Asia/Ho_Chi_Minh: what is due depends on it. */
  day: Day
  ledger: Ledger
  register: Register
  duties: readonly Duty[]
  /** The rules that entries are checked by. */
  checks: readonly CheckRule[]
  reports: readonly StandingReport[]
  /** How units sign, and the years that are closed: of now, whatever moment is read. */
  signings: readonly SigningChoice[]
  closings: readonly YearClosing[]
  calendar: ReportingCalendar
}

interface Surroundings {
  database: Database
  clock: Clock
}

interface Kept {
  key: string
  reading: Promise<Reading>
}

/** Of each database the reading of the present and a few of past moments. */
const readings = new WeakMap<Database, { now: Kept | null; past: Kept[] }>()
const mostPast = 2

/**
 * The reading of now, or of the past moment `asOf`. The revision is read from the database each time, because other processes write there too;
 * the rest is read again only when it, or the day, is another one.
 */
export async function currentReading({ database, clock }: Surroundings, asOf?: string): Promise<Reading> {
  const past = asOf !== undefined && Date.parse(asOf) < clock().getTime() ? new Date(asOf).toISOString() : undefined
  const key = `${await readingTag({ database, clock })} ${past ?? ''}`
  const kept = readings.get(database) ?? { now: null, past: [] }
  readings.set(database, kept)
  const known = [kept.now, ...kept.past].find((each) => each?.key === key)
  if (known != null) return known.reading
  const fresh: Kept = { key, reading: readAll(database.kysely, clock, past) }
  if (past === undefined) kept.now = fresh
  else kept.past = [fresh, ...kept.past].slice(0, mostPast)
  // A reading that failed is no answer to the next one who asks.
  fresh.reading.catch(() => {
    if (kept.now === fresh) kept.now = null
    kept.past = kept.past.filter((each) => each !== fresh)
  })
  return fresh.reading
}

/** The key that a reading of now would have: the same key, the same answers. */
export async function readingTag({ database, clock }: Surroundings): Promise<string> {
  return `${await readRevision(database.kysely)}-${dayOf(clock)}`
}

function readAll(connection: Connection, clock: Clock, asOf: string | undefined): Promise<Reading> {
  return inSnapshot(connection, async (snapshot) => {
    const revision = await readRevision(snapshot)
    const ledger = await readLedger(snapshot, { asOf, now: momentOf(clock) })
    const duties = await listDuties(snapshot, asOf)
    const reports = await standingReports(snapshot, asOf)
    const signings = await listSignings(snapshot)
    const closings = await listClosings(snapshot, { inForce: true })
    const checks = await listChecks(snapshot, asOf)
    const calendar = await readCalendar(snapshot, asOf)
    const register = openRegister(ledger)
    const sentOn = new Map(reports.map((report) => [sendingName(report.reporter, report.period, report.stage), report.sentOn]))
    keepSendings(register, {
      day: asOf === undefined ? dayOf(clock) : dayOf(() => new Date(asOf)),
      calendar,
      duties,
      indicators: ledger.indicators,
      sentOn,
    })
    return { revision, day: dayOf(clock), ledger, register, duties, checks, reports, calendar, signings, closings }
  })
}

async function standingReports(snapshot: Connection, asOf: string | undefined): Promise<StandingReport[]> {
  const reports = await listReports(snapshot)
  const sendings = await firstSendings(snapshot, asOf)
  if (asOf === undefined) return reports.map((report) => ({ ...report, sentOn: sendings.get(report.id) ?? null }))
  const states = await reportStatesAt(snapshot, asOf)
  return reports.flatMap(({ id, reporter, period, stage }) => {
    const state = states.get(id)
    return state === undefined ? [] : [{ reporter, period, stage, state, since: null, reason: null, sentOn: sendings.get(id) ?? null }]
  })
}
