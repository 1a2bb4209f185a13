import type { SpecialDay } from '../../domain/working-days.ts'
import { readCalendar, saveAnnouncedYear, saveSpecialDay } from '../stores/calendar.ts'
import type { ActContext } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { finishCalendarAct } from './keep-calendar.ts'

/** Says that a day is a holiday, worked instead of another, or as its weekday. */
export function setSpecialDay(context: ActContext, input: SpecialDay & { idempotencyKey: string }): Promise<{ saved: true }> {
  return actOnce(context, 'setSpecialDay', input, async (acting) => {
    const { day, kind, name } = input
    const before = (await readCalendar(acting.transaction)).days.get(day) ?? null
    await saveSpecialDay(acting.transaction, { day, kind, name }, acting.stamp)
    return finishCalendarAct(acting, {
      act: 'setDay',
      resourceId: day,
      detail: { before: before && { kind: before.kind, name: before.name }, after: { kind, name } },
    })
  })
}

/** Notes that every day off of a year is entered, or that it is not. */
export function announceYear(context: ActContext, input: { idempotencyKey: string; year: number; announced: boolean }): Promise<{ saved: true }> {
  return actOnce(context, 'announceYear', input, async (acting) => {
    await saveAnnouncedYear(acting.transaction, input.year, input.announced, acting.stamp)
    return finishCalendarAct(acting, { act: 'announceYear', resourceId: String(input.year), detail: { announced: input.announced } })
  })
}
