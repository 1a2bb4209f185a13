import type { Locale } from '../domain/number-format.ts'
import type { Answer, ReportCell, ReportColumn, ReportTable } from '../domain/report/report.ts'
import { documentWords } from '../words/document.ts'

/** Answered targets below each other; columns that nobody fills are left out. */
export function answersToTable(answers: readonly Answer[], locale: Locale): ReportTable {
  const words = documentWords[locale]
  const all: (ReportColumn & { cell: (answer: Answer) => ReportCell })[] = [
    { ...columnOf('indicator', words.column.indicator, 5), cell: ({ label }) => textCell(label) },
    { ...columnOf('measureUnit', words.column.measureUnit, 3), cell: ({ measureUnit }) => textCell(measureUnit) },
    { ...columnOf('result', words.column.result, 2), kind: 'number', cell: ({ number }) => numberCell(number) },
    { ...columnOf('target', words.column.target, 4), cell: ({ target }) => textCell(withoutLabel(target, words.column.target)) },
    { ...columnOf('mark', words.column.mark, 3), kind: 'mark', cell: ({ mark, markWord }) => ({ kind: 'mark', mark, text: markWord }) },
    { ...columnOf('need', words.column.need, 4), cell: ({ need }) => textCell(need) },
    { ...columnOf('change', words.column.change, 3), cell: ({ change }) => textCell(change) },
    { ...columnOf('progress', words.column.progress, 3), cell: ({ progress }) => textCell(progress) },
    { ...columnOf('forecast', words.column.forecast, 3), cell: ({ forecast }) => textCell(forecast) },
  ]
  const columns = all.filter(({ cell }) => answers.some((answer) => cell(answer).kind !== 'empty'))
  return {
    number: null,
    title: words.answersTitle,
    about: [],
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: answers.map((answer, place) => ({
      key: `${place}`,
      role: 'row',
      indent: 0,
      subject: answer.subject,
      cells: columns.map(({ cell }) => cell(answer)),
    })),
    notes: [],
  }
}

function columnOf(key: string, header: string, weight: number): ReportColumn {
  return { key, header, group: null, kind: 'text', weight }
}

function textCell(said: string | null): ReportCell {
  return said === null || said === '' ? { kind: 'empty' } : { kind: 'text', text: said }
}

function numberCell({ value, text, stage, illustrative }: Answer['number']): ReportCell {
  return value === null ? { kind: 'missing', text } : { kind: 'number', value, text, stage, illustrative }
}

/** The column already says "Mục tiêu". */
function withoutLabel(said: string, label: string): string {
  return said.startsWith(`${label}: `) ? said.slice(label.length + 2) : said
}
