import { describe, expect, it } from 'vitest'
import { goalWords } from './goal-words.ts'

describe('goalWords', () => {
  it('says each kind of target in a few words, in the reader’s habit', () => {
    expect(goalWords({ kind: 'range', lower: '8.5', upper: '9', direction: 'higher' }, 'vi')).toBe('8,5–9')
    expect(goalWords({ kind: 'atLeast', bound: '100' }, 'vi')).toBe('từ 100 trở lên')
    expect(goalWords({ kind: 'about', centre: '1.0', tolerance: '0.05' }, 'vi')).toBe('khoảng 1,0 (± 0,05)')
    expect(goalWords({ kind: 'relative', multiple: '1.5', baseline: '20', direction: 'higher' }, 'en')).toBe('1.5 times the baseline (20)')
  })
})
