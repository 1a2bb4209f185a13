import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, roundedText } from './exact.ts'
import type { CheckTest } from './check-rule.ts'
import { reasonOf } from './check-rule.ts'
import { medianOf, modifiedZ } from './odd-value.ts'
import type { OddValueInput } from './odd-value.ts'
import { standardChecks } from './standard-checks.ts'

const all = (...texts: (string | number)[]) => texts.map((text) => exact(String(text)))
const standard = standardChecks.map(({ test }) => test)
const without = { earlier: [], lastYear: null, peers: null, valueKind: 'rate', element: 'x', unitKind: 'district', neighbour: () => null } as const
const ask = (value: string, over: Partial<OddValueInput> = {}, tests: readonly CheckTest[] = standard) =>
  tests.flatMap((test) => reasonOf(test, { ...without, value: exact(value), ...over }) ?? [])
const kinds = (value: string, over: Partial<OddValueInput>, tests = standard) => ask(value, over, tests).map((reason) => reason.kind)
const peersOf = (rate: string, ...others: number[]) => ({ rate: exact(rate), median: medianOf(all(...others)), units: others.length })

describe('modifiedZ', () => {
  it('gives the published figures', () => {
    const rates = all('7.2', '7.3', '7.4', '7.5', '7.5', '7.6', '11.9')
    expect(roundedText(modifiedZ(exact('11.9'), rates), 2)).toBe('29.68')
    const beds = all(150, 150, 150, 150, 151)
    expect(roundedText(modifiedZ(exact(151), beds), 2)).toBe('3.99')
    expect(roundedText(modifiedZ(exact(151), beds), 6)).toBe('3.989423')
    expect(modifiedZ(exact(150), all(150, 150, 150)).equals(0)).toBe(true)
  })

  it('does not depend on order, and moves with unit and sign (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 }), (numbers) => {
        const values = numbers.map((number) => exact(number))
        const first = values[0] ?? exact(0)
        const z = modifiedZ(first, values)
        expect(modifiedZ(first, values.toReversed()).equals(z)).toBe(true)
        expect(
          modifiedZ(
            first.mul(10),
            values.map((value) => value.mul(10)),
          ).equals(z),
        ).toBe(true)
        expect(
          modifiedZ(
            first.neg(),
            values.map((value) => value.neg()),
          ).equals(z.neg()),
        ).toBe(true)
      }),
    )
  })

  it('takes the mean of two middle values', () => {
    expect(Number(medianOf(all(1, 4, 2, 3)))).toBe(2.5)
    expect(() => medianOf([])).toThrow('no median')
  })
})

describe('the standard questions', () => {
  it('questions an outlier with the numbers used', () => {
    const reasons = ask('11.9', { earlier: all('7.2', '7.3', '7.4', '7.5', '7.5', '7.6'), lastYear: exact('7.6') })
    expect(reasons).toEqual([
      { kind: 'jump', lastYear: '7.6', change: '4.3', share: '0.566', limit: '0.3' },
      { kind: 'outlier', modifiedZ: '29.68', median: '7.5', years: 7, limit: '3.5' },
    ])
    expect(kinds('4', { earlier: all('7.2', '7.3', '7.4', '7.5', '7.5', '7.6') })).toEqual(['outlier'])
  })

  it('leaves one bed more in a stable hospital alone', () => {
    const stable = { valueKind: 'count', earlier: all(150, 150, 150, 150), lastYear: exact(150) } as const
    expect(kinds('151', stable)).toEqual([])
    expect(kinds('157', stable)).toEqual([])
    expect(kinds('158', stable)).toEqual(['outlier'])
    expect(kinds('2', { valueKind: 'count', earlier: all(1, 1, 1, 1), lastYear: exact(1) })).toEqual([])
  })

  it('needs five values for an outlier', () => {
    expect(kinds('9.5', { earlier: all('7.4', '7.5', '7.6') })).toEqual([])
    expect(kinds('9.5', { earlier: all('7.4', '7.5', '7.5', '7.6') })).toEqual(['outlier'])
  })

  it('questions a jump of more than 30 %, either way, and from nothing', () => {
    expect(kinds('130', { valueKind: 'count', lastYear: exact(100) })).toEqual([])
    expect(kinds('131', { valueKind: 'count', lastYear: exact(100) })).toEqual(['jump'])
    expect(kinds('69', { valueKind: 'count', lastYear: exact(100) })).toEqual(['jump'])
    expect(ask('5', { valueKind: 'count', lastYear: exact(0) })).toEqual([{ kind: 'jump', lastYear: '0', change: '5', share: null, limit: '0.3' }])
    expect(kinds('0', { valueKind: 'count', lastYear: exact(40) })).toEqual(['jump'])
    expect(kinds('0', { valueKind: 'count', lastYear: exact(0) })).toEqual([])
  })

  it('questions a rate beyond twice or half the median of its kind', () => {
    const peers = (rate: string) => ({ peers: peersOf(rate, 7, 8, 8.5, 9) })
    expect(ask('17', peers('17'))).toEqual([{ kind: 'farFromPeers', rate: '17', median: '8.25', ratio: '2.061', units: 4, limit: '2' }])
    expect(kinds('4.1', peers('4.1'))).toEqual(['farFromPeers'])
    expect(kinds('16.5', peers('16.5'))).toEqual([])
    expect(kinds('4.125', peers('4.125'))).toEqual([])
    expect(kinds('17', { peers: peersOf('17', 8) })).toEqual([])
  })

  it('asks about a unit ten times off first', () => {
    const [first] = ask('10.2', { lastYear: exact('1.05') })
    expect(first).toEqual({ kind: 'unitSlip', direction: 'tooLarge', times: 10, expected: '1.05', suggestion: '1.02' })
    expect(ask('0.85', { lastYear: exact('8.4') })[0]).toMatchObject({ kind: 'unitSlip', direction: 'tooSmall', times: 10, suggestion: '8.5' })
    expect(ask('0.978', { lastYear: exact('97.1') })[0]).toMatchObject({ kind: 'unitSlip', times: 100, suggestion: '97.8' })
    expect(ask('1345', { valueKind: 'count', lastYear: exact(1330000) })[0]).toMatchObject({ times: 1000, suggestion: '1345000' })
    expect(ask('10.2', { peers: peersOf('10.2', 1, 1, 1, 1) })[0]).toMatchObject({ kind: 'unitSlip' })
    expect(ask('11511', { valueKind: 'count', lastYear: exact(1151) }).map(({ kind }) => kind)).toEqual(['jump'])
  })

  it('is silent about an ordinary value, and follows the thresholds', () => {
    const earlier = all('7.2', '7.3', '7.4', '7.5', '7.5')
    const peers = peersOf('7.6', 7, 8, 8.5, 9)
    expect(kinds('7.6', { earlier, lastYear: exact('7.5'), peers })).toEqual([])
    expect(kinds('7.6', { lastYear: exact('7.5') }, [{ kind: 'jump', share: 0.01, minimumHeads: 2, minimumShare: 0.01 }])).toEqual(['jump'])
    expect(kinds('9', { lastYear: exact(1) }, [{ kind: 'jump', share: 9, minimumHeads: 2, minimumShare: 0.05 }])).toEqual([])
  })
})
