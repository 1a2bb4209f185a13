import type { Stage } from '../../domain/figure.ts'
import type { Period } from '../../domain/period.ts'
import { defaultCalendar } from '../../domain/reporting-calendar.ts'
import type { DeadlineRule, Extension, ReportingCalendar } from '../../domain/reporting-calendar.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { SpecialDay } from '../../domain/working-days.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, saveVersions } from './versioned.ts'

/** What the department set, over what the program knows; as known at `asOf`, or now. */
export async function readCalendar(connection: Connection, asOf?: string): Promise<ReportingCalendar> {
  const rules = await storedRules(connection, asOf)
  const special = await connection.selectFrom('special_day').select(['day', 'kind', 'name']).where(knownAt(asOf)).execute()
  const years = await connection.selectFrom('announced_year').select(['year', 'announced']).where(knownAt(asOf)).execute()
  const extensions = await storedExtensions(connection, asOf)
  const announced = new Set(defaultCalendar.announced)
  for (const row of years) {
    if (row.announced === 1) announced.add(row.year)
    else announced.delete(row.year)
  }
  return {
    rules: [...defaultCalendar.rules, ...rules],
    days: new Map([...defaultCalendar.days, ...special.map((row) => [row.day, row] as const)]),
    extensions,
    announced: [...announced].toSorted((a, b) => a - b),
  }
}

async function storedRules(connection: Connection, asOf: string | undefined): Promise<DeadlineRule[]> {
  const rows = await connection.selectFrom('deadline_rule').selectAll().where(knownAt(asOf)).where('withdrawn', '=', 0).orderBy('year').execute()
  return rows.map((row) => ({
    periodKind: row.period_kind,
    stage: row.stage,
    year: row.year,
    span: row.span,
    opens: fromJson(row.opens),
    due: fromJson(row.due),
    basis: row.basis,
  }))
}

async function storedExtensions(connection: Connection, asOf: string | undefined): Promise<Extension[]> {
  const rows = await connection.selectFrom('extension').selectAll().where(knownAt(asOf)).where('withdrawn', '=', 0).orderBy('due').execute()
  return rows.map(({ reporter, period, stage, due, reason }) => ({ reporter, period, stage, due, reason }))
}

/** Stores a rule as a version; `withdrawn` takes it away, so that what held before it holds again. */
export async function saveRule(connection: Connection, rule: DeadlineRule, withdrawn: boolean, stamp: Stamp): Promise<void> {
  const row = {
    period_kind: rule.periodKind,
    stage: rule.stage,
    year: rule.year,
    span: rule.span,
    opens: toJson(rule.opens),
    due: toJson(rule.due),
    basis: rule.basis,
    withdrawn: Number(withdrawn),
  }
  await saveVersions(connection, 'deadline_rule', [row], stamp)
}

/** Stores what a day is. */
export async function saveSpecialDay(connection: Connection, { day, kind, name }: SpecialDay, stamp: Stamp): Promise<void> {
  await saveVersions(connection, 'special_day', [{ day, kind, name }], stamp)
}

/** Notes that every day off of the year is entered, or that it is not. */
export async function saveAnnouncedYear(connection: Connection, year: number, isAnnounced: boolean, stamp: Stamp): Promise<void> {
  await saveVersions(connection, 'announced_year', [{ year, announced: Number(isAnnounced) }], stamp)
}

/** Gives a reporter until a later day for one report; null takes the extension back. */
export async function saveExtension(
  connection: Connection,
  key: { reporter: UnitId; period: Period; stage: Stage },
  { due, reason }: { due: string | null; reason: string },
  stamp: Stamp,
): Promise<void> {
  const row = { reporter: key.reporter, period: key.period, stage: key.stage, due: due ?? '', reason, withdrawn: Number(due === null) }
  await saveVersions(connection, 'extension', [row], stamp)
}
