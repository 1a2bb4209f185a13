import { formatMoment } from '../../domain/number-format.ts'
import type { Report, ReportBlock, ReportSection } from '../../domain/report/report.ts'
import { documentWords, reportBookWords } from '../../words/document.ts'
import { heightOf } from '../sheet-measure.ts'
import type { CellStyle, SheetRow, WorkbookSheet } from '../workbook.ts'

const widths = [34, 90] as const

/** Everything the report says in words, by its sections. */
export function textSheet(report: Report): WorkbookSheet {
  const words = reportBookWords[report.language]
  const rows = report.sections.flatMap((section) => linesOf(section).map((text, place) => pair(place === 0 ? section.title : '', text)))
  return sheetOf(words.text, report.title, [pair(words.subject, words.said, head), ...rows])
}

function linesOf({ subtitle, problem, blocks, footnotes }: ReportSection): string[] {
  const said = [subtitle ?? '', problem ?? '', ...blocks.flatMap(saidIn), ...footnotes].filter((text) => text !== '')
  return said.length === 0 ? [''] : said
}

function saidIn(block: ReportBlock): string[] {
  if (block.kind === 'text') return block.lines.map(({ text }) => text)
  return block.kind === 'chart' ? [block.chart.summary] : []
}

/** Which report this is, how settled its figures are, where they come from; last, what was frozen, with its checksum. */
export function sourceSheet(report: Report, made: string): WorkbookSheet {
  const words = reportBookWords[report.language]
  const { title, occasion, resolution, year, readAt, freeze, approval, illustrative } = report
  const facts: [string, string][] = [
    [words.report, title],
    [words.meeting, occasion.join('\n')],
    [words.resolution, resolution.name],
    [words.year, String(year)],
    [words.readAt, formatMoment(readAt)],
    [words.approval, approval.text],
    ...(illustrative ? [[words.illustrative, documentWords[report.language].illustrative] satisfies [string, string]] : []),
    ...sourcesOf(report).map((source, place): [string, string] => [place === 0 ? words.source : '', source]),
    [words.made, formatMoment(made)],
    [words.state, freeze === null ? documentWords[report.language].draft : words.frozenState(String(freeze.number))],
    ...(freeze === null
      ? []
      : ([
          [words.frozenAt, formatMoment(freeze.at)],
          [words.frozenBy, freeze.by],
          [words.checksum, freeze.checksum],
        ] satisfies [string, string][])),
  ]
  return sheetOf(words.source, words.sourceTitle, [pair(words.subject, words.said, head), ...facts.map(([name, text]) => pair(name, text))])
}

/** Every source and footnote, each once. */
function sourcesOf({ sections }: Report): string[] {
  const charts = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? block.chart.series : [])))
  return [...new Set([...charts.flatMap(({ source }) => source ?? []), ...sections.flatMap(({ footnotes }) => footnotes)])]
}

const head: CellStyle = { isBold: true, align: 'center', ground: 'head' }

function pair(name: string, text: string, style: CellStyle = {}): SheetRow {
  const cell = { hasBorder: true, isWrapped: true, vertical: 'top', ...style } as const
  return {
    height: heightOf([
      { text: name, width: widths[0] },
      { text, width: widths[1] },
    ]),
    cells: [
      { kind: 'text', text: name, style: { ...cell, isBold: true } },
      { kind: 'text', text, style: cell },
    ],
  }
}

function sheetOf(name: string, title: string, rows: SheetRow[]): WorkbookSheet {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      {
        height: heightOf([{ text: title, width: 95 }], 14),
        cells: [{ kind: 'text', text: title, style: { isBold: true, size: 14, isWrapped: true } }],
      },
      { cells: [] },
      ...rows,
    ],
    merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }],
    frozen: { rows: 3, columns: 0 },
    print: { orientation: 'landscape', pagesWide: 1, repeatedRows: { first: 2, last: 2 } },
  }
}
