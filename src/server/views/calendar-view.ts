import type { CalendarPage } from '../../contract/calendar.ts'
import { stages } from '../../domain/figure.ts'
import type { ReminderSettings } from '../../domain/reminders.ts'
import { datesOfRule, deadlineOf, defaultRules, periodKinds, ruleFor } from '../../domain/reporting-calendar.ts'
import type { ReportingCalendar } from '../../domain/reporting-calendar.ts'
import { compareVietnamese } from '../../domain/text-fold.ts'
import type { UnitId } from '../../domain/unit.ts'
import { knownSpecialDays } from '../../domain/vietnamese-holidays.ts'
import type { Reading } from '../register-cache.ts'
import { refOf } from './unit-ref.ts'

interface CalendarParts {
  reading: Reading
  year: number
  reminders: ReminderSettings
  isMailConfigured: boolean
  mayEdit: boolean
  mayExtend: (reporter: UnitId) => boolean
}

/** Deadlines, days off and extensions of a year, and the dates that follow for it and the one after. */
export function calendarPageOf({ reading, year, reminders, isMailConfigured, mayEdit, mayExtend }: CalendarParts): CalendarPage {
  const { calendar, register } = reading
  const reporters = mayEdit ? [...new Set(reading.duties.map((duty) => duty.reporter))].filter(mayExtend) : []
  return {
    year,
    today: reading.day,
    rules: rulesOf(calendar, year),
    years: [year, year + 1].map((each) => ({ year: each, isAnnounced: calendar.announced.includes(each), days: daysOf(calendar, each) })),
    extensions: calendar.extensions
      .filter((extension) => extension.period.startsWith(String(year)) && register.unit(extension.reporter) !== null)
      .map(({ reporter, period, stage, due, reason }) => {
        return { reporter: refOf(register, reporter), period, stage, due, reason, plainDue: deadlineOf(calendar, period, stage)?.due ?? null }
      }),
    reporters: reporters.map((unit) => refOf(register, unit)).toSorted((a, b) => compareVietnamese(a.name, b.name)),
    reminders,
    isMailConfigured,
    mayEdit,
  }
}

function rulesOf(calendar: ReportingCalendar, year: number): CalendarPage['rules'] {
  return periodKinds.flatMap((periodKind) =>
    stages.flatMap((stage) => {
      const rule = ruleFor(calendar, periodKind, stage, year)
      const next = ruleFor(calendar, periodKind, stage, year + 1)
      if (rule === null || next === null) return []
      const { opens, due, basis, span } = rule
      return {
        periodKind,
        stage,
        opensRule: opens,
        dueRule: due,
        basis,
        since: rule.year,
        span,
        isOwn: !defaultRules.includes(rule),
        dates: datesOfRule(calendar.days, rule, year),
        nextYear: datesOfRule(calendar.days, next, year + 1),
      }
    }),
  )
}

function daysOf(calendar: ReportingCalendar, year: number): CalendarPage['years'][number]['days'] {
  return [...calendar.days.values()]
    .filter(({ day, kind }) => day.startsWith(`${year}-`) && (kind !== 'ordinary' || knownSpecialDays.has(day)))
    .map((special) => ({ day: special.day, kind: special.kind, name: special.name, isOwn: special !== knownSpecialDays.get(special.day) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
