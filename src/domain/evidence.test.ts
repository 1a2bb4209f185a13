import { describe, expect, it } from 'vitest'
import { isLocked } from './evidence.ts'

const file = { addedAt: '2026-01-10T00:00:00.000Z' }

describe('isLocked', () => {
  it('lets a file be taken away until its report is approved', () => {
    expect(isLocked(file, null)).toBe(false)
    for (const state of ['draft', 'submitted', 'returned'] as const) expect(isLocked(file, { state, approvedAt: null })).toBe(false)
    expect(isLocked(file, { state: 'approved', approvedAt: null })).toBe(true)
    expect(isLocked(file, { state: 'approved', approvedAt: '2026-01-09T00:00:00.000Z' })).toBe(true)
  })

  it('keeps what an approval rested on when the report is open again, and not what came later', () => {
    expect(isLocked(file, { state: 'reopened', approvedAt: '2026-01-11T00:00:00.000Z' })).toBe(true)
    expect(isLocked(file, { state: 'reopened', approvedAt: file.addedAt })).toBe(true)
    expect(isLocked(file, { state: 'reopened', approvedAt: '2026-01-09T00:00:00.000Z' })).toBe(false)
  })
})
