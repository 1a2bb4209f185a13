// @vitest-environment jsdom
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipboardToBlock } from './clipboard-block.ts'

const texts = (html: string, plain = '') => {
  const pasted = clipboardToBlock(html, plain)
  return pasted.kind === 'block' ? pasted.block.cells.map(({ row, column, text }) => `${row}:${column} ${text}`) : pasted.kind
}

describe('clipboardToBlock', () => {
  it('reads the table of Excel, Sheets and Word rather than the text beside it', () => {
    const excel =
      '<html><head><style>td{mso-number-format:General}</style></head><body><table><col width=64><tr><td class=xl65 align=right>8,5</td></tr></table></body></html>'
    expect(texts(excel, 'other')).toEqual(['0:0 8,5'])
    const sheets =
      '<google-sheets-html-origin><table data-sheets-root="1"><tbody><tr><td rowspan="2">Xã<br>Di Linh</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>'
    expect(texts(sheets)).toEqual(['0:0 Xã Di Linh', '0:1 1', '1:1 2'])
    const word =
      '<table><tr><td>Sở Y tế</td></tr></table><table class=MsoTable><tr><td><p class=MsoNormal>1.345<o:p></o:p></p></td><td><p>&nbsp;</p></td></tr></table>'
    expect(texts(word)).toEqual(['0:0 1.345', '0:1 '])
  })

  it('reads the text where there is no table', () => {
    expect(texts('<p>chỉ có chữ</p>', '1\t2\r\n')).toEqual(['0:0 1', '0:1 2'])
  })

  it('does not read more than a sheet could take, spread out by merging too', () => {
    expect(texts('', 'x\n'.repeat(20_002))).toBe('tooLarge')
    expect(texts('<table><tr><td colspan="1000" rowspan="1000">x</td></tr></table>')).toBe('tooLarge')
  })

  it('takes whatever is on the clipboard', () => {
    const marks = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=0>',
      '<td colspan=-4>',
      '</td>',
      '7',
      '<br>',
      '<script>',
      '"',
      '\t',
      '\n',
    )
    const html = fc.oneof(
      fc.string(),
      fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(html, fc.string(), (table, plain) => {
        expect(clipboardToBlock(table, plain).kind).toMatch(/block|tooLarge/)
      }),
    )
  })
})
