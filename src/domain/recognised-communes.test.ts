import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { communeResult, scoreForm1300 } from './commune-criteria.ts'
import { communeStanding } from './commune-standing.ts'
import { atLeast, figureOf, indicatorOf, ledgerOf, linkOf, ratioOf, resolutionOf, successionOf, targetOf, unitOf } from './ledger-fixture.ts'
import { defaultSettings } from './ledger.ts'
import type { CommuneRecognition, RecognitionSource } from './recognition.ts'
import { recognitionSourceOf } from './recognised-communes.ts'
import { openRegister } from './register.ts'
import type { Unit } from './unit.ts'

const province = unitOf('68', 'province', { validTo: '2025-06-30' })
const ground = unitOf('68-CU', 'ground', { validFrom: '2025-07-01' })
const [a, b, c] = ['A', 'B', 'C'].map((code) => unitOf(code, 'commune', { validTo: code === 'C' ? null : '2025-06-30' })) as [Unit, Unit, Unit]
const merged = unitOf('AB', 'commune', { validFrom: '2025-07-01' })
const share = indicatorOf('communes', ratioOf('100', ['recognised'], 'commune'), { naturalLimit: '100' })
const resolution = resolutionOf(province.id, { indicators: ['communes'] })

function decisionOn(commune: Unit, validFrom: string, over: Partial<CommuneRecognition> = {}): CommuneRecognition {
  const fixed = { validTo: null, withdrawnOn: null, withdrawnReason: null, source: null, illustrative: false }
  return { commune: commune.id, decisionNumber: `${validFrom}/QĐ-UBND`, decidedOn: validFrom, kind: 'first', validFrom, ...fixed, ...over }
}

const fromDecisions: RecognitionSource = { territory: province.id, element: 'recognised', fromYear: 2024, source: 'recognitions' }

function ledgerWith(recognitions: readonly CommuneRecognition[], sources: readonly RecognitionSource[] = [fromDecisions]) {
  return ledgerOf({
    units: [province, ground, a, b, c, merged],
    links: [
      ...[a, b].map((commune) => linkOf(commune, province, 'location', { validTo: '2025-06-30' })),
      linkOf(c, province, 'location', { validTo: '2025-06-30' }),
      linkOf(c, ground, 'location', { validFrom: '2025-07-01' }),
      linkOf(merged, ground, 'location', { validFrom: '2025-07-01' }),
    ],
    successions: [
      successionOf(province, ground, 'transfer', '2025-07-01'),
      successionOf(a, merged, 'merge', '2025-07-01'),
      successionOf(b, merged, 'merge', '2025-07-01'),
    ],
    indicators: [share],
    resolutions: [resolution],
    targets: [targetOf(province, share, 2025, atLeast('100'))],
    figures: [a, b, c].flatMap((commune) => [figureOf(commune, 'recognised', '2023', 0), figureOf(commune, 'recognised', '2024', 1)]),
    recognitions,
    settings: { ...defaultSettings, recognitionSources: sources },
  })
}

const answer = (ledger: ReturnType<typeof ledgerOf>, year: number) => assess(openRegister(ledger), resolution, share, province.id, year)

describe('the share of communes counted from decisions', () => {
  const decisions = [decisionOn(a, '2022-06-01'), decisionOn(b, '2020-12-30'), decisionOn(c, '2023-03-01')]

  it('counts what holds on 31 December, from the chosen year on, and leaves typed figures aside', () => {
    expect(answer(ledgerWith(decisions), 2023)).toMatchObject({ shown: '0.0', need: 3 })
    expect(answer(ledgerWith(decisions), 2024)).toMatchObject({ shown: '66.7', need: 1, state: 'notMet' })
    expect(answer(ledgerWith(decisions, []), 2024)).toMatchObject({ shown: '100.0', need: 0 })
  })

  it('names the decision behind each commune, and what is not recognised', () => {
    const { measure } = answer(ledgerWith(decisions), 2024)
    const inputs = measure.kind === 'value' ? measure.inputs.filter(({ source }) => source === 'recognition') : []
    expect(inputs.map(({ subject, value, version }) => [subject, value, version])).toEqual([
      [a.id, '1', null],
      [b.id, '0', null],
      [c.id, '1', null],
    ])
    expect(openRegister(ledgerWith(decisions)).figure(a.id, 'recognised', '2024')?.source).toBe('2022-06-01/QĐ-UBND')
  })

  it('does not count a merged commune until it is decided on again, on the ground as it then is', () => {
    const all = decisions.map((each) => ({ ...each, validTo: '2026-12-31' }))
    const { measure, shown } = answer(ledgerWith(all), 2025)
    expect(shown).toBe('50.0')
    expect(measure).toMatchObject({ stage: 'final' })
    const again = [...all, decisionOn(merged, '2025-11-20', { kind: 'again' })]
    expect(answer(ledgerWith(again), 2025)).toMatchObject({ shown: '100.0', state: 'met' })
    expect(openRegister(ledgerWith(all)).figure(a.id, 'recognised', '2025')).toBeNull()
  })

  it('carries the mark of an illustrative decision', () => {
    expect(answer(ledgerWith([decisionOn(a, '2024-01-01', { illustrative: true })]), 2024).measure).toMatchObject({ illustrative: true })
  })

  it('never exceeds the number of communes, whatever was decided', () => {
    const day = fc.integer({ min: 2018, max: 2025 }).map((year) => `${year}-05-10`)
    const some = fc.array(fc.tuple(fc.constantFrom(a, b, c, merged), day).map(([commune, from]) => decisionOn(commune, from)))
    fc.assert(
      fc.property(some, (recognitions) => {
        for (const year of [2024, 2025]) {
          const { measure } = answer(ledgerWith(recognitions), year)
          if (measure.kind !== 'value') throw new Error('no value')
          expect(measure.numerator?.lte(measure.denominator ?? 0)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('goes back to typed figures when the department chooses so', () => {
    const back: RecognitionSource = { ...fromDecisions, fromYear: 2025, source: 'figure' }
    expect([2023, 2024, 2025].map((year) => recognitionSourceOf([back, fromDecisions], { ...fromDecisions, year }))).toEqual([
      'figure',
      'recognitions',
      'figure',
    ])
  })
})

describe('where a commune stands', () => {
  const met = communeResult(scoreForm1300, { criteria: scoreForm1300.maxima.map((score) => ({ score, applicableMaximum: score })), knockouts: [] })
  const failed = communeResult(scoreForm1300, {
    criteria: scoreForm1300.maxima.map((each) => ({ score: '0', applicableMaximum: each })),
    knockouts: [],
  })
  const standing = (recognitions: readonly CommuneRecognition[], commune: Unit, year: number, appraised: typeof met | null = null) =>
    communeStanding(openRegister(ledgerWith(recognitions)), commune, year, appraised)

  it('is recognised while a decision holds, and says when it ends in the coming year', () => {
    const decisions = [decisionOn(c, '2022-06-01')]
    expect([2021, 2022, 2023, 2024, 2025].map((year) => [standing(decisions, c, year).state, standing(decisions, c, year).isEndingSoon])).toEqual([
      ['notScored', false],
      ['recognised', false],
      ['recognised', false],
      ['recognised', true],
      ['lapsed', false],
    ])
  })

  it('awaits a decision when the appraised points suffice, and fails by points otherwise', () => {
    expect(standing([], c, 2024, met).state).toBe('awaitingDecision')
    expect(standing([], c, 2024, failed).state).toBe('notMet')
    const withdrawn = decisionOn(c, '2024-01-01', { withdrawnOn: '2024-09-01', withdrawnReason: 'Không duy trì' })
    expect(standing([withdrawn], c, 2024, null)).toMatchObject({ state: 'lapsed', decision: { withdrawnReason: 'Không duy trì' } })
  })

  it('is carried over after a merger only when all of its parts were recognised', () => {
    const both = [decisionOn(a, '2024-01-01'), decisionOn(b, '2024-01-01')]
    expect(standing(both, merged, 2025).state).toBe('carriedOver')
    expect(standing(both.slice(1), merged, 2025).state).toBe('undetermined')
    expect(standing(both, merged, 2025, failed).state).toBe('notMet')
  })
})
