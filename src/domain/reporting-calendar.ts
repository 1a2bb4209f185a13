import { stages } from './figure.ts'
import type { Stage } from './figure.ts'
import { lastDayOf, yearOf } from './period.ts'
import type { Period } from './period.ts'
import type { Day, UnitId } from './unit.ts'
import { announcedYears, knownSpecialDays } from './vietnamese-holidays.ts'
import type { SpecialDays } from './working-days.ts'
import { workingDayFrom, workingDaysAfter } from './working-days.ts'

/** A year, its first six months, its first nine. */
export const periodKinds = ['year', 'H1', 'M9'] as const
export type PeriodKind = (typeof periodKinds)[number]

/**
 * How a day is found: so many working days after the period's last day; or a day of the month, in the year of the period or the one after
 * (`yearsLater` 1), which moves to the next working day when offices are closed then.
 */
export type DayRule = { kind: 'workingDays'; count: number } | { kind: 'fixed'; month: number; day: number; yearsLater: number }

/** When the sheets of a kind of period and stage open and are due. `span`: for that year alone, or for it and those after it. */
export interface DeadlineRule {
  periodKind: PeriodKind
  stage: Stage
  year: number
  span: 'only' | 'from'
  opens: DayRule
  due: DayRule
  /** Where the rule is written down. */
  basis: string | null
}

/** A later day for one reporter and one report, with the reason. */
export interface Extension {
  reporter: UnitId
  period: Period
  stage: Stage
  due: Day
  reason: string
}

/** Everything that says when a report is due, as it was known at one moment. */
export interface ReportingCalendar {
  rules: readonly DeadlineRule[]
  days: SpecialDays
  extensions: readonly Extension[]
  /** Years whose days off have been announced and entered. */
  announced: readonly number[]
}

export interface Deadline {
  opens: Day
  /** The last day; a report is on time until its end, in Asia/Ho_Chi_Minh. */
  due: Day
  extension: Extension | null
}

const november: DayRule = { kind: 'fixed', month: 11, day: 1, yearsLater: 0 }
const midDecember: DayRule = { kind: 'fixed', month: 12, day: 15, yearsLater: 0 }
const newYear: DayRule = { kind: 'fixed', month: 1, day: 1, yearsLater: 1 }
const byWorkingDays = (count: number): DayRule => ({ kind: 'workingDays', count })
const circular37 = 'Thông tư 37/2019/TT-BYT (cấp huyện: 15 ngày làm việc)'
const circular23 = 'Thông tư 23/2025/TT-BYT (5 ngày làm việc)'

/**
 * What holds until the department sets its own: the estimate by the end of November; the preliminary figures of 14 December by 25 December
 * (Decree 09/2019); the final ones 15 working days after the year (Circular 37/2019, district level), from 2025 on 5 (Circular 23/2025).
 */
export const defaultRules: readonly DeadlineRule[] = [
  rule('year', 'estimate', 2000, november, { kind: 'fixed', month: 11, day: 30, yearsLater: 0 }, null),
  rule('year', 'preliminary', 2000, midDecember, { kind: 'fixed', month: 12, day: 25, yearsLater: 0 }, 'Nghị định 09/2019/NĐ-CP (số liệu đến 14/12)'),
  rule('year', 'final', 2000, newYear, byWorkingDays(15), circular37),
  rule('year', 'final', 2025, newYear, byWorkingDays(5), circular23),
  rule('H1', 'preliminary', 2000, { kind: 'fixed', month: 7, day: 1, yearsLater: 0 }, byWorkingDays(15), circular37),
  rule('H1', 'preliminary', 2025, { kind: 'fixed', month: 7, day: 1, yearsLater: 0 }, byWorkingDays(5), circular23),
]

function rule(periodKind: PeriodKind, stage: Stage, year: number, opens: DayRule, due: DayRule, basis: string | null): DeadlineRule {
  return { periodKind, stage, year, span: 'from', opens, due, basis }
}

/** The calendar that holds where nobody changed it. */
export const defaultCalendar: ReportingCalendar = { rules: defaultRules, days: knownSpecialDays, extensions: [], announced: announcedYears }

/** Whether a period is a whole year, its first half or its first nine months. */
export function periodKindOf(period: Period): PeriodKind {
  if (period.endsWith('-H1')) return 'H1'
  return period.endsWith('-M9') ? 'M9' : 'year'
}

/** The rule in force: that of the year alone, else the newest that began by then; null when there is none. Of two for the same year the later in the list. */
export function ruleFor(calendar: Pick<ReportingCalendar, 'rules'>, kind: PeriodKind, stage: Stage, year: number): DeadlineRule | null {
  let found: DeadlineRule | null = null
  for (const each of calendar.rules) {
    if (each.periodKind !== kind || each.stage !== stage) continue
    if (each.span === 'only' ? each.year !== year : each.year > year) continue
    if (found === null || isNarrower(each, found)) found = each
  }
  return found
}

function isNarrower(one: DeadlineRule, other: DeadlineRule): boolean {
  if (one.span !== other.span) return one.span === 'only'
  return one.year >= other.year
}

/** The day of a rule for a period. The day of a sheet's opening may be a day off; a due day never is: see `dueDay`. */
function plainDay(days: SpecialDays, dayRule: DayRule, period: Period): Day {
  if (dayRule.kind === 'workingDays') return workingDaysAfter(days, lastDayOf(period), dayRule.count)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${yearOf(period) + dayRule.yearsLater}-${two(dayRule.month)}-${two(dayRule.day)}`
}

/** The last day by a rule: always a working day. */
export function dueDay(days: SpecialDays, dayRule: DayRule, period: Period): Day {
  return workingDayFrom(days, plainDay(days, dayRule, period))
}

/** Deadlines of a calendar that were worked out before: every number that is owed asks for its own. */
const known = new WeakMap<ReportingCalendar, Map<string, Deadline | null>>()

/** When a report opens and is due; with a reporter, as it was extended for it. Null when the calendar has no rule for it. */
export function deadlineOf(calendar: ReportingCalendar, period: Period, stage: Stage, reporter?: UnitId): Deadline | null {
  const kept = known.get(calendar) ?? new Map<string, Deadline | null>()
  known.set(calendar, kept)
  const key = `${period} ${stage}`
  let deadline = kept.get(key)
  if (deadline === undefined) kept.set(key, (deadline = workOut(calendar, period, stage)))
  if (deadline === null || reporter === undefined) return deadline
  const extension = calendar.extensions.find((each) => each.reporter === reporter && each.period === period && each.stage === stage)
  return extension === undefined ? deadline : { ...deadline, due: extension.due, extension }
}

/** The days that a rule gives for the period of its kind in a year. */
export function datesOfRule(days: SpecialDays, { periodKind, opens, due }: DeadlineRule, year: number): { opens: Day; due: Day } {
  const period = periodKind === 'year' ? String(year) : `${year}-${periodKind}`
  return { opens: plainDay(days, opens, period), due: dueDay(days, due, period) }
}

function workOut(calendar: ReportingCalendar, period: Period, stage: Stage): Deadline | null {
  const found = ruleFor(calendar, periodKindOf(period), stage, yearOf(period))
  if (found === null) return null
  return { ...datesOfRule(calendar.days, found, yearOf(period)), extension: null }
}

/** The day by which something of the period is first owed by the reporter: the earliest due day of the stages; null when none has a rule. */
export function firstDueDay(calendar: ReportingCalendar, period: Period, owedStages: readonly Stage[], reporter?: UnitId): Day | null {
  let first: Day | null = null
  for (const stage of stages) {
    if (!owedStages.includes(stage)) continue
    const due = deadlineOf(calendar, period, stage, reporter)?.due ?? null
    if (due !== null && (first === null || due < first)) first = due
  }
  return first
}
