import type { ProcedureName } from '../../../mocks/node.ts'
import type { Role } from '../../../src/contract/session.ts'
import type { Expectation, Place } from './who-may.ts'
import { administrators, everybody, keyed, review, unitsOwn } from './who-may.ts'

/** Expected around deadlines and who is late. */

const newYear = { kind: 'fixed', month: 1, day: 10, yearsLater: 1 }
const calendarKeepers: Record<Place, readonly Role[]> = {
  own: ['departmentReviewer', 'administrator'],
  other: ['departmentReviewer', 'administrator'],
}

export const expectedOfCalendar = {
  'calendar.get': { may: everybody, input: () => ({ year: 2025 }), answer: 'ok' },
  'calendar.setDeadline': {
    may: calendarKeepers,
    input: () => ({
      ...keyed,
      periodKind: 'year',
      stage: 'final',
      year: 2025,
      span: 'only',
      opens: newYear,
      due: newYear,
      basis: null,
      withdrawn: true,
    }),
    answer: 'ok',
  },
  'calendar.setDay': { may: calendarKeepers, input: () => ({ ...keyed, day: '2030-03-03', kind: 'ordinary', name: '' }), answer: 'ok' },
  'calendar.announceYear': { may: calendarKeepers, input: () => ({ ...keyed, year: 2100, announced: false }), answer: 'ok' },
  'calendar.extend': {
    may: calendarKeepers,
    input: ({ reporter }) => ({ ...keyed, reporter, period: '2025', stage: 'final', due: '2027-01-01', reason: '' }),
    answer: 'REASON_REQUIRED',
  },
  'calendar.setReminders': { may: calendarKeepers, input: () => ({ ...keyed, isOn: false, daysBefore: 3, dayAfter: true }), answer: 'ok' },
  'calendar.letters': { may: administrators, input: () => undefined, answer: 'ok' },
  'progress.get': { may: review, input: () => ({ year: 2025 }), answer: 'ok' },
  'progress.remind': { may: review, input: ({ reporter }) => ({ ...keyed, year: 2021, reports: [{ reporter, stage: 'estimate' }] }), answer: 'ok' },
  'due.mine': { may: everybody, input: () => undefined, answer: 'ok' },
  'due.markRead': { may: unitsOwn, input: ({ reporter }) => ({ ...keyed, reporter, upTo: 0 }), answer: 'ok' },
} satisfies Partial<Record<ProcedureName, Expectation>>
