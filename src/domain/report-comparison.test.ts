import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsAt, comparedEvents, differencesBetween } from './report-comparison.ts'
import type { CellVersion } from './report-comparison.ts'

function version(number: number, element: string, value: string | null, over: Partial<CellVersion> = {}): CellVersion {
  const missingReason = value === null ? 'notCollected' : null
  return { version: number, subject: 'u', element, value, missingReason, note: null, recordedAt: `2025-01-0${number}`, recordedBy: 'clerk', ...over }
}

describe('what changed in a report', () => {
  const versions = [
    version(1, 'doctors', '400'),
    version(2, 'beds', '930'),
    version(3, 'nurses', '12'),
    version(4, 'doctors', '403'),
    version(5, 'beds', null),
    version(6, 'visits', '0'),
    version(7, 'nurses', '12.0', { note: 'đã kiểm' }),
  ]

  it('names each cell once: from, to, added, withdrawn, explained', () => {
    const found = differencesBetween(cellsAt(versions, '2025-01-03'), cellsAt(versions, null))
    expect(found.map(({ element, kind, before, after }) => [element, kind, before?.value ?? null, after?.value ?? null])).toEqual([
      ['doctors', 'changed', '400', '403'],
      ['beds', 'withdrawn', '930', null],
      ['nurses', 'noteOnly', '12', '12.0'],
      ['visits', 'added', null, '0'],
    ])
  })

  it('says nothing of a cell that came back to what it was', () => {
    const back = [version(1, 'doctors', '400'), version(2, 'doctors', '4000'), version(3, 'doctors', '400')]
    expect(differencesBetween(cellsAt(back, '2025-01-01'), cellsAt(back, null))).toEqual([])
  })

  it('is nothing between a moment and itself, and the reverse of the way back', () => {
    const moment = fc.constantFrom('2025-01-00', ...versions.map(({ recordedAt }) => recordedAt))
    const turned = { added: 'withdrawn', withdrawn: 'added', changed: 'changed', noteOnly: 'noteOnly' }
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [first, second] = [cellsAt(versions, one), cellsAt(versions, other)]
        expect(differencesBetween(first, first)).toEqual([])
        const there = differencesBetween(first, second).map(({ element, kind }) => `${element} ${turned[kind]}`)
        const back = differencesBetween(second, first).map(({ element, kind }) => `${element} ${kind}`)
        expect(there.toSorted()).toEqual(back.toSorted())
      }),
    )
  })
})

describe('comparedEvents', () => {
  const events = ['submit', 'return', 'submit', 'approve', 'reopen', 'submit'].map((act, place) => ({ act, at: String(place) }))

  it('are the sending and the approval before the one that is looked at', () => {
    expect(comparedEvents(events, true)).toEqual({ submission: events[2], approval: events[3] })
    expect(comparedEvents(events.slice(0, 3), true)).toEqual({ submission: events[0], approval: null })
    expect(comparedEvents(events.slice(0, 1), true)).toEqual({ submission: null, approval: null })
  })

  it('are the last ones while the unit is at work on it', () => {
    expect(comparedEvents(events.slice(0, 2), false)).toEqual({ submission: events[0], approval: null })
    expect(comparedEvents(events.slice(0, 5), false)).toEqual({ submission: events[2], approval: events[3] })
  })
})
