import type { Generated } from 'kysely'
import type { Stage } from '../../domain/figure.ts'
import type { DayRule, PeriodKind } from '../../domain/reporting-calendar.ts'
import type { DayKind } from '../../domain/working-days.ts'
import type { JsonText } from './json-text.ts'
import type { Versioned } from './versioned-tables.ts'

/** When the sheets of a kind of period and stage open and are due; a withdrawn rule is as if it had never been. */
export interface DeadlineRuleTable extends Versioned {
  period_kind: PeriodKind
  stage: Stage
  year: number
  span: 'only' | 'from'
  opens: JsonText<DayRule>
  due: JsonText<DayRule>
  basis: string | null
  withdrawn: number
}

/** A day that is not what its weekday, or what the program knows of holidays, says. */
export interface SpecialDayTable extends Versioned {
  day: string
  kind: DayKind
  name: string
}

/** A year whose days off the department has entered in full, or (0) no longer vouches for. */
export interface AnnouncedYearTable extends Versioned {
  year: number
  announced: number
}

export interface ExtensionTable extends Versioned {
  reporter: string
  period: string
  stage: Stage
  due: string
  reason: string
  withdrawn: number
}

/** One reminder of one report to the people of its reporter; `key` keeps several servers from sending the same one twice. */
export interface ReminderTable {
  id: Generated<number>
  key: string
  reporter: string
  period: string
  stage: Stage
  cause: 'asked' | 'before' | 'after'
  due: string
  at: string
  /** Who pressed the button; null for one the calendar sent. */
  by_account: string | null
}

export interface ReminderReadTable {
  reminder: number
  account: string
  at: string
}

/** A letter by e-mail, written in the transaction of what it tells of and sent by the host. */
export interface LetterTable {
  id: Generated<number>
  key: string
  account: string
  address: string
  subject: string
  body: string
  created_at: string
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  attempts: number
  /** Not before this moment; of one being sent: when its sender is given up. */
  next_at: string
  /** What the mail server said the last time. */
  problem: string | null
  settled_at: string | null
}
