import { describe, expect, it } from 'vitest'
import { encodeWindows1258 } from '../../tests/setup/windows-1258.ts'
import { readFile } from './read-workbook.ts'

const table = 'Đơn vị;Số bác sĩ;Ghi chú\r\nHuyện Đạ Tẻh;1.345;"a;b"\r\nThành phố Bảo Lộc;8,5;\r\n'

const utf16 = (text: string) => new Uint8Array(Uint16Array.from([...text].map((letter) => letter.charCodeAt(0))).buffer)

async function texts(bytes: Uint8Array) {
  const content = await readFile(bytes)
  if ('problem' in content) throw new Error(content.problem)
  const rows = content.sheets[0]?.rows.map((row) =>
    row.map((cell) => (cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.value : null)),
  )
  return { rows, encoding: content.encoding, separator: content.separator }
}

const expected = [
  ['Đơn vị', 'Số bác sĩ', 'Ghi chú'],
  ['Huyện Đạ Tẻh', '1.345', 'a;b'],
  ['Thành phố Bảo Lộc', '8,5', null],
]

describe('CSV of any making', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(table)],
    ['utf-8', new TextEncoder().encode(`\ufeff${table}`)],
    ['utf-16le', utf16(`\ufeff${table}`)],
    ['utf-16le', utf16(table)],
    ['windows-1258', encodeWindows1258(table)],
  ])('is read in %s', async (encoding, bytes) => {
    expect(await texts(bytes)).toEqual({ rows: [...expected, [null]].slice(0, 3), encoding, separator: ';' })
  })

  it('is read as Western text where that is what it is', async () => {
    const bytes = Uint8Array.from([...'Caf\u00e9;\u00d2;na\u00efve\n1;2;3\n'].map((letter) => letter.charCodeAt(0)))
    expect(await texts(bytes)).toMatchObject({
      encoding: 'windows-1252',
      rows: [
        ['Café', 'Ò', 'naïve'],
        ['1', '2', '3'],
      ],
    })
  })

  it.each([
    [',', 'a,b,c\n1,2,3\n4,5,6\n'],
    ['\t', 'a\tb, c\tc\n1,5\t2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', 'sep=;\na;b\n1;2\n'],
    [';', '"Tiêu đề, có dấu phẩy, dài"\n\na;b;c\n1,5;2,5;3\n2;3;4\n'],
  ])('has the separator %j', async (separator, text) => {
    expect((await texts(new TextEncoder().encode(text))).separator).toBe(separator)
  })

  it('has numbers where they plainly use the decimal dot, and texts where they do not', async () => {
    expect((await texts(new TextEncoder().encode('a;b\n12972.0;1.345\n0.5;3\n'))).rows?.slice(1)).toEqual([
      [12972, 1.345],
      [0.5, 3],
    ])
    expect((await texts(new TextEncoder().encode('a;b\n1.345;2.500\n'))).rows?.slice(1)).toEqual([['1.345', '2.500']])
    expect((await texts(new TextEncoder().encode('a;b\n1.345;2,5\n0.5;1\n'))).rows?.slice(1)).toEqual([
      ['1.345', '2,5'],
      ['0.5', '1'],
    ])
  })

  it('survives quotes that are never closed', async () => {
    expect((await texts(new TextEncoder().encode('a,b\n5" ống,2\n'))).rows).toEqual([
      ['a', 'b'],
      ['5" ống', '2'],
    ])
  })
})
