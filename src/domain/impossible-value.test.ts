import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import { impossibilities } from './impossible-value.ts'

const count = (element: string, value: string) => ({ element, valueKind: 'count' as const, value: exact(value) })
const kinds = (value: string) => impossibilities([count('doctors', value)], []).map(({ kind }) => kind)
const rate = (value: string, signed?: boolean) =>
  impossibilities([{ element: 'growth', valueKind: 'rate', value: exact(value), ...(signed === undefined ? {} : { signed }) }], []).length

describe('impossibilities', () => {
  it('refuses negative and broken counts', () => {
    expect([kinds('-1'), kinds('1.5'), kinds('-1.5'), kinds('0'), kinds('3.0')]).toEqual([
      ['negative'],
      ['notWhole'],
      ['negative', 'notWhole'],
      [],
      [],
    ])
  })

  it('lets a rate be broken, and negative only where it has a sign', () => {
    expect([rate('1.02'), rate('-0.3'), rate('-0.3', true)]).toEqual([0, 1, 0])
    expect(impossibilities([{ ...count('doctors', '-1'), signed: true }], [])).toHaveLength(1)
  })

  it('refuses a part above its whole, not an equal one, not one whose whole is missing', () => {
    const pair = [{ part: 'recognised', whole: 'communes' }]
    expect(impossibilities([count('recognised', '138'), count('communes', '137')], pair)).toMatchObject([
      { kind: 'partAboveWhole', part: 'recognised', whole: 'communes' },
    ])
    expect(impossibilities([count('recognised', '137'), count('communes', '137')], pair)).toEqual([])
    expect(impossibilities([count('recognised', '138')], pair)).toEqual([])
  })
})
