import { describe, expect, it } from 'vitest'
import { lockDuration } from './lockout.ts'
import { createUnknownNames } from './unknown-names.ts'

describe('lockDuration', () => {
  it('is nothing for 4 failures, then doubles from 1 minute up to 60', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1000].map((failures) => lockDuration(failures) / 60_000)
    expect(minutes).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  })
})

describe('createUnknownNames', () => {
  it('forgets the oldest name when it holds too many', () => {
    const names = createUnknownNames(2)
    const now = '2026-01-01T00:00:00.000Z'
    for (let tries = 0; tries < 5; tries += 1) names.fail('a', now)
    expect(names.fail('a', now).before).toBe('2026-01-01T00:01:00.000Z')
    names.fail('b', now)
    names.fail('c', now)
    expect(names.fail('a', now)).toEqual({ before: null, after: null })
  })
})
