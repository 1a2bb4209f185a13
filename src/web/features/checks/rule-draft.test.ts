import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkKinds } from '../../../domain/check-rule.ts'
import type { CheckRule } from '../../../domain/check-rule.ts'
import { standardChecks } from '../../../domain/standard-checks.ts'
import { draftToRule, newDraft, ruleToDraft } from './rule-draft.ts'

const range: CheckRule = {
  code: 'beds',
  name: { vi: 'Giường', en: 'Beds' },
  message: { vi: 'Là {so}', en: 'Is {so}' },
  severity: 'refuse',
  elements: ['actualBeds'],
  unitKinds: ['hospital'],
  test: { kind: 'range', minimum: null, maximum: '2500.5' },
  isOn: true,
}
const sum: CheckRule = { ...range, elements: null, test: { kind: 'sumOfParts', parts: ['a', 'b'], whole: 'c' } }
const pair: CheckRule = { ...range, elements: null, test: { kind: 'partOfWhole', part: 'a', whole: 'c' } }

describe('a rule being written', () => {
  it.each([...standardChecks, range, sum, pair])('comes back as it was, switched off: $test.kind', (rule) => {
    expect(draftToRule(ruleToDraft(rule, 'vi'))).toEqual({ rule: { ...rule, isOn: false } })
  })

  it('shows percent as people type them and keeps parts of one', () => {
    const [, jump] = standardChecks
    if (jump === undefined) throw new Error('no rule about jumps')
    const draft = ruleToDraft(jump, 'vi')
    expect(draft.numbers).toMatchObject({ share: '30', minimumShare: '5', minimumHeads: '2' })
    expect(draftToRule({ ...draft, numbers: { ...draft.numbers, share: '12,5' } })).toMatchObject({ rule: { test: { share: 0.125 } } })
  })

  it('names the numbers that are none', () => {
    const draft = { ...newDraft('x', 'vi'), kind: 'jump' as const }
    expect(draftToRule({ ...draft, numbers: { ...draft.numbers, share: 'nhiều', minimumHeads: '1,5' } })).toEqual({
      problems: { share: 'number', minimumHeads: 'whole' },
    })
    expect(draftToRule({ ...draft, numbers: { ...draft.numbers, share: '' } })).toEqual({ problems: { share: 'number' } })
    expect(draftToRule({ ...newDraft('x', 'vi'), numbers: {} })).toMatchObject({ rule: { test: { kind: 'range', minimum: null, maximum: null } } })
  })

  it('never refuses by what only asks, and takes any text without falling (property)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...checkKinds), fc.string(), fc.string(), (kind, one, other) => {
        const written = draftToRule({
          ...newDraft('x', 'vi'),
          kind,
          severity: 'refuse',
          nameVi: other,
          numbers: { ...newDraft('x', 'vi').numbers, share: one, minimum: one, factor: other },
        })
        const onlyAsks = ['jump', 'outlier', 'farFromPeers', 'unitSlip'].includes(kind)
        const severities = 'rule' in written ? [written.rule.severity] : []
        expect(severities.filter((severity) => onlyAsks && severity === 'refuse')).toEqual([])
      }),
    )
  })
})
