import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contributionsOf } from './contribution.ts'
import type { ContributingUnit, Contributions } from './contribution.ts'
import { exact, sum } from './exact.ts'

const factor = exact(10000)

function unit(name: string, numerator: number | null, denominator: number | null): ContributingUnit {
  return { unit: name, numerator: numerator === null ? null : exact(numerator), denominator: denominator === null ? null : exact(denominator) }
}

const three = [unit('A', 120, 100000), unit('B', 60, 100000), unit('C', 90, 150000)]

function made(contributions: Contributions | null): Contributions {
  if (contributions === null) throw new Error('no contributions')
  return contributions
}

function of(
  units: readonly ContributingUnit[],
  value = exact(270).mul(factor).div(exact(350000)),
  target = exact('8.5'),
  denominator = exact(350000),
) {
  return made(contributionsOf({ value, target, factor, denominator, units }))
}

function total(contributions: Contributions) {
  return sum(contributions.units.flatMap((each) => each.contribution ?? [])).add(contributions.difference)
}

describe('contributions to the gap', () => {
  it('gives the worked figures', () => {
    const { units, difference, gap } = of(three)
    expect(units.map((each) => Number(each.contribution).toFixed(6))).toEqual(['1.000000', '-0.714286', '-1.071429'])
    expect(Number(gap).toFixed(6)).toBe('-0.785714')
    expect(difference.equals(0)).toBe(true)
  })

  it('lets a hospital without a population only add', () => {
    const { units } = of([...three, unit('hospital', 35, null)])
    expect(units[3]?.contribution?.equals(1)).toBe(true)
  })

  it('leaves a missing count and a published value to the difference row', () => {
    const missing = of([unit('A', 120, 100000), unit('B', null, 100000), unit('C', 90, 150000)])
    expect(missing.units[1]?.contribution).toBeNull()
    expect(Number(missing.difference)).toBeCloseTo(-0.714286, 6)
    const published = of(three, exact('8'))
    expect(published.difference.equals(exact(8).sub(exact(270).mul(factor).div(exact(350000))))).toBe(true)
  })

  it('has none without a denominator', () => {
    expect(contributionsOf({ value: exact(8), target: exact(9), factor, denominator: exact(0), units: three })).toBeNull()
  })

  const count = fc.option(fc.integer({ min: 0, max: 5000 }))
  const anyUnits = fc.array(fc.tuple(count, fc.option(fc.integer({ min: 0, max: 300000 }))), { maxLength: 8 })
  const numbered = anyUnits.map((all) => all.map(([numerator, denominator], index) => unit(`u${index}`, numerator, denominator)))

  it('always adds up to value − target with the difference row', () => {
    fc.assert(
      fc.property(numbered, fc.integer(), fc.integer(), fc.integer({ min: 1, max: 2000000 }), (units, value, target, denominator) => {
        const contributions = of(units, exact(value).div(exact(100)), exact(target).div(exact(100)), exact(denominator))
        expect(total(contributions).equals(contributions.gap)).toBe(true)
        expect(contributions.gap.equals(exact(value - target).div(exact(100)))).toBe(true)
      }),
    )
  })

  it('gives each unit the same whatever their order', () => {
    fc.assert(
      fc.property(numbered, (units) => {
        const there = of(units)
        const back = of(units.toReversed())
        expect(back.units.toReversed().map((each) => each.contribution?.toFraction())).toEqual(
          there.units.map((each) => each.contribution?.toFraction()),
        )
        expect(back.difference.equals(there.difference)).toBe(true)
      }),
    )
  })
})
