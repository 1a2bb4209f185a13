import type { Locale } from '../domain/number-format.ts'
import type { Answer, ReportCell, ReportColumn, ReportTable } from '../domain/report/report.ts'
import { documentWords } from '../words/document.ts'

interface Wanted {
  locale: Locale
  /** For an upright page: unit of measure beside the name, progress and forecast in one column. */
  isNarrow: boolean
}

/** Answered targets below each other; columns that nobody fills are left out. */
export function answersToTable(answers: readonly Answer[], { locale, isNarrow }: Wanted): ReportTable {
  const words = documentWords[locale]
  const wide: AnswerColumn[] = [{ ...columnOf('measureUnit', words.column.measureUnit, 3), cell: ({ measureUnit }) => textCell(measureUnit) }]
  const progress: AnswerColumn[] = isNarrow
    ? [{ ...columnOf('progress', words.column.progressAndForecast, 5), cell: (answer) => textCell(joined([answer.progress, answer.forecast])) }]
    : [
        { ...columnOf('progress', words.column.progress, 3), cell: (answer) => textCell(answer.progress) },
        { ...columnOf('forecast', words.column.forecast, 3), cell: ({ forecast }) => textCell(forecast) },
      ]
  const all: AnswerColumn[] = [
    { ...columnOf('indicator', words.column.indicator, 5), cell: (answer) => textCell(isNarrow ? withUnit(answer) : answer.label) },
    ...(isNarrow ? [] : wide),
    { ...columnOf('result', words.column.result, 2), kind: 'number', cell: ({ number }) => numberCell(number) },
    { ...columnOf('target', words.column.target, 4), cell: ({ target }) => textCell(withoutLabel(target, words.column.target)) },
    { ...columnOf('mark', words.column.mark, 3), kind: 'mark', cell: ({ mark, markWord }) => ({ kind: 'mark', mark, text: markWord }) },
    { ...columnOf('need', words.column.need, 4), cell: ({ need }) => textCell(need) },
    { ...columnOf('change', words.column.change, 3), cell: ({ change }) => textCell(change) },
    ...progress,
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

type AnswerColumn = ReportColumn & { cell: (answer: Answer) => ReportCell }

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('. ')
}

/** "Xã đạt tiêu chí y tế (%)"; a name that says its unit is left as it is. */
function withUnit({ label, measureUnit }: Answer): string {
  const last = measureUnit.split('/').at(-1) ?? measureUnit
  return label.includes(last) ? label : `${label} (${measureUnit})`
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
