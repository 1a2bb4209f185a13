import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitOf } from '../ledger-fixture.ts'
import type { FileCell, FileSheet } from './file-cell.ts'
import type { FilePlan } from './file-plan.ts'
import type { Measure } from './measure-words.ts'
import { openSheetReader } from './sheet-reader.ts'

const units = [
  unitOf('TT1', 'healthCentre', { name: 'Trung tâm Y tế Bắc An', shortName: 'TTYT Bắc An' }),
  unitOf('TT2', 'healthCentre', { name: 'Trung tâm Y tế Nam An', shortName: 'TTYT Nam An' }),
]
const measures: Measure[] = [
  { code: 'doctors', names: ['Bác sĩ'], valueKind: 'count', measureUnit: 'người', isSigned: false },
  { code: 'births', names: ['Số trẻ sinh sống'], valueKind: 'count', measureUnit: 'trẻ', isSigned: false },
]
const reader = openSheetReader({ units, successions: [], preferred: new Set(), day: '2024-12-31', measures })

function sheetOf(rows: readonly (readonly (string | number | null)[])[], over: Partial<FileSheet> = {}): FileSheet {
  const toCell = (value: string | number | null): FileCell => {
    if (value === null) return null
    return typeof value === 'number' ? { kind: 'number', value, isPercent: false } : { kind: 'text', text: value }
  }
  return { name: 'Sheet1', isHidden: false, rows: rows.map((row) => row.map(toCell)), merged: [], hiddenRows: [], hiddenColumns: [], ...over }
}

function read(sheet: FileSheet, over: Partial<FilePlan> = {}) {
  const { layout, columns, defaults } = reader.guess(sheet)
  const plan = { layout, columns: columns.map(({ role }) => role), defaults, units: new Map(), cross: null, readsHiddenRows: false, ...over }
  return reader.read(sheet, plan)
}

const shown = ({ entries }: ReturnType<typeof read>) =>
  entries.map(({ unit, measure, period, reading }) => [unit?.split('@')[0], measure, period, reading.kind === 'value' ? reading.value : reading.kind])

describe('openSheetReader', () => {
  it('reads a table whose rows are what is counted, of the unit named above it', () => {
    const sheet = sheetOf([
      ['Đơn vị: TTYT Bắc An'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2023', 'Ước 2024'],
      [1, 'Bác sĩ', 'người', 40, '41'],
      [2, 'Số trẻ sinh sống', 'trẻ', 900, '…'],
    ])
    const { entries, ...rest } = read(sheet)
    expect(shown({ entries, ...rest })).toEqual([
      ['TT1', 'doctors', '2023', '40'],
      ['TT1', 'doctors', '2024', '41'],
      ['TT1', 'births', '2023', '900'],
      ['TT1', 'births', '2024', 'missing'],
    ])
    expect(entries.map(({ stage }) => stage)).toEqual([null, 'estimate', null, 'estimate'])
  })

  it('reads a long table with a column of years', () => {
    const sheet = sheetOf([
      ['Đơn vị', 'Năm', 'Bác sĩ'],
      ['TTYT Bắc An', 2023, 40],
      ['TTYT Bắc An', 2024, 41],
    ])
    expect(shown(read(sheet))).toEqual([
      ['TT1', 'doctors', '2023', '40'],
      ['TT1', 'doctors', '2024', '41'],
    ])
  })

  it('leaves hidden rows out unless told to read them, and says so', () => {
    const sheet = sheetOf(
      [
        ['Đơn vị', 'Bác sĩ'],
        ['TTYT Bắc An', 40],
        ['TTYT Nam An', 7],
      ],
      { hiddenRows: [2] },
    )
    expect(read(sheet)).toMatchObject({ account: { hiddenRow: 2, figure: 1 }, rows: [{ row: 2, kind: 'hiddenRow', text: 'TTYT Nam An · 7' }] })
    expect(read(sheet, { readsHiddenRows: true }).account).toMatchObject({ hiddenRow: 0, figure: 2 })
  })

  it('marks two rows that tell of the same figure', () => {
    const sheet = sheetOf([
      ['Đơn vị', 'Bác sĩ năm 2024'],
      ['TTYT Bắc An', 40],
      ['Trung tâm Y tế Bắc An', 41],
    ])
    expect(read(sheet).entries.map(({ repeats }) => repeats)).toEqual([2, 1])
  })

  it('waits for the person where a name is unknown, and takes what they say', () => {
    const sheet = sheetOf([
      ['Đơn vị', 'Bác sĩ'],
      ['TTYT Bắc An', 40],
      ['Phòng khám 87', 7],
    ])
    expect(read(sheet).account).toMatchObject({ openUnit: 1, figure: 1 })
    expect(shown(read(sheet, { units: new Map([['Phòng khám 87', 'TT2@2000-01-01']]) }))).toHaveLength(2)
    expect(read(sheet, { units: new Map([['Phòng khám 87', null]]) }).account).toMatchObject({ leftOutUnit: 1, openUnit: 0 })
  })

  it('accounts for every cell of any matrix, and never throws', () => {
    const cell = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'STT',
          'Đơn vị',
          'Bác sĩ',
          'TTYT Bắc An',
          'Nam An',
          'Tổng cộng',
          '2024',
          '(1)',
          'Ghi chú',
          '-',
          '…',
          'x',
          'A',
          'I',
          '1.345',
          '8,5',
        ),
      },
      { weight: 2, arbitrary: fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.double({ noNaN: true, noDefaultInfinity: true })) },
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    )
    const place = fc.nat(9)
    const merge = fc.record({ top: place, left: place, bottom: place, right: place })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }),
        fc.array(merge, { maxLength: 3 }),
        fc.array(place, { maxLength: 3 }),
        (rows, merged, hiddenRows) => {
          const sheet = sheetOf(rows, { merged, hiddenRows })
          const { account } = read(sheet)
          expect(Object.values(account).reduce((sum, count) => sum + count, 0)).toBe(rows.flat().filter((value) => value !== null).length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
