/** One cell of a block of texts, as it was copied. */
export interface BlockCell {
  /** Counted from 0 in the block, as it lies there with its merged cells spread out. */
  row: number
  column: number
  text: string
}

/** A rectangle of cells copied from a spreadsheet, a web page or a document. Merged cells stand at their first place; the others are not in it. */
export interface TextBlock {
  rows: number
  columns: number
  /** In reading order, each place at most once. */
  cells: readonly BlockCell[]
}

/** A cell of a table with the rows and columns it spans, at least 1 each. */
export interface SpannedText {
  text: string
  rowSpan: number
  columnSpan: number
}

/** A block larger than this is not read: no sheet has as many cells, and a page that reads more stands still. */
export const mostBlockCells = 20_000

/**
 * Text with tabs and line breaks, as spreadsheets put it beside the table (RFC 4180 with tabs): a cell in quotes may hold tabs, line breaks and
 * doubled quotes. A quote that is not closed at the end of a cell is an ordinary mark. One line break at the end ends the last row.
 */
export function plainToBlock(text: string): TextBlock {
  const cells: BlockCell[] = []
  let [row, column, columns, at] = [0, 0, 0, 0]
  const ending = /\r\n$|[\r\n]$/.exec(text)
  const source = ending === null ? text : text.slice(0, ending.index)
  for (;;) {
    const read = readCell(source, at)
    cells.push({ row, column, text: read.text })
    columns = Math.max(columns, column + 1)
    if (read.end >= source.length) break
    const isTab = source[read.end] === '\t'
    at = read.end + (source.startsWith('\r\n', read.end) ? 2 : 1)
    row += isTab ? 0 : 1
    column = isTab ? column + 1 : 0
  }
  return { rows: row + 1, columns, cells }
}

/** The text of the cell that begins at a place, and where it ends. */
function readCell(source: string, at: number): { text: string; end: number } {
  if (source[at] === '"') {
    let text = ''
    for (let from = at + 1; ;) {
      const close = source.indexOf('"', from)
      if (close === -1) break
      text += source.slice(from, close)
      if (source[close + 1] === '"') {
        text += '"'
        from = close + 2
        continue
      }
      if (close + 1 === source.length || /[\t\r\n]/.test(source[close + 1] ?? '')) return { text, end: close + 1 }
      break
    }
  }
  const mark = /[\t\r\n]/g
  mark.lastIndex = at
  const end = mark.exec(source)?.index ?? source.length
  return { text: source.slice(at, end), end }
}

/** A table as a block: what a merged cell covers is not in it, as a browser lays the cells out. */
export function tableToBlock(lines: readonly (readonly SpannedText[])[]): TextBlock {
  const taken = new Set<number>()
  const cells: BlockCell[] = []
  let columns = 0
  lines.forEach((line, row) => {
    let column = 0
    for (const { text, rowSpan, columnSpan } of line) {
      while (taken.has(placeOf(row, column))) column += 1
      const last = Math.min(lines.length, row + rowSpan)
      for (let below = row; below < last; below += 1)
        for (let beside = column; beside < column + columnSpan; beside += 1) taken.add(placeOf(below, beside))
      cells.push({ row, column, text })
      column += columnSpan
      columns = Math.max(columns, column)
    }
  })
  return { rows: lines.length, columns, cells }
}

/** Far more columns than a spreadsheet has, so that no two places share a number. */
const widest = 1_000_000

function placeOf(row: number, column: number): number {
  return row * widest + column
}

/** Texts as spreadsheets take them from the clipboard: tabs between cells, a line for each row; what holds a mark of that kind is quoted. */
export function textsToPlain(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map(quoted).join('\t')).join('\r\n')
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same as a table for documents and mails. */
export function textsToHtml(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((line) => `<tr>${line.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark).replace(/\r?\n/g, '<br>')
}
