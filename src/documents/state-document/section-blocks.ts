import type { Answer, Report, ReportChart, ReportSection, ReportTable } from '../../domain/report/report.ts'
import { documentWords } from '../../words/document.ts'
import { caveatOf } from '../number-caveat.ts'
import { answersToTable } from '../answers-table.ts'
import { chartToTable } from '../chart-table.ts'
import type { DocumentBlock, DocumentTable } from './document-model.ts'
import { documentTable, turned } from './document-table.ts'

/** Longer and wider tables go behind the text. */
const longestInText = 20
const widestInText = 9
/** So many years still fit beside each other. */
const mostYearsAcross = 8

/** What the sections share: tables are numbered through the document, and those of the annex are gathered. */
export interface Gathered {
  report: Report
  tables: number
  /** Where a table stands that was printed already: "Bảng 2", "Phụ lục I". */
  places: Map<string, string>
  /** Takes a table behind the text and returns the name of its annex, "Phụ lục I". */
  toAnnex: (title: string, table: DocumentTable) => string
}

/** What stands in one section, in the order of the slide; the table of a chart is left out where another table of the section has its numbers. */
export function sectionBlocks(section: ReportSection, gathered: Gathered): DocumentBlock[] {
  const { problem, subtitle, blocks, footnotes } = section
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  const parts = blocks.flatMap((block): DocumentBlock[] => {
    switch (block.kind) {
      case 'text':
        return block.lines.filter(({ text }) => text.trim() !== '').map(({ text }) => body(block.role === 'points' ? `- ${text}` : text))
      case 'answers':
        return block.answers.length === 1
          ? block.answers.map((each) => body(answerSentence(each, gathered.report)))
          : answersTable(block.answers, gathered)
      case 'chart':
        return chartBlocks(block.chart, tables, gathered)
      case 'table':
        return tableBlocks(block.table, block.annex || isForAnnex(block.table), gathered)
    }
  })
  const said = problem === null && parts.length === 0 ? [body(documentWords[gathered.report.language].textToFill)] : parts
  return [
    ...(subtitle === null ? [] : [{ kind: 'paragraph', manner: 'about', text: subtitle } as const]),
    ...(problem === null ? [] : [body(problem)]),
    ...said,
    ...(footnotes.length === 0 ? [] : [{ kind: 'paragraph', manner: 'note', text: footnotes.join(' ') } as const]),
  ]
}

function isForAnnex({ rows, columns }: ReportTable): boolean {
  return rows.length > longestInText || columns.length > widestInText
}

function body(text: string): DocumentBlock {
  return { kind: 'paragraph', manner: 'body', text }
}

function tableBlocks(table: ReportTable, isAnnex: boolean, gathered: Gathered): DocumentBlock[] {
  const { report } = gathered
  const words = documentWords[report.language]
  const said = { locale: report.language, illustrativeWord: report.illustrativeWord }
  const content = JSON.stringify([table.title, table.rows])
  const place = gathered.places.get(content)
  if (place !== undefined) return [body(words.seeTable(place))]
  if (isAnnex) {
    const annex = gathered.toAnnex(table.title, documentTable(table, { ...said, caption: null }))
    gathered.places.set(content, annex)
    return [body(words.seeAnnex(annex, table.number === null ? table.title : `${table.number}, ${lowerFirst(table.title)}`))]
  }
  gathered.tables += 1
  gathered.places.set(content, words.table(String(gathered.tables)))
  return [{ kind: 'table', table: documentTable(table, { ...said, caption: words.caption(String(gathered.tables), table.title) }) }]
}

/** The sentence that says what the chart shows, and its numbers. */
function chartBlocks(chart: ReportChart, tables: readonly ReportTable[], gathered: Gathered): DocumentBlock[] {
  const said = chart.summary.trim() === '' ? [] : [body(chart.summary)]
  const table = chartToTable(chart, gathered.report.language)
  if (table.rows.length === 0 || tables.some((other) => holdsNumbersOf(other, table))) return said
  const lies = chart.kind === 'trend' && table.rows.length <= mostYearsAcross
  const printed = lies ? turned(table) : table
  return [...said, ...tableBlocks(printed, isForAnnex(printed), gathered)]
}

/** True when the other table says each number of this one, and of the same: not by chance of something else. */
function holdsNumbersOf(other: ReportTable, table: ReportTable): boolean {
  const held = new Set(figuresOf(other))
  const figures = figuresOf(table)
  return figures.length > 0 && figures.every((figure) => held.has(figure))
}

/** Each number with the name of its row. */
function figuresOf({ rows, columns }: ReportTable): string[] {
  return rows.flatMap(({ cells }) => {
    const name = cells.find(({ kind }) => kind === 'text')
    return cells.flatMap((cell, place) => {
      const isFigure = cell.kind === 'number' && columns[place]?.key !== 'place'
      return isFigure ? [`${name?.kind === 'text' ? name.text.trim() : ''}\n${cell.text}`] : []
    })
  })
}

/** "Bác sĩ/vạn dân: 8,46 bác sĩ/vạn dân. Mục tiêu: 8,5–9, đến năm 2025. Gần đạt; còn thiếu 6 bác sĩ; …" */
function answerSentence(answer: Answer, report: Pick<Report, 'language' | 'illustrativeWord'>): string {
  const { label, measureUnit, number, markWord, target, need, change, progress, forecast } = answer
  const caveat = caveatOf(number, report)
  const value = number.value === null ? number.text : `${number.text} ${measureUnit}${caveat === '' ? '' : ` (${caveat})`}`
  const standing = [markWord, need, change, progress, forecast].flatMap((part) => part ?? []).filter((part) => part !== '')
  const said = standing.map((part, place) => (place === 0 ? part : lowerFirst(part))).join('; ')
  return `${label}: ${value}. ${[target, said].filter((part) => part !== '').join('. ')}.`
}

/** Several targets answered at once: a table of them. */
function answersTable(answers: readonly Answer[], gathered: Gathered): DocumentBlock[] {
  if (answers.length === 0) return []
  const table = answersToTable(answers, { locale: gathered.report.language, isNarrow: true })
  return tableBlocks(table, isForAnnex(table), gathered)
}

/** Behind other words; an abbreviation ("BHYT") stays as it is. */
function lowerFirst(title: string): string {
  const second = title.charAt(1)
  if (second !== second.toLocaleLowerCase('vi')) return title
  return title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
}
