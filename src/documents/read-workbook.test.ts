import fc from 'fast-check'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { fileCaps, readFile } from './read-workbook.ts'

const bytesOf = (...texts: string[]) => new TextEncoder().encode(texts.join(''))

async function workbook(rows: Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Biểu 1', rows: rows ?? [] }] })
}

describe('readFile', () => {
  it('reads a workbook as typed cells, texts composed and trimmed', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Biểu 1',
          rows: [
            [' Đạ Tẻh '.normalize('NFD'), 12, 0.5, true, null, '  '],
            ['#N/A', new Date(Date.UTC(2024, 0, 5))],
          ],
          cells: new Map([
            ['0,2', { style: { numFmt: '0.0%' } }],
            ['1,1', { style: { numFmt: 'dd/mm/yyyy' } }],
            ['1,2', { formula: 'B1*2', formulaResult: 24 }],
          ]),
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        },
        { name: 'cũ', rows: [['x']], hidden: true },
      ],
    })
    const content = await readFile(bytes)
    if ('problem' in content) throw new Error(content.problem)
    const [first, second] = content.sheets
    expect(first?.rows).toEqual([
      [
        { kind: 'text', text: 'Đạ Tẻh' },
        { kind: 'number', value: 12, isPercent: false },
        { kind: 'number', value: 0.5, isPercent: true },
        { kind: 'truth', value: true },
      ],
      [
        { kind: 'fault', text: '#N/A' },
        { kind: 'day', day: '2024-01-05' },
        { kind: 'number', value: 24, isPercent: false },
      ],
    ])
    expect(first?.merged).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }])
    expect([first?.name, first?.isHidden, second?.isHidden]).toEqual(['Biểu 1', false, true])
  })

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank text', bytesOf('  \n \n'), 'empty'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'oldOrLocked'],
    ['a PDF', bytesOf('%PDF-1.7 …'), 'notAFile'],
    ['a page saved as .xls', bytesOf('<html><table><tr><td>1</td></tr></table></html>'), 'notAFile'],
    ['bytes of a picture', Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256), 'notAFile'],
    ['a zip that ends too early', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'broken'],
    ['a zip of something else', zipSync({ 'thư.txt': bytesOf('chào') }), 'notAWorkbook'],
    ['a workbook of nonsense', zipSync({ 'xl/workbook.xml': bytesOf('<nothing'), '[Content_Types].xml': bytesOf('<x/>') }), 'broken'],
    ['more than ten megabytes', new Uint8Array(fileCaps.bytes + 1).fill(65), 'tooLarge'],
  ])('says why it cannot read %s', async (_, bytes, problem) => {
    expect(await readFile(bytes)).toEqual({ problem })
  })

  it('refuses what unpacks to more than fifty megabytes before unpacking it', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': bytesOf('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readFile(bomb)).toEqual({ problem: 'unpacksTooLarge' })
  })

  it('refuses more rows than a table of people has', async () => {
    const bytes = await workbook(Array.from({ length: fileCaps.rows + 5 }, (_, row) => [row]))
    expect(await readFile(bytes)).toEqual({ problem: 'tooManyCells' })
  })

  it('never throws: random bytes, text, zips and cut workbooks', async () => {
    const whole = await workbook([
      ['STT', 'Đơn vị', 'Bác sĩ'],
      [1, 'TTYT Di Linh', 45],
    ])
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
          fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail])),
          fc.integer({ min: 0, max: whole.length }).map((end) => whole.subarray(0, end)),
          fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => whole.with(at, byte)),
        ),
        async (bytes) => {
          const content = await readFile(bytes)
          expect('problem' in content || content.sheets.length > 0).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
