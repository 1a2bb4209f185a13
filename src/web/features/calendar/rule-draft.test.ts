import { describe, expect, it } from 'vitest'
import { draftToRule, ruleToDraft, wholeNumber } from './rule-draft.ts'

describe('a rule being typed', () => {
  it('is the rule again', () => {
    const rules = [
      { kind: 'workingDays', count: 15 },
      { kind: 'fixed', month: 11, day: 30, yearsLater: 0 },
      { kind: 'fixed', month: 3, day: 31, yearsLater: 1 },
    ] as const
    expect(rules.map(ruleToDraft).map(draftToRule)).toEqual(rules)
  })

  it('is none with no day of every year, or no number of days', () => {
    const draft = { kind: 'fixed', count: '5', day: '29', month: '2' } as const
    expect(
      [draft, { ...draft, day: '31', month: '4' }, { ...draft, day: '0', month: '1' }, { ...draft, day: '1', month: '13' }].map(draftToRule),
    ).toEqual([null, null, null, null])
    expect(['0', '121', '', 'năm', '1.5'].map((count) => draftToRule({ ...draft, kind: 'workingDays', count }))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('reads whole numbers only', () => {
    expect([' 12 ', '-1', '', '1e3'].map(wholeNumber)).toEqual([12, null, null, null])
  })
})
