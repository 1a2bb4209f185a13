import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportStates } from '../../../domain/report-workflow.ts'
import { countsOfOtherYears, neighboursOf, nextAfter, reportsOf, statesOf, tabOf, tabs } from './queue-view.ts'
import type { Listed } from './queue-view.ts'
import { changeText, middleText } from './report-text.ts'

const listed = (...ids: number[]): Listed[] => ids.map((id) => ({ id, state: 'submitted', period: '2025' }))

describe('tabs', () => {
  it('are read from the address they write', () => {
    for (const tab of tabs) expect(tabOf(statesOf(tab))).toBe(tab)
  })

  it('show each report in its own tab and in all of them', () => {
    const reports = reportStates.map((state, id) => ({ id, state, period: '2025' }))
    const shown = tabs.flatMap((tab) => reportsOf(reports, tab).map(({ id }) => id))
    for (const { id } of reports) expect(shown.filter((other) => other === id)).toHaveLength(2)
  })
})

describe('nextAfter', () => {
  it('goes on to the report after, from the last one back, and nowhere from the only one', () => {
    expect(nextAfter(listed(4, 7, 2), 7)).toBe(2)
    expect(nextAfter(listed(4, 7, 2), 2)).toBe(7)
    expect(nextAfter(listed(4), 4)).toBeNull()
    expect(nextAfter(listed(4), 9)).toBeNull()
  })

  it('leads through every report of a queue, each once, when each is dealt with', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), fc.nat(), (ids, start) => {
        let queue = listed(...ids)
        let open: number | null = ids[start % ids.length] ?? null
        let dealtWith = 0
        while (open !== null) {
          const current: number = open
          open = nextAfter(queue, current)
          queue = queue.filter(({ id }) => id !== current)
          dealtWith += 1
        }
        expect([dealtWith, queue]).toEqual([ids.length, []])
      }),
    )
  })
})

describe('neighboursOf', () => {
  it('knows the place of the open report', () => {
    expect(neighboursOf(listed(4, 7, 2), 7)).toEqual({ place: 1, previous: 4, next: 2 })
    expect(neighboursOf(listed(4, 7, 2), 4).previous).toBeNull()
    expect(neighboursOf(listed(4), 9).place).toBeNull()
  })
})

describe('countsOfOtherYears', () => {
  it('counts by year, newest first, the shown year left out', () => {
    const reports = ['2025', '2023-H1', '2024', '2023'].map((period, id) => ({ id, state: 'submitted' as const, period }))
    expect(countsOfOtherYears(reports, 2025)).toEqual([
      { year: 2024, count: 1 },
      { year: 2023, count: 2 },
    ])
  })
})

describe('numbers of a review', () => {
  it('prints a change with its sign and a middle without noise', () => {
    expect([changeText(0.12, 'vi'), changeText(-0.055, 'vi'), changeText(0, 'vi')]).toEqual(['+12,0\u00a0%', '−5,5\u00a0%', '0,0\u00a0%'])
    expect([middleText(44, 'vi'), middleText(7.256, 'vi'), middleText(245.4499, 'vi')]).toEqual(['44', '7,26', '245,4'])
  })
})
