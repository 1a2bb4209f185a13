import type { Report, ReportTable } from '../../domain/report/report.ts'
import { palette } from '../palette.ts'
import { signsOf } from '../table-signs.ts'
import { noteHeightOf, noteItem } from './chart-items.ts'
import { cutText, heightOfLines } from './fit-text.ts'
import type { PageItem } from './page.ts'
import { plainText } from './plain-text.ts'
import { below, textSizes } from './slide-shape.ts'
import type { Box } from './slide-shape.ts'
import { tablePortions } from './table-portions.ts'

/** Programs break lines each in its own way: a row may come out a line higher than it was measured. In inches. */
const spare = 0.3

/** A table over as many slides as it needs, heads repeated; what it is of stands above, what its signs mean below the last portion. */
export function tableItems(told: ReportTable, sectionTitle: string, box: Box, said: Pick<Report, 'language' | 'illustrativeWord'>): PageItem[][] {
  const { isStarred, signs } = signsOf(told, said.language, said.illustrativeWord)
  const table = isStarred ? starred(told) : told
  const title = plainText(table.title)
  const number = plainText(table.number ?? '')
  const lines = [[number, title === sectionTitle ? '' : title].filter((part) => part !== '').join('. '), table.about.map(plainText).join(' · ')]
  const above = lines.filter((line) => line !== '')
  const size = textSizes.note + 2
  const aboveHeight = above.length === 0 ? 0 : heightOfLines(above.length, size) + 0.1
  const note = cutText([...table.notes, ...signs].map(plainText).join(' '), box.w, { size: textSizes.note }, 2).text
  const noteHeight = noteHeightOf(note, box.w)
  const room = below({ ...box, h: box.h - noteHeight }, aboveHeight)
  const portions = tablePortions(table, room.w, room.h - spare)
  return portions.map((portion, place) => {
    const height = portion.rows.reduce((sum, row) => sum + row.height, 0)
    const head = above.map((line, at) => ({
      runs: [{ text: cutText(line, box.w, { size, isBold: at === 0 }, 1).text, size, isBold: at === 0, colour: palette.inkSoft }],
    }))
    const items: PageItem[] = [{ kind: 'table', box: { ...room, h: height }, table: portion }]
    if (head.length > 0) items.unshift({ kind: 'text', box: { ...box, h: aboveHeight }, paragraphs: head })
    const isLast = place === portions.length - 1
    if (isLast && note !== '') items.push(noteItem(note, { ...box, y: box.y + box.h - noteHeight, h: noteHeight }))
    return items
  })
}

/** Illustrative numbers with a star, where only some of a table are. */
function starred(table: ReportTable): ReportTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.kind === 'number' && cell.illustrative ? { ...cell, text: `${cell.text}*` } : cell)),
  }))
  return { ...table, rows }
}
