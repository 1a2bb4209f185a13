import { describe, expect, it } from 'vitest'
import { unitLife } from './unit-life.ts'

const today = '2026-11-22'

describe('unitLife', () => {
  it('tells a unit that stands from one that was dissolved', () => {
    expect(unitLife({ validFrom: '2019-01-01', validTo: null }, 2024, today)).toEqual({ dissolvedSince: null, isYetToCome: false, lastYear: null })
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2024-11-30' }, 2023, today).dissolvedSince).toBe('2024-12-01')
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2026-12-31' }, 2025, today).dissolvedSince).toBeNull()
  })

  it('knows the first day of the next month and year', () => {
    expect(unitLife({ validFrom: '2008-08-01', validTo: '2025-06-30' }, 2024, today).dissolvedSince).toBe('2025-07-01')
    expect(unitLife({ validFrom: '2008-08-01', validTo: '2023-12-31' }, 2023, today).dissolvedSince).toBe('2024-01-01')
  })

  it('says up to which year there are figures of its own', () => {
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2024-11-30' }, 2024, today).lastYear).toBe(2023)
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2024-11-30' }, 2023, today).lastYear).toBeNull()
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2023-12-31' }, 2025, today).lastYear).toBe(2023)
  })

  it('says when it was yet to come', () => {
    expect(unitLife({ validFrom: '2025-07-01', validTo: null }, 2024, today).isYetToCome).toBe(true)
    expect(unitLife({ validFrom: '2024-12-01', validTo: null }, 2024, today).isYetToCome).toBe(false)
  })
})
