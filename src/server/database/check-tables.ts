import type { CheckRule } from '../../domain/check-rule.ts'
import type { JsonText } from './json-text.ts'
import type { Versioned } from './versioned-tables.ts'

/** What a rule would have said of the figures there were: of so many numbers so many. */
export interface TrialRecord {
  flagged: number
  of: number
  at: string
}

/** The rules that entries are checked by. */
export interface CheckRuleTable extends Versioned {
  code: string
  /** Its place in the list. */
  place: number
  content: JsonText<Omit<CheckRule, 'code' | 'isOn'>>
  is_on: number
  /** Null for the rules every workspace begins with. */
  trial: JsonText<TrialRecord> | null
}
