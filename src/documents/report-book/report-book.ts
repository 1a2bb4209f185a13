import type { Report, ReportRow, ReportTable } from '../../domain/report/report.ts'
import { reportBookWords } from '../../words/document.ts'
import { answersToTable } from '../answers-table.ts'
import { chartToTable } from '../chart-table.ts'
import type { Workbook, WorkbookSheet } from '../workbook.ts'
import { writeWorkbook } from '../write-workbook.ts'
import { sourceSheet, textSheet } from './text-sheets.ts'
import { tableSheet, tablesSheet } from './table-sheet.ts'

interface Making {
  /** When it is made, ISO 8601. */
  made: string
  onProgress?: (done: number, total: number) => void
}

/** The report as the bytes of an `.xlsx` file. The same report made at the same moment gives the same bytes. `onProgress`: sheets done, of how many. */
export async function reportToWorkbook(report: Report, { made, onProgress = () => {} }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const makers = sheetsOf(report, made)
  const sheets = makers.map((make, place) => {
    const sheet = make()
    onProgress(place + 1, makers.length + 1)
    return sheet
  })
  const book: Workbook = { title: report.title, made, sheets }
  const bytes = await writeWorkbook(book)
  onProgress(makers.length + 1, makers.length + 1)
  return bytes
}

function sheetsOf(report: Report, made: string): (() => WorkbookSheet)[] {
  const words = reportBookWords[report.language]
  const blocks = report.sections.flatMap((section) => section.blocks)
  const answers = answersOf(report)
  const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [chartToTable(block.chart, report.language)] : []))
  const tables = numbered(
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    report,
  )
  return [
    ...tables.map(
      ({ table, name, number }) =>
        () =>
          tableSheet(table, { name, number, report }),
    ),
    ...(answers.rows.length === 0 ? [] : [() => tableSheet(answers, { name: words.answers, number: null, report })]),
    () => tablesSheet(charts, { name: words.charts, title: words.charts, about: charts.length === 0 ? words.noCharts : words.chartsAbout, report }),
    () => textSheet(report),
    () => sourceSheet(report, made),
  ]
}

/** What each section answers, under its title, because an answer does not say of whom it is; what was said already of the same is not said again. */
function answersOf({ sections, language }: Report): ReportTable {
  const seen = new Set<string>()
  const kept = sections.flatMap((section) => {
    const answers = section.blocks.flatMap((block) => (block.kind === 'answers' ? block.answers : []))
    return answers.flatMap((answer) => {
      const { trend: _trend, ...words } = answer
      const said = JSON.stringify([section.subject?.kind === 'unit' ? section.subject : section.subtitle, words])
      if (seen.has(said)) return []
      seen.add(said)
      return [{ section, answer }]
    })
  })
  const table = answersToTable(
    kept.map(({ answer }) => answer),
    { locale: language, isNarrow: false },
  )
  const rows = table.rows.flatMap((row, place): ReportRow[] => {
    const section = kept[place]?.section
    if (section === undefined || section === kept[place - 1]?.section) return [row]
    const heading = table.columns.map((_column, at) => (at === 0 ? { kind: 'text' as const, text: section.title } : { kind: 'empty' as const }))
    return [{ key: section.id, role: 'group', indent: 0, subject: section.subject, cells: heading }, row]
  })
  return { ...table, rows }
}

/** Tables keep the numbers they have; the others get those that are left, in order. */
function numbered(tables: readonly ReportTable[], report: Report): { table: ReportTable; name: string; number: string }[] {
  const words = reportBookWords[report.language]
  const digits = (number: string | null) => /\d+/.exec(number ?? '')?.[0] ?? null
  const taken = new Set(tables.flatMap(({ number }) => (digits(number) === null ? [] : [Number(digits(number))])))
  let next = 0
  return tables.map((table) => {
    const own = digits(table.number)
    if (own !== null && table.number !== null) return { table, name: words.table(own), number: table.number }
    do next += 1
    while (taken.has(next))
    const free = String(next).padStart(2, '0')
    return { table, name: words.table(free), number: words.tableNumber(free) }
  })
}
