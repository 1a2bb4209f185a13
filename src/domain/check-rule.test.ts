import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canOnlyAsk, checkKinds, concerns, findings, reasonOf, ruleProblem, rulesFor } from './check-rule.ts'
import type { CheckedFigure, CheckRule, CheckTest } from './check-rule.ts'
import { exact } from './exact.ts'
import { standardChecks } from './standard-checks.ts'

const tests: Record<(typeof checkKinds)[number], CheckTest> = {
  range: { kind: 'range', minimum: '0', maximum: '100' },
  partOfWhole: { kind: 'partOfWhole', part: 'recognised', whole: 'communes' },
  sumOfParts: { kind: 'sumOfParts', parts: ['public', 'private'], whole: 'beds' },
  jump: { kind: 'jump', share: 0.3, minimumHeads: 2, minimumShare: 0.05 },
  outlier: { kind: 'outlier', modifiedZ: 3.5, minimumValues: 5, minimumHeads: 2, minimumShare: 0.05 },
  farFromPeers: { kind: 'farFromPeers', factor: 2, minimumUnits: 4 },
  unitSlip: { kind: 'unitSlip', tolerance: 0.3 },
}

function ruleOf(test: CheckTest, over: Partial<CheckRule> = {}): CheckRule {
  return {
    code: test.kind,
    name: { vi: 'Quy tắc', en: 'Rule' },
    message: null,
    severity: canOnlyAsk(test) ? 'ask' : 'refuse',
    elements: null,
    unitKinds: null,
    test,
    isOn: true,
    ...over,
  }
}

function figureOf(value: string, over: Partial<CheckedFigure> = {}): CheckedFigure {
  return {
    element: 'beds',
    unitKind: 'hospital',
    value: exact(value),
    valueKind: 'count',
    earlier: [],
    lastYear: null,
    peers: null,
    neighbour: () => null,
    ...over,
  }
}

const beside = (values: Record<string, string>) => ({
  neighbour: (element: string) => (values[element] === undefined ? null : exact(values[element])),
})

describe('a range', () => {
  it('includes its edges and may be open on a side', () => {
    expect(reasonOf(tests.range, figureOf('100'))).toBeNull()
    expect(reasonOf(tests.range, figureOf('101'))).toEqual({ kind: 'range', edge: 'maximum', limit: '100' })
    expect(reasonOf({ kind: 'range', minimum: '5.5', maximum: null }, figureOf('5.49'))).toEqual({ kind: 'range', edge: 'minimum', limit: '5.5' })
    expect(reasonOf({ kind: 'range', minimum: null, maximum: '9' }, figureOf('-7'))).toBeNull()
  })
})

describe('part and whole', () => {
  it('are held against each other whichever is typed, once both are there', () => {
    const part = { element: 'recognised' }
    expect(reasonOf(tests.partOfWhole, figureOf('8', { ...part, ...beside({ communes: '7' }) }))).toEqual({
      kind: 'partOfWhole',
      whole: 'communes',
      limit: '7',
    })
    expect(reasonOf(tests.partOfWhole, figureOf('7', { element: 'communes', ...beside({ recognised: '8' }) }))).toMatchObject({ limit: '8' })
    expect(reasonOf(tests.partOfWhole, figureOf('7', { ...part, ...beside({ communes: '7' }) }))).toBeNull()
    expect(reasonOf(tests.partOfWhole, figureOf('8', part))).toBeNull()
  })
})

describe('a sum of parts', () => {
  it('is looked at once all of it is there, whichever was typed last', () => {
    expect(reasonOf(tests.sumOfParts, figureOf('150', beside({ public: '120' })))).toBeNull()
    expect(reasonOf(tests.sumOfParts, figureOf('150', beside({ public: '120', private: '30' })))).toBeNull()
    const off = { kind: 'sumOfParts', whole: 'beds', sum: '149', limit: '150' }
    expect(reasonOf(tests.sumOfParts, figureOf('150', beside({ public: '120', private: '29' })))).toEqual(off)
    expect(reasonOf(tests.sumOfParts, figureOf('29', { element: 'private', ...beside({ public: '120', beds: '150' }) }))).toEqual(off)
  })

  it('says nothing exactly when the parts add up (property)', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: -3, max: 3 }), (one, other, slip) => {
        const figure = figureOf(String(Math.max(0, one + other + slip)), beside({ public: String(one), private: String(other) }))
        expect(reasonOf(tests.sumOfParts, figure) === null).toBe(Math.max(0, one + other + slip) === one + other)
      }),
    )
  })
})

describe('which rules hold', () => {
  const everywhere = ruleOf(tests.jump)
  const ofBeds = ruleOf({ kind: 'jump', share: 0.5, minimumHeads: 2, minimumShare: 0.05 }, { code: 'bedsJump', elements: ['beds'] })
  const ofHospitals = ruleOf({ kind: 'jump', share: 0.4, minimumHeads: 2, minimumShare: 0.05 }, { code: 'hospitalJump', unitKinds: ['hospital'] })

  it('takes of a statistical kind the most particular one', () => {
    const rules = [ofBeds, everywhere, ofHospitals]
    expect(rulesFor(rules, 'beds', 'hospital')).toEqual([ofBeds])
    expect(rulesFor(rules, 'doctors', 'hospital')).toEqual([ofHospitals])
    expect(rulesFor(rules, 'doctors', 'district')).toEqual([everywhere])
    expect(rulesFor([{ ...ofBeds, isOn: false }, everywhere], 'beds', 'district')).toEqual([everywhere])
  })

  it('takes every range and every pair', () => {
    const wide = ruleOf(tests.range)
    const narrow = ruleOf({ kind: 'range', minimum: null, maximum: '10' }, { code: 'narrow', elements: ['beds'] })
    expect(rulesFor([wide, narrow, ruleOf(tests.partOfWhole)], 'beds', 'hospital')).toEqual([wide, narrow])
    expect(concerns(ruleOf(tests.partOfWhole), 'communes', 'district')).toBe(true)
  })

  it('is none that is off, and never two of one statistical kind (property)', () => {
    const rule = fc.record({
      kind: fc.constantFrom(...checkKinds),
      elements: fc.constantFrom(null, ['beds'], ['doctors']),
      unitKinds: fc.constantFrom(null, ['hospital'] as const, ['district'] as const),
      isOn: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), (drawn) => {
        const rules = drawn.map(({ kind, ...over }, index) => ruleOf(tests[kind], { ...over, code: String(index) }))
        const held = rulesFor(rules, 'beds', 'hospital')
        expect(held.every(({ isOn }) => isOn)).toBe(true)
        const statistical = held.filter(({ test }) => canOnlyAsk(test)).map(({ test }) => test.kind)
        expect(new Set(statistical).size).toBe(statistical.length)
      }),
    )
  })
})

describe('what the rules say of a number', () => {
  it('begins with what is refused, then the most telling question', () => {
    const rules = [...standardChecks, ruleOf(tests.range)]
    const figure = figureOf('1500', { lastYear: exact(150), earlier: [150, 150, 150, 150].map((value) => exact(value)) })
    expect(findings(rules, figure).map(({ rule, reason }) => [rule.severity, reason.kind])).toEqual([
      ['refuse', 'range'],
      ['ask', 'unitSlip'],
      ['ask', 'jump'],
      ['ask', 'outlier'],
    ])
    expect(findings(rules, figureOf('15', { lastYear: exact(15) }))).toEqual([])
  })
})

describe('a rule that cannot be kept', () => {
  const elements = ['beds', 'public', 'private', 'communes', 'recognised']
  const problem = (test: CheckTest, over: Partial<CheckRule> = {}) => ruleProblem(ruleOf(test, over), elements)

  it('is named by its problem', () => {
    for (const test of Object.values(tests)) expect(problem(test)).toBeNull()
    expect(problem(tests.range, { name: { vi: ' ', en: '' } })).toBe('noName')
    expect(problem(tests.jump, { severity: 'refuse' })).toBe('onlyAsks')
    expect(problem({ kind: 'range', minimum: null, maximum: null })).toBe('noEdge')
    expect(problem({ kind: 'range', minimum: '10', maximum: '9.5' })).toBe('edgesCross')
    expect(problem({ kind: 'partOfWhole', part: 'beds', whole: 'beds' })).toBe('sameElement')
    expect(problem({ kind: 'sumOfParts', parts: ['beds', 'public'], whole: 'beds' })).toBe('sameElement')
    expect(problem({ kind: 'sumOfParts', parts: ['public'], whole: 'beds' })).toBe('tooFewParts')
    expect(problem({ ...tests.jump, share: 0 } as CheckTest)).toBe('notPositive')
    expect(problem({ kind: 'farFromPeers', factor: 1, minimumUnits: 4 })).toBe('notPositive')
    expect(problem({ kind: 'outlier', modifiedZ: 3.5, minimumValues: 2, minimumHeads: 2, minimumShare: 0 })).toBe('notPositive')
    expect(problem({ kind: 'unitSlip', tolerance: 1 })).toBe('notPositive')
    expect(problem(tests.range, { elements: ['nurses'] })).toBe('unknownElement')
    expect(problem({ kind: 'partOfWhole', part: 'nurses', whole: 'beds' })).toBe('unknownElement')
  })
})
