import { cellAt, cellText, widthOf } from './file-cell.ts'
import type { FileSheet } from './file-cell.ts'
import { isColumnNumber } from './header-words.ts'
import type { Layout } from './table-layout.ts'

/** Between the lines of a heading of several rows. */
export const headerJoint = ' / '

/**
 * The heading of each column: its rows joined from above, a merged cell spoken for every column it covers. Numbers of columns are left out.
 * A cell without a merge speaks for the blank ones to its right only in a row above the last, as people leave merging out.
 */
export function joinedHeaders(sheet: FileSheet, { headerFirst, headerLast }: Pick<Layout, 'headerFirst' | 'headerLast'>): string[] {
  const width = widthOf(sheet)
  const rows = Array.from({ length: Math.max(0, headerLast - headerFirst + 1) }, (_, place) =>
    headerRow(sheet, headerFirst + place, headerFirst + place < headerLast),
  )
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (const row of rows) {
      const text = row[column] ?? ''
      if (text !== '' && parts.at(-1) !== text) parts.push(text)
    }
    const spoken = parts.length > 1 ? parts.filter((part) => !isColumnNumber(part)) : parts
    return (spoken.length === 0 ? parts.slice(0, 1) : spoken).join(headerJoint)
  })
}

function headerRow(sheet: FileSheet, row: number, mayReach: boolean): string[] {
  const width = widthOf(sheet)
  const texts = Array.from({ length: width }, (_, column) => cellText(cellAt(sheet, row, column)).replace(/\s+/g, ' '))
  if (texts.filter((text) => text !== '').every(isColumnNumber)) return texts.map(() => '')
  const filled = [...texts]
  for (const merge of sheet.merged) {
    if (row < merge.top || row > merge.bottom) continue
    const text = cellText(cellAt(sheet, merge.top, merge.left)).replace(/\s+/g, ' ')
    for (let column = merge.left; column <= Math.min(merge.right, width - 1); column += 1) filled[column] = text
  }
  if (mayReach && !sheet.merged.some((merge) => merge.top <= row && merge.bottom >= row)) reachRight(sheet, row, texts, filled)
  return filled
}

/** Without any merge in the row, a heading reaches over the blank cells to its right that have a heading of their own below. */
function reachRight(sheet: FileSheet, row: number, texts: readonly string[], filled: string[]): void {
  let last = ''
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column] ?? ''
    const hasOwnBelow = cellText(cellAt(sheet, row + 1, column)) !== ''
    if (text !== '') last = hasOwnBelow ? text : ''
    else if (last !== '' && hasOwnBelow) filled[column] = last
    else last = ''
  }
}

/** What the table is called: the texts above its header, and the name of the sheet. */
export function titleTexts(sheet: FileSheet, { headerFirst, headerLast, first }: Layout): string[] {
  const end = headerLast < headerFirst ? first : headerFirst
  const texts = sheet.rows.slice(0, end).flatMap((row) => row.map(cellText).filter((text) => text !== ''))
  return [...texts, sheet.name]
}
