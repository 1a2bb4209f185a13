import type { CellStyle as WrittenStyle } from 'hucre/xlsx'
import type { CellStyle, NumberLook } from './workbook.ts'

/** Vietnamese: LibreOffice and the cell's own dialogue then show dot and comma on every computer; Excel follows its own. */
const vietnamese = '[$-42A]'
const minus = '"\u2212"'

/** The format by which Excel prints a number as the screen does: `#.##0,0` in Vietnam is written `#,##0.0`. */
export function toNumberFormat({ decimals, isSigned = false, suffix = '' }: NumberLook): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  const behind = suffix === '' ? '' : `"${suffix.replaceAll('"', '')}"`
  const [positive, negative, zero] = [`${isSigned ? '"+"' : ''}${digits}`, `${minus}${digits}`, digits].map((part) => vietnamese + part + behind)
  return `${positive};${negative};${zero}`
}

const grounds = { head: 'E7ECEF', input: 'FFF9E5', closed: 'EDEDED', group: 'F5F7F8' } as const
const line = { style: 'thin', color: { rgb: '7F8A90' } } as const
const box = { top: line, right: line, bottom: line, left: line }

/** The style in hucre's words. Black on white unless said otherwise, Times New Roman as state documents have it. */
export function toCellStyle(style: CellStyle = {}, format?: string): WrittenStyle {
  const { isBold = false, isItalic = false, size = 11, align, vertical = 'center', isWrapped = false, indent, ground, isFaint = false } = style
  return {
    font: { name: 'Times New Roman', size, bold: isBold, italic: isItalic, ...(isFaint ? { color: { rgb: '595959' } } : {}) },
    alignment: {
      vertical,
      wrapText: isWrapped,
      ...(align === undefined ? {} : { horizontal: align }),
      ...(indent === undefined ? {} : { indent, horizontal: align ?? 'left' }),
    },
    ...(ground === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: grounds[ground] } } as const }),
    ...(style.hasBorder === true ? { border: box } : {}),
    ...(style.isUnlocked === true ? { protection: { locked: false } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  }
}
