import type { DayRule } from '../../../domain/reporting-calendar.ts'

/** How a day is being typed: a way to find it, and the numbers of that way. */
export interface RuleDraft {
  kind: 'workingDays' | 'fixed' | 'fixedNext'
  count: string
  day: string
  month: string
}

export function ruleToDraft(rule: DayRule): RuleDraft {
  if (rule.kind === 'workingDays') return { kind: 'workingDays', count: String(rule.count), day: '31', month: '1' }
  return { kind: rule.yearsLater === 0 ? 'fixed' : 'fixedNext', count: '5', day: String(rule.day), month: String(rule.month) }
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The rule that was typed; null for what is none: 0 or more than 120 days, or no day of every year. */
export function draftToRule({ kind, count, day, month }: RuleDraft): DayRule | null {
  if (kind === 'workingDays') {
    const days = wholeNumber(count)
    return days === null || days < 1 || days > 120 ? null : { kind, count: days }
  }
  const [number, of] = [wholeNumber(day), wholeNumber(month)]
  const most = of === null ? undefined : daysOfMonth[of - 1]
  if (number === null || of === null || most === undefined || number < 1 || number > most) return null
  return { kind: 'fixed', day: number, month: of, yearsLater: kind === 'fixed' ? 0 : 1 }
}

/** The whole number that was typed; null for anything else. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
}
