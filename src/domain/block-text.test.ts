import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainToBlock, tableToBlock, textsToHtml, textsToPlain } from './block-text.ts'
import type { TextBlock } from './block-text.ts'

const textsOf = ({ rows, columns, cells }: TextBlock) => {
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
  for (const { row, column, text } of cells) lines[row]?.splice(column, 1, text)
  return lines
}

describe('plainToBlock', () => {
  it('reads cells by tabs and rows by lines, whichever line breaks there are', () => {
    expect(textsOf(plainToBlock('1\t2\r\n3\t4\r\n'))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(textsOf(plainToBlock('1\n2\r3'))).toEqual([['1'], ['2'], ['3']])
    expect(textsOf(plainToBlock('1\t\t3\n4'))).toEqual([
      ['1', '', '3'],
      ['4', '', ''],
    ])
  })

  it('keeps line breaks, tabs and quotes inside a quoted cell', () => {
    expect(textsOf(plainToBlock('"TTYT\nDi Linh"\t46\n"nói ""có"""\t7'))).toEqual([
      ['TTYT\nDi Linh', '46'],
      ['nói "có"', '7'],
    ])
  })

  it('takes a quote that ends no cell as it stands', () => {
    expect(textsOf(plainToBlock('"Xã" Di Linh\t"5\n6'))).toEqual([
      ['"Xã" Di Linh', '"5'],
      ['6', ''],
    ])
  })

  it('reads back what was written', () => {
    const lines = fc
      .integer({ min: 1, max: 5 })
      .chain((columns) => fc.array(fc.array(fc.string(), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(lines, (texts) => {
        // An only cell without a text, or a last row of one, is nothing that could be seen.
        fc.pre(texts.at(-1)?.some((text) => text !== '') === true)
        expect(textsOf(plainToBlock(textsToPlain(texts)))).toEqual(texts)
      }),
    )
  })

  it('reads any text, each place once', () => {
    const text = fc.array(fc.constantFrom('\t', '\n', '\r', '\r\n', '"', '""', '1.345', 'Xã', ' '), { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (source) => {
        const { rows, columns, cells } = plainToBlock(source)
        const places = new Set(cells.map(({ row, column }) => `${row}:${column}`))
        expect(places.size).toBe(cells.length)
        expect(cells.every(({ row, column }) => row < rows && column < columns)).toBe(true)
      }),
    )
  })
})

describe('tableToBlock', () => {
  const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })

  it('spreads merged cells out, as they lay in the table', () => {
    const block = tableToBlock([
      [cell('TT', 2), cell('Đơn vị', 2), cell('Năm 2025', 1, 2)],
      [cell('Ước'), cell('Chính thức')],
      [cell('1'), cell('Xã Di Linh'), cell('7'), cell('8')],
    ])
    expect(block).toMatchObject({ rows: 3, columns: 4 })
    expect(block.cells.map(({ row, column, text }) => `${row}:${column} ${text}`)).toEqual([
      '0:0 TT',
      '0:1 Đơn vị',
      '0:2 Năm 2025',
      '1:2 Ước',
      '1:3 Chính thức',
      '2:0 1',
      '2:1 Xã Di Linh',
      '2:2 7',
      '2:3 8',
    ])
  })

  it('takes any spans, each cell once and no two at one place', () => {
    const span = fc.integer({ min: 1, max: 4 })
    const spanned = fc.record({ text: fc.string(), rowSpan: span, columnSpan: span })
    fc.assert(
      fc.property(fc.array(fc.array(spanned, { maxLength: 5 }), { maxLength: 6 }), (lines) => {
        const { cells } = tableToBlock(lines)
        expect(cells.map(({ text }) => text)).toEqual(lines.flat().map(({ text }) => text))
        expect(new Set(cells.map(({ row, column }) => `${row}:${column}`)).size).toBe(cells.length)
      }),
    )
  })
})

describe('textsToHtml', () => {
  it('writes a table in which no text is markup', () => {
    expect(textsToHtml([['<b>', 'a & "b"\nc']])).toBe('<table><tr><td>&lt;b&gt;</td><td>a &amp; &quot;b&quot;<br>c</td></tr></table>')
  })
})
