import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAwaited, standingOf, urgencyOf } from './report-standing.ts'
import { dayAfter } from './working-days.ts'

const deadline = { opens: '2026-01-01', due: '2026-01-09', extension: null }
const on = (today: string, state: string | null, sentOn: string | null = null) => standingOf({ state, sentOn, deadline, today })

describe('how a report stands', () => {
  it('is late from the day after its last day', () => {
    expect(on('2025-12-30', null)).toEqual({ standing: 'notBegun', timeliness: 'notOpen', days: 2 })
    expect(on('2026-01-09', null)).toEqual({ standing: 'notBegun', timeliness: 'notDue', days: 0 })
    expect(on('2026-01-10', 'draft')).toEqual({ standing: 'entering', timeliness: 'overdue', days: 1 })
  })

  it('is judged by the day it was first sent, whatever became of it', () => {
    expect(on('2026-02-01', 'submitted', '2026-01-09')).toEqual({ standing: 'sent', timeliness: 'onTime', days: 0 })
    expect(on('2026-02-01', 'returned', '2026-01-09')).toEqual({ standing: 'returned', timeliness: 'onTime', days: 0 })
    expect(on('2026-02-01', 'approved', '2026-01-12')).toEqual({ standing: 'approved', timeliness: 'late', days: 3 })
    expect(on('2026-02-01', 'approved')).toEqual({ standing: 'approved', timeliness: 'unknown', days: 0 })
  })

  it('takes a state it does not know for one of being entered', () => {
    expect(on('2026-01-12', 'prepared')).toEqual({ standing: 'entering', timeliness: 'overdue', days: 3 })
  })

  it('is never late without a deadline', () => {
    expect(standingOf({ state: null, sentOn: null, deadline: null, today: '2026-01-10' })).toMatchObject({ timeliness: 'noDeadline' })
    expect(standingOf({ state: 'approved', sentOn: '2026-01-10', deadline: null, today: '2026-01-10' })).toMatchObject({ timeliness: 'noDeadline' })
  })

  it('grows more urgent with every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom(null, 'draft'), (days, state) => {
        const [today, tomorrow] = [on(dayAfter('2026-01-01', days), state), on(dayAfter('2026-01-01', days + 1), state)]
        expect(urgencyOf(tomorrow)).toBeLessThan(urgencyOf(today))
      }),
    )
    const inOrder = [
      on('2026-02-01', null),
      on('2026-01-10', 'draft'),
      on('2026-01-05', 'returned', '2026-01-04'),
      on('2026-01-09', null),
      on('2026-01-05', null),
    ]
    expect(inOrder.map(urgencyOf)).toEqual(inOrder.map(urgencyOf).toSorted((a, b) => a - b))
    expect(urgencyOf(on('2026-02-01', 'submitted', '2026-01-05'))).toBeLessThan(urgencyOf(on('2026-02-01', 'approved', '2026-01-05')))
  })

  it('is awaited while its people have something to do', () => {
    expect([on('2026-01-05', null), on('2026-01-05', 'returned', '2026-01-04')].map(isAwaited)).toEqual([true, true])
    expect([on('2025-12-05', null), on('2026-01-05', 'submitted', '2026-01-05'), on('2026-01-05', 'approved', '2026-01-04')].map(isAwaited)).toEqual([
      false,
      false,
      false,
    ])
  })
})
