import { describe, expect, it } from 'vitest'
import { reachesForEver } from './held-days.ts'

const held = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo })

describe('reachesForEver', () => {
  it('holds for one who holds without an end, from the day at the latest', () => {
    expect(reachesForEver([held('2020-01-01')], '2026-11-22')).toBe(true)
    expect(reachesForEver([held('2026-11-22')], '2026-11-22')).toBe(true)
    expect(reachesForEver([held('2026-11-23')], '2026-11-22')).toBe(false)
    expect(reachesForEver([held('2020-01-01', '2030-12-31')], '2026-11-22')).toBe(false)
    expect(reachesForEver([], '2026-11-22')).toBe(false)
  })

  it('holds for several who follow each other without a day between, in any order', () => {
    const successor = held('2027-03-01')
    expect(reachesForEver([successor, held('2020-01-01', '2027-02-28')], '2026-11-22')).toBe(true)
    expect(reachesForEver([successor, held('2020-01-01', '2027-02-27')], '2026-11-22')).toBe(false)
  })

  it('passes over roles that ended before they began, and those of the past', () => {
    const never = held('2026-12-01', '2026-11-30')
    expect(reachesForEver([held('2019-01-01', '2019-12-31'), held('2020-01-01', '2026-12-31'), never, held('2027-01-01')], '2026-11-22')).toBe(true)
  })
})
