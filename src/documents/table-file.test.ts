import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainWorkbook, shownCell, shownRows } from '../../tests/setup/plain-workbook.ts'
import { formatNumber } from '../domain/number-format.ts'
import { tableToCsv } from './table-csv.ts'
import type { ShownCell, ShownTable } from './table-file.ts'
import { tableToWorkbook } from './table-file.ts'
import { writeWorkbook } from './write-workbook.ts'

const made = '2025-12-05T03:04:05.000Z'

const number = (value: string, more: Partial<ShownCell> = {}): ShownCell => ({ text: formatNumber(value, 'vi'), number: { value }, ...more })

const columns = [
  { key: 'unit', header: 'Đơn vị', isNumber: false },
  { key: 'doctors', header: 'Bác sĩ', isNumber: true },
  { key: 'people', header: 'Dân số', isNumber: true },
  { key: 'rate', header: 'Trên một vạn dân', isNumber: true },
]

const perPeople = '10000*[doctors]/[people]'

const table: ShownTable = {
  title: 'Bác sĩ trên một vạn dân',
  about: ['Tỉnh Lâm Đồng · 2025', 'Chỉ các huyện'],
  columns,
  rows: [
    [{ text: 'Đà Lạt' }, number('1151'), number('1361129'), number('8.46', { formula: perPeople })],
    [{ text: '=Di Linh' }, number('31'), number('160000'), number('2.0', { formula: perPeople })],
    [{ text: 'Lạc Dương' }, { text: 'chưa gửi' }, number('30000'), { text: 'chưa gửi', formula: perPeople }],
    [{ text: 'Tổng' }, number('1182', { formula: 'SUM([doctors:above])' }), number('1551129', { formula: 'SUM([people:above])' }), { text: '–' }],
  ],
  notes: ['Nguồn: niên giám', 'dữ liệu minh họa'],
  beside: 'kèm theo',
}

async function read(of: ShownTable) {
  const [sheet] = readPlainWorkbook(await writeWorkbook(tableToWorkbook(of, made)))
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

describe('a table as a workbook', () => {
  it('shows what the screen shows, between its title and its notes', async () => {
    const sheet = await read(table)
    expect(shownRows(sheet).filter((row) => row.length > 0)).toEqual([
      ['Bác sĩ trên một vạn dân'],
      ['Tỉnh Lâm Đồng · 2025'],
      ['Chỉ các huyện'],
      ['Đơn vị', 'Bác sĩ', 'Dân số', 'Trên một vạn dân'],
      ['Đà Lạt', '1.151', '1.361.129', '8,46'],
      ['=Di Linh', '31', '160.000', '2,0'],
      ['Lạc Dương', 'chưa gửi', '30.000', 'chưa gửi'],
      ['Tổng', '1.182', '1.551.129', '–'],
      ['Nguồn: niên giám'],
      ['dữ liệu minh họa'],
    ])
    expect(sheet.pane).toEqual({ rows: 5, columns: 1 })
    expect(sheet.merges).toContain('A1:D1')
  })

  it('computes what can be computed, and only where that prints as the screen does', async () => {
    const { cells } = await read(table)
    expect(cells.get('D6')).toMatchObject({ formula: '10000*B6/C6' })
    expect(Number(cells.get('D6')?.text)).toBeCloseTo((10_000 * 1151) / 1_361_129, 10)
    // 31 / 160 000 is 1,9375 and would print 1,9: a published 2,0 is not ours to recompute.
    expect(cells.get('D7')).toMatchObject({ formula: null, text: '2' })
    expect(cells.get('D8')).toMatchObject({ kind: 'text', formula: null })
    expect(cells.get('B9')).toMatchObject({ formula: 'SUM(B6:B8)', text: '1182' })
    expect(cells.get('C9')).toMatchObject({ formula: 'SUM(C6:C8)' })
  })

  it('prints every number with the digits of the screen', async () => {
    const decimal = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat({ max: 4 }))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places).replace(/^-(0(\.0*)?)$/, '$1'))
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 20 }), async (values) => {
        const sheet = await read({ ...table, rows: values.map((value) => [{ text: 'a' }, number(value), number('1'), number('1')]) })
        const shown = values.map((_value, index) => shownCell(sheet.cells.get(`B${index + 6}`)!))
        expect(shown).toEqual(values.map((value) => formatNumber(value, 'vi')))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a table as CSV', () => {
  it('is read by Excel as UTF-8, with a dot in its numbers and its words below', () => {
    const lines = tableToCsv(table).split('\r\n')
    expect(lines[0]).toBe('\u{feff}Đơn vị,Bác sĩ,Dân số,Trên một vạn dân')
    expect(lines[1]).toBe('Đà Lạt,1151,1361129,8.46')
    expect(lines[3]).toBe('Lạc Dương,chưa gửi,30000,chưa gửi')
    expect(lines.slice(5)).toEqual([
      '',
      'Bác sĩ trên một vạn dân',
      'Tỉnh Lâm Đồng · 2025',
      'Chỉ các huyện',
      'Nguồn: niên giám',
      'dữ liệu minh họa',
      '',
    ])
  })

  it('never hands a formula to a spreadsheet, and quotes what has to be', () => {
    const texts = ['=1+1', '+84', '@x', '-A1', '\t=1', 'Bệnh viện "A", cơ sở 2']
    const rows = texts.map((text): ShownCell[] => [{ text }])
    const lines = tableToCsv({ ...table, columns: columns.slice(0, 1), rows }).split('\r\n')
    expect(lines.slice(1, 7)).toEqual(["'=1+1", "'+84", "'@x", "'-A1", "'\t=1", '"Bệnh viện ""A"", cơ sở 2"'])
  })

  it('gives what stands behind a number a column of its own', () => {
    const rows: ShownCell[][] = [
      [{ text: 'a' }, { text: '8 ước', number: { value: '8', suffix: ' ước' } }],
      [{ text: 'b' }, number('9')],
    ]
    const lines = tableToCsv({ ...table, columns: columns.slice(0, 2), rows }).split('\r\n')
    expect(lines.slice(0, 3)).toEqual(['\u{feff}Đơn vị,Bác sĩ,Bác sĩ: kèm theo', 'a,8,ước', 'b,9,'])
  })
})
