import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainWorkbook, shownCell } from '../../tests/setup/plain-workbook.ts'
import type { SheetCell, Workbook, WorkbookSheet } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const made = '2025-12-05T03:04:05.000Z'

function workbookOf(cells: readonly SheetCell[], sheet: Partial<WorkbookSheet> = {}): Workbook {
  return { title: 'Bảng', made, sheets: [{ name: 'Bảng', columns: [{ width: 20 }], rows: cells.map((cell) => ({ cells: [cell] })), ...sheet }] }
}

async function written(cells: readonly SheetCell[], sheet: Partial<WorkbookSheet> = {}) {
  const [only] = readPlainWorkbook(await writeWorkbook(workbookOf(cells, sheet)))
  if (only === undefined) throw new Error('no sheet')
  return only
}

describe('writeWorkbook', () => {
  it('gives the same bytes for the same content', async () => {
    const workbook = workbookOf([{ kind: 'text', text: 'Đạ Tẻh' }])
    expect(await writeWorkbook(workbook)).toEqual(await writeWorkbook(workbook))
  })

  it('keeps every text as it is, and none becomes a formula', async () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('=1+1', '#N/A', '_x0041_', ' a ', '\n', "'", '@SUM(A1)')),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const { cells, xml } = await written(list.map((text) => ({ kind: 'text', text })))
        expect(xml).not.toContain('<f')
        list.forEach((text, index) => {
          const cell = cells.get(`A${index + 1}`)
          expect(cell?.kind).toBe('text')
          expect(cell?.text).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\ufffe\uffff]/g, '\ufffd'))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a text that looks like a formula a text when it is edited', async () => {
    const { cells } = await written([
      { kind: 'text', text: '=HYPERLINK("http://x")' },
      { kind: 'text', text: 'Đà Lạt' },
    ])
    expect(cells.get('A1')?.format).toBe('@')
    expect(cells.get('A2')?.format).toBe('General')
  })

  it('prints numbers as Vietnam does, with sign and words behind', async () => {
    const { cells } = await written([
      { kind: 'number', value: '1309792', look: { decimals: 0 } },
      { kind: 'number', value: '8.50', look: { decimals: 2 } },
      { kind: 'number', value: '-0.04', look: { decimals: 2, isSigned: true } },
      { kind: 'number', value: '12.5', look: { decimals: 1, isSigned: true, suffix: '\u00a0%' } },
      { kind: 'number', value: '8.456' },
    ])
    expect([...cells.values()].map(shownCell)).toEqual(['1.309.792', '8,50', '−0,04', '+12,5\u00a0%', '8,456'])
    expect(cells.get('A1')?.format).toBe('[$-42A]#,##0;[$-42A]"−"#,##0;[$-42A]#,##0')
    expect(cells.get('A1')?.font).toBe('Times New Roman')
  })

  it('writes a formula with what it comes to', async () => {
    const { cells } = await written([
      { kind: 'number', value: '2', look: { decimals: 0 } },
      { kind: 'formula', formula: 'A1*2', result: 4, look: { decimals: 0 } },
    ])
    expect(cells.get('A2')).toMatchObject({ kind: 'number', text: '4', formula: 'A1*2' })
  })

  it('hides, locks, freezes, merges and checks what is typed', async () => {
    const sheet = await written(
      [
        { kind: 'text', text: 'a', style: { isUnlocked: true } },
        { kind: 'text', text: 'b' },
      ],
      {
        visibility: 'veryHidden',
        isProtected: true,
        columns: [{ width: 4, isHidden: true }, { width: 9 }],
        frozen: { rows: 1, columns: 1 },
        merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }],
        print: { orientation: 'landscape', pagesWide: 1, repeatedRows: { first: 0, last: 1 } },
        validations: [
          {
            range: { row: 0, column: 0, lastRow: 4, lastColumn: 0 },
            formula: 'A1>=0',
            hint: { title: 'a'.repeat(40), message: 'gợi ý' },
            refusal: { title: 'b', message: 'c'.repeat(300) },
          },
        ],
      },
    )
    expect(sheet).toMatchObject({ state: 'veryHidden', isProtected: true, hiddenColumns: [1], merges: ['A1:B1'], pane: { rows: 1, columns: 1 } })
    expect(sheet.cells.get('A1')?.isLocked).toBe(false)
    expect(sheet.cells.get('A2')?.isLocked).toBe(true)
    expect(sheet.validations).toEqual([{ range: 'A1:A5', formula: 'A1>=0', message: 'gợi ý', refusal: `${'c'.repeat(224)}…` }])
    expect(sheet.xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/)
  })

  it('gives every sheet a name that Excel takes', async () => {
    const names = ['Bác sĩ / vạn dân [2025]: bảng dài hơn ba mươi mốt chữ cái', 'Bảng', 'bảng', '', "'"]
    const sheets = names.map((name): WorkbookSheet => ({ name, columns: [], rows: [] }))
    const read = readPlainWorkbook(await writeWorkbook({ title: '', made, sheets })).map(({ name }) => name)
    expect(new Set(read.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of read) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})
