import { mostBlockCells, plainToBlock, tableToBlock } from '../../../domain/block-text.ts'
import type { SpannedText, TextBlock } from '../../../domain/block-text.ts'

/** What was on the clipboard: a block of cells, or more of them than a sheet takes. */
export type Pasted = { kind: 'block'; block: TextBlock } | { kind: 'tooLarge' }

/** Reads a table where the source put one beside the text, so that merged cells and line breaks inside cells are kept; else the text. */
export function clipboardToBlock(html: string, plain: string): Pasted {
  const table = html === '' ? null : largestTable(html)
  if (table !== null) {
    const lines = [...table.rows].map((row) => [...row.cells].map(spannedText))
    const covered = lines.flat().reduce((total, { rowSpan, columnSpan }) => total + rowSpan * columnSpan, 0)
    return covered > mostBlockCells ? { kind: 'tooLarge' } : { kind: 'block', block: tableToBlock(lines) }
  }
  const marks = plain.match(/[\t\n\r]/g)?.length ?? 0
  if (marks > mostBlockCells) return { kind: 'tooLarge' }
  const block = plainToBlock(plain)
  return block.rows * block.columns > mostBlockCells ? { kind: 'tooLarge' } : { kind: 'block', block }
}

/** A document may carry a letterhead in a table of its own: the figures are in the largest one. The page is parsed, never shown or run. */
function largestTable(html: string): HTMLTableElement | null {
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')]
  const size = (table: HTMLTableElement) => [...table.rows].reduce((total, row) => total + row.cells.length, 0)
  return tables.filter((table) => size(table) > 0).toSorted((a, b) => size(b) - size(a))[0] ?? null
}

function spannedText(cell: HTMLTableCellElement): SpannedText {
  const rowSpan = Math.max(1, cell.rowSpan)
  return { text: cellText(cell), rowSpan, columnSpan: Math.max(1, cell.colSpan) }
}

/** The words of a cell in one line: a break, or a paragraph of a document, is a space. */
function cellText(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br, p, div')) lineBreak.before(' ')
  return (cell.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
}
