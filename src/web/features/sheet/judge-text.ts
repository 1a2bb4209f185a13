import type { DecimalText } from '../../../domain/figure.ts'
import { parseCount, parseRate } from '../../../domain/number-parse.ts'
import type { ParsedNumber } from '../../../domain/number-parse.ts'
import type { Entry, Judgement } from '../../saving/cell-state.ts'
import { checkValue, oddQuestions } from './odd-questions.ts'
import type { CheckedValue, Past } from './odd-questions.ts'

/** What a typed text is read against. */
export interface CellContext extends Past {
  /** What is stored, or on its way to be; null for an empty cell. */
  current: Entry | null
  /** `current` as the cell shows it: leaving it as it was changes nothing. */
  shown: string
}

/** What a text means in this cell: something to store, to ask about, to refuse, or nothing new. */
export function judgeText(text: string, context: CellContext): Judgement {
  if (text.trim() === context.shown.trim()) return { kind: 'unchanged' }
  // Whether a rate may lie below 0 is known to the server alone: it refuses the impossible one.
  return judgeParsed(context.valueKind === 'count' ? parseCount(text) : parseRate(text, { signed: true }), context)
}

/** What empties a cell: the figure before stays in its history. */
export const emptied: Entry = { value: null, missingReason: 'withdrawn', note: null }

/** True for a cell without an answer, also when it is about to have none. */
export function isEmpty(entry: Entry | null): boolean {
  return entry === null || entry.missingReason === 'withdrawn'
}

/** What one of the readings offered for a text means in this cell. */
export function judgeReading(reading: DecimalText, context: CellContext): Judgement {
  return judgeParsed({ kind: 'value', value: reading }, context)
}

function judgeParsed(parsed: ParsedNumber, context: CellContext): Judgement {
  switch (parsed.kind) {
    case 'value':
    case 'zero':
      return judgeEntry(parsed.value, null, context)
    case 'missing':
      return judgeEntry(null, parsed.reason, context)
    case 'empty':
      return isEmpty(context.current) ? { kind: 'unchanged' } : { kind: 'entry', entry: emptied, questions: [] }
    case 'ask':
      return { kind: 'choice', readings: parsed.readings }
    case 'refused':
      return { kind: 'refused', refusal: { code: 'INVALID_FIGURE', data: { problem: parsed.code } } }
  }
}

const ordinary: CheckedValue = { broken: [], questions: [] }

/** What an answer means that was read already, as in a copy of another cell. */
export function judgeEntry(value: DecimalText | null, missingReason: Entry['missingReason'], context: CellContext): Judgement {
  const { current } = context
  if (current !== null && current.value === value && current.missingReason === missingReason) return { kind: 'unchanged' }
  const { broken, questions } = value === null ? ordinary : checkValue(value, context)
  if (broken.length > 0) return { kind: 'refused', refusal: { code: 'BROKEN_RULE', data: { broken } } }
  const note = questions.length === 0 ? noteThatStillHolds(context) : (current?.note ?? null)
  return { kind: 'entry', entry: { value, missingReason, note }, questions }
}

/** A remark stays with the cell; the explanation of an odd value goes with that value. */
function noteThatStillHolds({ current, ...past }: CellContext): string | null {
  if (current === null || current.note === null) return null
  const wasExplanation = current.value !== null && oddQuestions(current.value, past).length > 0
  return wasExplanation ? null : current.note
}
