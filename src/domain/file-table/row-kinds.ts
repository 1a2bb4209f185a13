import { foldText } from '../text-fold.ts'
import { cellAt, cellText } from './file-cell.ts'
import type { FileSheet } from './file-cell.ts'
import type { FilePlan } from './file-plan.ts'
import { isColumnNumber, isTotalName } from './header-words.ts'
import { joinedHeaders } from './joined-headers.ts'
import { isNumberLike } from './table-layout.ts'

/** What a row between the first and the last row of a table is. Only `data` rows hold figures. */
export type RowKind = 'data' | 'total' | 'group' | 'repeatedHeading' | 'hiddenRow' | 'blank'

/** Opens the rows of a table; the answer says what a row is. `isUnit`: whether a text names a unit that is known. */
export function openRowKinds(sheet: FileSheet, plan: FilePlan, isUnit: (text: string) => boolean): (row: number) => RowKind {
  const { columns, layout } = plan
  const place = (kind: string) => columns.findIndex((role) => role.kind === kind)
  const [unit, ordinal, measure] = [place('unit'), place('ordinal'), place('measureName')]
  const values = columns.flatMap((role, column) => (role.kind === 'value' ? [column] : []))
  const headings = joinedHeaders(sheet, layout).map((heading) => heading.split(' / ').map(foldText))
  const textAt = (row: number, column: number) => (column < 0 ? '' : cellText(cellAt(sheet, row, column)))

  return (row) => {
    const cells = sheet.rows[row] ?? []
    const texts = cells.map(cellText)
    const filled = texts.filter((text) => text !== '')
    if (filled.length === 0) return 'blank'
    if (isHeadingAgain(texts)) return 'repeatedHeading'
    const name = textAt(row, unit)
    const hasValues = values.some((column) => textAt(row, column) !== '')
    const label = name || filled.find((text) => /\p{L}{2}/u.test(text)) || ''
    if (plan.units.has(name) || (name !== '' && plan.units.get(name) !== undefined)) return 'data'
    if (unit >= 0 && isTotalName(label) && (name === '' || !isUnit(name) || isSumOfAll(name))) return 'total'
    if (unit < 0 && measure < 0) return hasValues ? 'data' : 'group'
    if (name !== '' && isUnit(name)) return 'data'
    if (!hasValues && unit >= 0) return 'group'
    if (isGroupOrdinal(textAt(row, ordinal)) && unit >= 0 && hasArabicOrdinals(row)) return 'group'
    return hasValues || name !== '' || textAt(row, measure) !== '' ? 'data' : 'group'
  }

  function isHeadingAgain(texts: readonly string[]): boolean {
    const filled = texts.flatMap((text, column) => (text === '' ? [] : [{ text: foldText(text), column, plain: text }]))
    if (filled.length < 2) return false
    if (
      filled.every(({ plain }) => isColumnNumber(plain)) &&
      filled.length > 2 &&
      filled.every(({ plain }, index) => Number(/\d+/.exec(plain)?.[0]) === index + 1)
    )
      return true
    const same = filled.filter(({ text, column }) => /\p{L}/u.test(text) && (headings[column] ?? []).includes(text)).length
    return same >= 2 && same >= filled.filter(({ plain }) => !isNumberLike(plain)).length * 0.6
  }

  /** Numbered with letters or Roman numerals while the row below is counted from 1: the head of a group, with its sum. */
  function hasArabicOrdinals(row: number): boolean {
    const next = textAt(row + 1, ordinal)
    return /^1([.)]1)?\.?$/.test(next) || /^\d+$/.test(next)
  }
}

function isGroupOrdinal(text: string): boolean {
  return /^([IVX]+|[A-Z])[.)]?$/.test(text)
}

/** `Toàn tỉnh` may be another name of the province, and is a sum all the same; `Cả nước` in a table of provinces is a unit of its own. */
function isSumOfAll(name: string): boolean {
  return /^(tong|cong|toan (tinh|huyen|nganh|thanh pho|xa)|total|sum)\b/.test(foldText(name))
}
