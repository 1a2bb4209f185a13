import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenParts, readPlainDocument } from '../../../tests/setup/plain-document.ts'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import type { Report, ReportBlock } from '../../domain/report/report.ts'
import { reportToDocument } from './report-to-document.ts'

const made = '2025-12-05T03:04:05.000Z'

async function read(report: Report) {
  return readPlainDocument(await reportToDocument(report, { made }))
}

const withLineOf = (text: string): Report => ({
  ...reportFixture,
  title: text,
  letter: { ...reportFixture.letter, addressee: text, signer: text },
  sections: reportFixture.sections.slice(3, 5).map((section) => ({ ...section, title: text })),
})

/** Everything a block prints: numbers, and the words where one is missing. */
function printedIn(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'text':
      return block.lines.map(({ text }) => text)
    case 'answers':
      return block.answers.flatMap(({ number, need, change, forecast }) => [number.text, need ?? '', change ?? '', forecast ?? ''])
    case 'table':
      return block.table.rows.flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'empty' ? '' : cell.text)))
    case 'chart':
      return block.chart.series.flatMap(({ points }) => points.map(({ value }) => (value ?? '').replace('.', ',')))
  }
}

describe('reportToDocument', () => {
  it('keeps to the measures of the decree on every page', async () => {
    const { broken, sections } = await read(reportFixture)
    expect(broken).toEqual([])
    expect(sections).toHaveLength(2)
    for (const { margins, hasOwnFirstPage, firstNumber, header, firstHeader } of sections) {
      for (const side of [margins.top, margins.bottom]) expect(side).toBeGreaterThanOrEqual(20)
      for (const side of [margins.top, margins.bottom]) expect(side).toBeLessThanOrEqual(25)
      expect(margins.left).toBeGreaterThanOrEqual(30)
      expect(margins.left).toBeLessThanOrEqual(35)
      expect(margins.right).toBeGreaterThanOrEqual(15)
      expect(margins.right).toBeLessThanOrEqual(20)
      expect({ hasOwnFirstPage, firstNumber, header: header.trim(), firstHeader }).toEqual({
        hasOwnFirstPage: true,
        firstNumber: 1,
        header: 'PAGE',
        firstHeader: '',
      })
    }
    expect(sections.map(({ width, height, isLandscape }) => ({ width, height, isLandscape }))).toEqual([
      { width: 11906, height: 16838, isLandscape: false },
      { width: 16838, height: 11906, isLandscape: true },
    ])
  })

  it('is in Times New Roman and black only, in the sizes of the decree', async () => {
    const { fonts, colours, sizes, files } = await read(reportFixture)
    expect(fonts).toEqual(['Times New Roman'])
    expect(colours.filter((colour) => colour !== 'auto')).toEqual(['000000'])
    expect(sizes.get('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(24)
    expect(sizes.get('Độc lập - Tự do - Hạnh phúc')).toBe(26)
    expect(sizes.get('Số: 05/BC-SYT')).toBe(26)
    expect(sizes.get('BÁO CÁO')).toBe(28)
    expect(sizes.get('Nơi nhận:')).toBe(24)
    expect(sizes.get('- Lưu: VT, KHTC.')).toBe(22)
    expect(sizes.get('- Sáu huyện chưa đạt.')).toBe(28)
    expect(sizes.get('Thành phố Đà Lạt')).toBe(23)
    expect(files.get('word/styles.xml')).toContain('w:val="vi-VN"')
  })

  it('repeats the heads of its tables and parts no row', async () => {
    const { tables } = await read(reportFixture)
    const grids = tables.filter(({ hasBorders }) => hasBorders)
    expect(grids).toHaveLength(3)
    for (const { rows, isFixed, columnWidths, width } of grids) {
      expect(rows[0]?.isHead).toBe(true)
      expect(rows.at(-1)?.isHead).toBe(false)
      expect(rows.every(({ isWhole }) => isWhole)).toBe(true)
      expect(isFixed).toBe(true)
      expect(columnWidths.reduce((sum, each) => sum + each, 0)).toBe(width)
    }
    expect(
      grids
        .at(-1)
        ?.rows.filter(({ isHead }) => isHead)
        .map(({ cells }) => cells),
    ).toEqual([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện năm 2023', 'Ước thực hiện năm 2024', 'So với', 'Đánh giá'],
      ['', '', '', '', '', 'Năm 2023', 'Mục tiêu', ''],
    ])
  })

  it('has every number of the report as it is printed', async () => {
    const { paragraphs } = await read(reportFixture)
    const text = paragraphs.join('\n').toLowerCase()
    const printed = reportFixture.sections.flatMap(({ blocks }) => blocks.flatMap(printedIn))
    expect(printed.length).toBeGreaterThan(40)
    expect(printed.filter((said) => !text.includes(said.toLowerCase()))).toEqual([])
  })

  it('says that it is a draft with illustrative data, or under which number it was frozen', async () => {
    const draft = (await read(reportFixture)).paragraphs
    expect(draft).toContain('BẢN NHÁP, CHƯA CHỐT')
    expect(draft).toContain('Báo cáo có dữ liệu minh họa, không phải số liệu chính thức.')
    const freeze = { number: 2, at: '2025-12-01T02:00:00.000Z', by: 'Nguyễn Văn A', checksum: 'abc123' }
    const frozen = (await read({ ...reportFixture, freeze })).paragraphs
    expect(frozen.join('\n')).not.toContain('BẢN NHÁP')
    expect(frozen.join('\n')).toContain('Số liệu theo bản chốt số 2, chốt lúc 01/12/2025 09:00, người chốt: Nguyễn Văn A.')
    expect(frozen.filter((text) => text !== '').findIndex((text) => text === 'Mã kiểm tra (SHA-256): abc123.')).toBeGreaterThan(0)
  })

  it('gives the same bytes for the same report', async () => {
    expect(await reportToDocument(reportFixture, { made })).toEqual(await reportToDocument(reportFixture, { made }))
  })

  it('stays well-formed whatever people type, and loses none of it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('</w:t>', '<b>&amp;</b>', '=1+1', '\u0000\u0007', ']]>', 'Đạ Tẻh\nĐạ Huoai', '🙂'),
    )
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        expect(brokenParts(await reportToDocument(withLineOf(typed), { made }))).toEqual([])
      }),
      { numRuns: 10 },
    )
    const { paragraphs } = await read(withLineOf('<b>A & B</b> "=1+1"'))
    expect(paragraphs).toContain('Kính gửi: <b>A & B</b> "=1+1"')
  }, 20_000)
})
