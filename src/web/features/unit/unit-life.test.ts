import { describe, expect, it } from 'vitest'
import { unitLife } from './unit-life.ts'

describe('unitLife', () => {
  it('tells a unit that stands from one that was dissolved', () => {
    expect(unitLife({ validFrom: '2019-01-01', validTo: null }, 2024, '2026-11-22')).toEqual({ dissolvedSince: null, absent: null })
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2024-11-30' }, 2023, '2026-11-22').dissolvedSince).toBe('2024-12-01')
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2026-12-31' }, 2025, '2026-11-22').dissolvedSince).toBeNull()
  })

  it('knows the first day of the next month and year', () => {
    expect(unitLife({ validFrom: '2008-08-01', validTo: '2025-06-30' }, 2024, '2026-11-22').dissolvedSince).toBe('2025-07-01')
    expect(unitLife({ validFrom: '2008-08-01', validTo: '2023-12-31' }, 2023, '2026-11-22').dissolvedSince).toBe('2024-01-01')
  })

  it('says when the unit was not there in the year shown', () => {
    expect(unitLife({ validFrom: '2025-07-01', validTo: null }, 2024, '2026-11-22').absent).toBe('notYet')
    expect(unitLife({ validFrom: '2024-12-01', validTo: '2025-06-30' }, 2025, '2026-11-22').absent).toBeNull()
    expect(unitLife({ validFrom: '2019-01-01', validTo: '2024-11-30' }, 2025, '2026-11-22').absent).toBe('gone')
  })
})
