import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenParts } from '../../../tests/setup/plain-document.ts'
import { readPlainWorkbook, shownRows } from '../../../tests/setup/plain-workbook.ts'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import type { Report, ReportTable } from '../../domain/report/report.ts'
import { readFile } from '../read-workbook.ts'
import { reportToWorkbook } from './report-book.ts'

const made = '2025-12-05T03:04:05.000Z'

async function sheets(report: Report = reportFixture) {
  return readPlainWorkbook(await reportToWorkbook(report, { made }))
}

async function sheetNamed(name: string, report?: Report) {
  const found = (await sheets(report)).find((sheet) => sheet.name === name)
  if (found === undefined) throw new Error(`no sheet ${name}`)
  return found
}

function withTable(over: Partial<ReportTable>): Report {
  return {
    ...reportFixture,
    sections: reportFixture.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, table: { ...block.table, ...over } } : block)),
    })),
  }
}

describe('reportToWorkbook', () => {
  it('has a sheet for every table, the targets, the charts, the words and the sources', async () => {
    const bytes = await reportToWorkbook(reportFixture, { made })
    expect(brokenParts(bytes)).toEqual([])
    expect(readPlainWorkbook(bytes).map(({ name }) => name)).toEqual(['Biểu 01', 'Chỉ tiêu', 'Số liệu biểu đồ', 'Nội dung', 'Nguồn'])
    expect(bytes).toEqual(await reportToWorkbook(reportFixture, { made }))
  })

  it('prints the table as the report does, under two rows of heads, with its number at the right', async () => {
    const sheet = await sheetNamed('Biểu 01')
    const rows = shownRows(sheet)
    expect(rows[0]?.[0]).toBe('Biểu số 01')
    expect(rows.slice(4, 8).map((row) => row.join('|'))).toEqual([
      'TT|Chỉ tiêu|ĐVT|Thực hiện năm 2023|Ước thực hiện năm 2024|So với||Đánh giá',
      '|||||Năm 2023|Mục tiêu|',
      '1|Bác sĩ trên một vạn dân|bác sĩ/vạn dân|8,05|8,46|+0,41|−0,04|Gần đạt',
      '2|Giường bệnh trên một vạn dân|giường/vạn dân|22,60|chưa gửi số liệu|||Chưa đủ số liệu',
    ])
    expect(sheet.merges).toEqual(expect.arrayContaining(['A1:H1', 'A5:A6', 'F5:G5', 'H5:H6']))
    expect(sheet.pane).toEqual({ rows: 6, columns: 2 })
    expect(sheet.cells.get('B7')?.font).toBe('Times New Roman')
  })

  it('writes a formula where it comes to the printed number, and the number where it does not', async () => {
    const cells = (await sheetNamed('Biểu 01')).cells
    expect(cells.get('F7')).toMatchObject({ kind: 'number', formula: 'E7-D7', format: expect.stringContaining('"+"#,##0.00') })
    expect(Number(cells.get('F7')?.text)).toBeCloseTo(0.41, 10)
    const [first, ...others] = reportFixture.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : [])),
    )
    if (first === undefined) throw new Error('no row')
    const contradicting = { ...first, cells: first.cells.map((cell) => ('formula' in cell ? { ...cell, value: '0.40', text: '+0,40' } : cell)) }
    const other = await sheetNamed('Biểu 01', withTable({ rows: [contradicting, ...others] }))
    expect(other.cells.get('F7')).toMatchObject({ kind: 'number', formula: null, text: '0.4' })
  })

  it('has the numbers of every chart, and says where they come from, last the freeze', async () => {
    const charts = shownRows(await sheetNamed('Số liệu biểu đồ')).map((row) => row.join('|'))
    expect(charts).toContain('2022|chưa gửi số liệu||||||'.slice(0, charts.find((row) => row.startsWith('2022'))?.length))
    expect(charts.find((row) => row.startsWith('2024'))).toMatch(/^2024\|8,46\*\|Gần đạt\|\|8,40/)
    expect(charts.find((row) => row.startsWith('1|Thành phố Đà Lạt'))).toMatch(/^1\|Thành phố Đà Lạt\|10,40\|8,5–9\|Đạt/)
    const freeze = { number: 2, at: '2025-12-01T02:00:00.000Z', by: 'Nguyễn Văn A', checksum: 'abc123' }
    const source = shownRows(await sheetNamed('Nguồn', { ...reportFixture, freeze }))
    expect(source).toContainEqual(['Đọc số liệu lúc', '01/12/2025 09:00'])
    expect(source.at(-1)).toEqual(['Mã kiểm tra (SHA-256)', 'abc123'])
    expect(shownRows(await sheetNamed('Nguồn'))).toContainEqual(['Tình trạng bản báo cáo', 'BẢN NHÁP, CHƯA CHỐT'])
  })

  it('is read back by the reader of imports with the same numbers', async () => {
    const content = await readFile(await reportToWorkbook(reportFixture, { made }))
    if ('problem' in content) throw new Error(content.problem)
    const row = content.sheets[0]?.rows.find((cells) => cells[0]?.kind === 'number' && cells[0].value === 1)
    expect(row?.map((cell) => (cell?.kind === 'number' ? Math.round(cell.value * 100) / 100 : null))).toEqual([
      1,
      null,
      null,
      8.05,
      8.46,
      0.41,
      -0.04,
      null,
    ])
  })

  it('keeps hostile names as text', async () => {
    const hostile = fc.oneof(fc.constantFrom('=1+1', '@SUM(A1)', '</t>', '-1', '\u0000', '#N/A'), fc.string({ unit: 'binary', maxLength: 30 }))
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        const name = typed
        const report = { ...withTable({ title: name }), title: name }
        const bytes = await reportToWorkbook(report, { made })
        expect(brokenParts(bytes)).toEqual([])
        const formulas = readPlainWorkbook(bytes).flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []))
        expect(formulas).toEqual(['E7-D7'])
      }),
      { numRuns: 10 },
    )
  }, 20_000)
})
