import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileLook } from '../../../contract/file-import.ts'
import {
  columnLetter,
  csvText,
  firstStep,
  openColumns,
  openNames,
  withAnswer,
  withoutOpenColumns,
  withRole,
  withTable,
  withUnits,
} from './import-plan.ts'
import type { Role } from './import-plan.ts'

const value = (measure: string | null): Role => ({ kind: 'value', measure, period: null, stage: null, scale: 1 })

function lookOf(roles: readonly Role[], over: Partial<FileLook> = {}): FileLook {
  return {
    file: { id: 'f', name: 'a.csv', size: 1, sha256: '', kind: 'csv', encoding: 'utf-8' },
    sheets: [],
    sheet: 0,
    isForm: false,
    matrix: [],
    hiddenRows: [],
    layout: { headerFirst: 0, headerLast: 0, first: 1, last: 1 },
    columns: roles.map((role) => ({ heading: '', role, confidence: 'sure', reason: 'heading', sample: [] })),
    defaults: { unit: null, period: '2024', stage: 'final', scale: 1 },
    isRemembered: false,
    measures: [],
    names: [],
    account: {},
    leftOut: [],
    hasCrosses: false,
    ...over,
  }
}

const name = (text: string, kind: FileLook['names'][number]['kind'], decided?: string | null) => {
  return { text, within: null, kind, reason: null, units: [], rows: [1], ...(decided !== undefined && { decided }) }
}

describe('the plan of an import', () => {
  it('leads to where the person is needed', () => {
    expect(firstStep(lookOf([value('doctors')]))).toBe('columns')
    expect(firstStep(lookOf([value('doctors')], { isForm: true }))).toBe('preview')
    expect(firstStep(lookOf([value('doctors')], { isRemembered: true }))).toBe('preview')
    expect(firstStep(lookOf([value(null)], { isRemembered: true }))).toBe('columns')
    expect(firstStep(lookOf([value('doctors')], { isRemembered: true, names: [name('A', 'likely')] }))).toBe('units')
    expect(firstStep(lookOf([value('doctors')], { isRemembered: true, names: [name('A', 'likely', null)] }))).toBe('preview')
  })

  it('knows what is open, and leaves open columns out on request', () => {
    const look = lookOf([value(null), value('doctors'), value(null)])
    expect(openColumns(look)).toEqual([0, 2])
    expect(openColumns(lookOf([{ kind: 'measureName' }, value(null)]))).toEqual([])
    expect(withoutOpenColumns({}, look).columns).toEqual([{ kind: 'ignore' }, value('doctors'), { kind: 'ignore' }])
    expect(openNames({ names: [name('A', 'exact'), name('B', 'unknown'), name('C', 'likely', 'u')] }).map(({ text }) => text)).toEqual(['B'])
  })

  it('keeps what was said, and takes it back', () => {
    const look = lookOf([value('doctors'), { kind: 'note' }])
    expect(withRole({}, look, 1, { kind: 'ignore' }).columns).toEqual([value('doctors'), { kind: 'ignore' }])
    const said = withUnits({}, [
      { text: 'A', unit: 'u1' },
      { text: 'B', unit: null },
    ])
    expect(withUnits(said, [{ text: 'A', unit: undefined }]).units).toEqual([{ text: 'B', unit: null }])
    expect(withTable({ ...said, columns: [] }, { sheet: 2 })).toEqual({ units: said.units, sheet: 2 })
    const once = withAnswer({}, { row: 1, column: 2, value: '1.345' })
    expect(withAnswer(once, { row: 1, column: 2, value: '1345' }).answers).toEqual([{ row: 1, column: 2, value: '1345' }])
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })

  it('writes lists that Excel reads as text, never as a formula', () => {
    expect(
      csvText([
        ['a;b', '=1+1'],
        ['-12,5', '@x'],
      ]),
    ).toBe('\ufeff"a;b";\'=1+1\r\n-12,5;\'@x')
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvText([[text]]).slice(1)
        expect(/^"?[=+@\t]/.test(cell)).toBe(false)
      }),
    )
  })
})
