import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommuneRecognition } from '../recognition.ts'
import type { BasisFigure, ReportBasis } from './basis.ts'
import { basisChanges } from './basis.ts'

const figure: BasisFigure = {
  subject: 'a@2020-01-01',
  element: 'doctors',
  period: '2024',
  stage: 'estimate',
  value: '351',
  missingReason: null,
  version: 7,
  reportedBy: 'a@2020-01-01',
  reportState: 'approved',
}
const population = { unit: 'p', year: 2024, kind: 'averagePreliminary' as const, value: '1362471', source: null, illustrative: false }
const target = {
  id: 1,
  resolution: 'nq',
  indicator: 'doctors',
  scope: { kind: 'unit' as const, unit: 'p' },
  year: 2025,
  purpose: 'resolution' as const,
  goal: { kind: 'range' as const, lower: '8.5', upper: '9', direction: 'higher' as const },
  baseline: { year: 2020, value: '7', source: null },
  clause: 'III.2',
  source: null,
}
const recognition: CommuneRecognition = {
  commune: 'c',
  decisionNumber: '12/QĐ-UBND',
  decidedOn: '2024-11-20',
  kind: 'first',
  validFrom: '2024-11-20',
  validTo: null,
  withdrawnOn: null,
  withdrawnReason: null,
  source: null,
  illustrative: false,
}
const basis: ReportBasis = { figures: [figure], populations: [population], targets: [target], recognitions: [recognition] }
const none: ReportBasis = { figures: [], populations: [], targets: [], recognitions: [] }

describe('what changed under a report', () => {
  it('is nothing for the same, whatever the order of fields and whatever its number', () => {
    const { goal, ...rest } = target
    const { kind, lower, upper, direction } = goal
    const same = { ...basis, figures: [{ ...figure, version: 8 }], targets: [{ goal: { direction, upper, lower, kind }, ...rest, id: 2 }] }
    expect(basisChanges(basis, same)).toEqual([])
  })

  it('is a value, a reason or a stage of a figure', () => {
    for (const change of [{ value: '352' }, { value: null, missingReason: 'notCollected' as const }, { stage: 'final' as const }]) {
      const now = { ...figure, ...change }
      expect(basisChanges(basis, { ...basis, figures: [now] })).toEqual([{ kind: 'figure', before: figure, now }])
    }
  })

  it('is a number of people of another kind or size, another goal or clause, another end of a decision', () => {
    const final = { ...population, kind: 'averageFinal' as const }
    expect(basisChanges(basis, { ...basis, populations: [final] })).toEqual([{ kind: 'population', before: population, now: final }])
    const softer = { ...target, goal: { ...target.goal, lower: '8' } }
    expect(basisChanges(basis, { ...basis, targets: [softer] })).toEqual([{ kind: 'target', before: target, now: softer }])
    const withdrawn = { ...recognition, withdrawnOn: '2025-03-01' }
    expect(basisChanges(basis, { ...basis, recognitions: [withdrawn] })).toEqual([{ kind: 'recognition', before: recognition, now: withdrawn }])
  })

  it('is everything that came or went', () => {
    const came = basisChanges(none, basis)
    expect(came).toHaveLength(4)
    expect(came.every(({ before }) => before === null)).toBe(true)
    expect(basisChanges(basis, none).every(({ now }) => now === null)).toBe(true)
  })

  it('is the same seen from the other side, and nothing against itself', () => {
    const figures = fc.uniqueArray(
      fc.record({ subject: fc.constantFrom('a', 'b', 'c'), period: fc.constantFrom('2023', '2024'), value: fc.constantFrom('1', '2') }),
      { selector: ({ subject, period }) => `${subject} ${period}` },
    )
    const basisOf = (given: { subject: string; period: string; value: string }[]) => ({
      ...none,
      figures: given.map((each) => ({ ...figure, ...each })),
    })
    fc.assert(
      fc.property(figures, figures, (one, two) => {
        const there = basisChanges(basisOf(one), basisOf(two))
        const back = basisChanges(basisOf(two), basisOf(one))
        const sorted = (changes: typeof there) => changes.map((change) => JSON.stringify(change)).toSorted()
        expect(
          sorted(back.map((change) => (change.kind === 'figure' ? { kind: change.kind, before: change.now, now: change.before } : change))),
        ).toEqual(sorted(there))
        expect(basisChanges(basisOf(one), basisOf(one))).toEqual([])
      }),
    )
  })
})
