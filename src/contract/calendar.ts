import { oc } from '@orpc/contract'
import { z } from 'zod'
import { periodKinds } from '../domain/reporting-calendar.ts'
import { dayKinds, isDay } from '../domain/working-days.ts'
import { refusals } from './errors.ts'
import { idempotencyKey, moment, period, stage, unitId, unitRef, year } from './shapes.ts'

export const day = z.string().refine(isDay)

/** How a day is found: working days after the period's end, or a day of the year itself or (`yearsLater` 1) of the one after. */
export const dayRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workingDays'), count: z.number().int().min(1).max(120) }),
  z
    .object({
      kind: z.literal('fixed'),
      month: z.number().int().min(1).max(12),
      day: z.number().int().min(1).max(31),
      yearsLater: z.number().int().min(0).max(1),
    })
    .refine((rule) => rule.day <= (lastDayOfMonth[rule.month - 1] ?? 0)),
])

/** 29 February is no day of most years. */
const lastDayOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const periodKind = z.enum(periodKinds)
const span = z.enum(['only', 'from'])
const reminderSettings = z.object({ isOn: z.boolean(), daysBefore: z.number().int().min(0).max(60).nullable(), dayAfter: z.boolean() })

export const calendarPage = z.object({
  year: z.number(),
  today: z.string(),
  rules: z.array(
    z.object({
      periodKind,
      stage,
      opensRule: dayRule,
      dueRule: dayRule,
      basis: z.string().nullable(),
      /** Since which year it holds, or for which alone; `isOwn`: the department set it. */
      since: z.number(),
      span,
      isOwn: z.boolean(),
      dates: z.object({ opens: z.string(), due: z.string() }),
      nextYear: z.object({ opens: z.string(), due: z.string() }),
    }),
  ),
  /** The days that are not what their weekday says, of the year and the one after: the deadlines fall into both. */
  years: z.array(
    z.object({
      year: z.number(),
      isAnnounced: z.boolean(),
      days: z.array(z.object({ day: z.string(), kind: z.enum(dayKinds), name: z.string(), isOwn: z.boolean() })),
    }),
  ),
  extensions: z.array(z.object({ reporter: unitRef, period, stage, due: z.string(), plainDue: z.string().nullable(), reason: z.string() })),
  /** Who may be given an extension. */
  reporters: z.array(unitRef),
  reminders: reminderSettings,
  isMailConfigured: z.boolean(),
  mayEdit: z.boolean(),
})
export type CalendarPage = z.infer<typeof calendarPage>

export const letters = z.object({
  isMailConfigured: z.boolean(),
  waiting: z.number(),
  sent: z.number(),
  failed: z.array(
    z.object({
      id: z.number(),
      account: z.string(),
      address: z.string(),
      subject: z.string(),
      attempts: z.number(),
      problem: z.string(),
      at: moment,
    }),
  ),
})

const { UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, KEY_REUSED, REASON_REQUIRED, INVALID_DATE } = refusals
const kept = { UNAUTHENTICATED, FORBIDDEN, KEY_REUSED }
const done = z.object({ saved: z.literal(true) })
const tags = ['calendar']

export const calendarContract = {
  get: oc
    .route({ method: 'GET', path: '/calendar', tags, summary: 'Deadlines, days off and extensions of a year, and the dates that follow' })
    .errors({ UNAUTHENTICATED })
    .input(z.object({ year }))
    .output(calendarPage),
  setDeadline: oc
    .route({ method: 'POST', path: '/calendar/deadlines', tags, summary: 'Set when sheets open and are due, or take back what was set' })
    .errors({ ...kept, INVALID_DATE })
    .input(
      z.object({
        idempotencyKey,
        periodKind,
        stage,
        year: z.number().int().min(1900).max(2199),
        span,
        opens: dayRule,
        due: dayRule,
        basis: z.string().trim().max(300).nullable(),
        withdrawn: z.boolean(),
      }),
    )
    .output(done),
  setDay: oc
    .route({ method: 'POST', path: '/calendar/days', tags, summary: 'Say that a day is a holiday, worked instead of another, or as its weekday' })
    .errors(kept)
    .input(z.object({ idempotencyKey, day, kind: z.enum(dayKinds), name: z.string().trim().max(200) }))
    .output(done),
  announceYear: oc
    .route({ method: 'POST', path: '/calendar/years', tags, summary: 'Note that every day off of a year is entered, or that it is not' })
    .errors(kept)
    .input(z.object({ idempotencyKey, year: z.number().int().min(1900).max(2199), announced: z.boolean() }))
    .output(done),
  extend: oc
    .route({
      method: 'POST',
      path: '/calendar/extensions',
      tags,
      summary: 'Give one unit a later day for one report, with the reason; null takes it back',
    })
    .errors({ ...kept, NOT_FOUND, REASON_REQUIRED, INVALID_DATE })
    .input(z.object({ idempotencyKey, reporter: unitId, period, stage, due: day.nullable(), reason: z.string().trim().max(1000) }))
    .output(done),
  setReminders: oc
    .route({ method: 'POST', path: '/calendar/reminders', tags, summary: 'When the calendar reminds by itself' })
    .errors(kept)
    .input(reminderSettings.extend({ idempotencyKey }))
    .output(done),
  letters: oc
    .route({ method: 'GET', path: '/letters', tags, summary: 'Letters by e-mail: how many wait, and which could not be sent' })
    .errors({ UNAUTHENTICATED, FORBIDDEN })
    .output(letters),
}
