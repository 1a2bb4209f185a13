import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaToText, parseFormula } from './formula.ts'
import type { Formula, Term } from './indicator.ts'
import { unitKinds } from './unit.ts'

function element(code: string, coefficient = '1'): Term {
  return { coefficient, source: { kind: 'element', element: code } }
}

const population: Term = { coefficient: '1', source: { kind: 'population' } }

describe('reading a formula', () => {
  it.each<[string, Formula]>([
    ['10000 * doctors / population', { kind: 'ratio', factor: '10000', numerator: [element('doctors')], denominator: [population] }],
    [
      '100 * births - deaths / population',
      { kind: 'ratio', factor: '100', numerator: [element('births'), element('deaths', '-1')], denominator: [population] },
    ],
    [
      '100*(births - deaths)/population',
      { kind: 'ratio', factor: '100', numerator: [element('births'), element('deaths', '-1')], denominator: [population] },
    ],
    ['births / population', { kind: 'ratio', factor: '1', numerator: [element('births')], denominator: [population] }],
    ['1 * 2*a + 0.50*b / c', { kind: 'ratio', factor: '1', numerator: [element('a', '2'), element('b', '0.5')], denominator: [element('c')] }],
    ['- a + b / c', { kind: 'ratio', factor: '1', numerator: [element('a', '-1'), element('b')], denominator: [element('c')] }],
    ['count doctors', { kind: 'count', terms: [element('doctors')] }],
    ['count  doctors  +  2*nurses', { kind: 'count', terms: [element('doctors'), element('nurses', '2')] }],
    ['published lifeExpectancy', { kind: 'published', element: 'lifeExpectancy' }],
    [
      '100 * communesRecognised / units(commune)',
      {
        kind: 'ratio',
        factor: '100',
        numerator: [element('communesRecognised')],
        denominator: [{ coefficient: '1', source: { kind: 'unitCount', unitKind: 'commune' } }],
      },
    ],
  ])('%s', (text, formula) => {
    expect(parseFormula(text)).toEqual({ kind: 'formula', formula })
  })

  it.each([
    ['', 'empty', ''],
    ['   ', 'empty', ''],
    ['doctors', 'noDenominator', 'doctors'],
    ['a / b / c', 'severalDivisions', 'a / b / c'],
    ['100 * bác_sĩ / population', 'unreadableTerm', 'bác_sĩ'],
    ['100 * / population', 'unreadableTerm', '100 *'],
    ['a /', 'unreadableTerm', ''],
    ['/ a', 'unreadableTerm', ''],
    ['a + / population', 'unreadableTerm', 'a +'],
    ['a b / population', 'unreadableTerm', 'a b'],
    ['0 * a / b', 'zeroFactor', '0'],
    ['a + 0*b / c', 'zeroCoefficient', '0*b'],
    ['a / units(village)', 'unknownUnitKind', 'units(village)'],
    ['count', 'noDenominator', 'count'],
    ['published a + b', 'noDenominator', 'published a + b'],
    ['1e4 * a / b', 'unreadableTerm', '1e4 * a'],
  ])('refuses "%s": %s', (text, problem, part) => {
    expect(parseFormula(text)).toEqual({ kind: 'refused', problem, part })
  })

  it('reads back whatever is written in its notation', () => {
    const code = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/).filter((text) => !['population', 'units', 'count', 'published'].includes(text))
    const coefficient = fc.tuple(fc.constantFrom('', '-'), fc.integer({ min: 1, max: 9999 })).map(([sign, size]) => `${sign}${size}`)
    const source = fc.oneof(
      code.map((name) => ({ kind: 'element' as const, element: name })),
      fc.constant({ kind: 'population' as const }),
      fc.constantFrom(...unitKinds).map((unitKind) => ({ kind: 'unitCount' as const, unitKind })),
    )
    const terms = fc.array(fc.record({ coefficient, source }), { minLength: 1, maxLength: 4 })
    const factor = fc.integer({ min: 1, max: 100_000 }).map(String)
    fc.assert(
      fc.property(factor, terms, terms, (each, numerator, denominator) => {
        const text = `${each} * ${written(numerator)} / ${written(denominator)}`
        expect(parseFormula(text)).toEqual({ kind: 'formula', formula: { kind: 'ratio', factor: each, numerator, denominator } })
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['formula', 'refused']).toContain(parseFormula(text).kind)
      }),
    )
  })
})

function written(terms: readonly Term[]): string {
  const text = terms.map(({ coefficient, source }) => {
    const name = source.kind === 'element' ? source.element : source.kind === 'population' ? 'population' : `units(${source.unitKind})`
    return coefficient.startsWith('-') ? `- ${coefficient.slice(1)}*${name}` : `+ ${coefficient}*${name}`
  })
  return text.join(' ')
}

describe('writing a formula for people', () => {
  const names = {
    element: (code: string) => ({ doctors: 'bác sĩ', births: 'sinh', deaths: 'chết' })[code] ?? code,
    population: 'dân số trung bình',
    unitCount: () => 'số xã',
  }

  it.each([
    ['10000 * doctors / population', '10.000 × bác sĩ / dân số trung bình'],
    ['100 * births - deaths / population', '100 × (sinh − chết) / dân số trung bình'],
    ['a / b + c', 'a / (b + c)'],
    ['1 * 2.5*a / units(commune)', '(2,5 × a) / số xã'],
    ['count - a + 2*b', '−a + 2 × b'],
    ['published lifeExpectancy', 'lifeExpectancy'],
  ])('%s', (text, expected) => {
    const parsed = parseFormula(text)
    if (parsed.kind !== 'formula') throw new Error(parsed.problem)
    expect(formulaToText(parsed.formula, names, 'vi')).toBe(expected)
  })

  it('writes numbers as the language does', () => {
    const formula: Formula = { kind: 'ratio', factor: '10000', numerator: [element('a', '0.5')], denominator: [population] }
    expect(formulaToText(formula, { ...names, population: 'average population' }, 'en')).toBe('10,000 × (0.5 × a) / average population')
  })
})
