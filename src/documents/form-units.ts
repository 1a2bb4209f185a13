import type { Stage } from '../domain/figure.ts'
import { columnToText, rowToText } from '../domain/template-stamp.ts'
import { entryCell, noteCell, previousCell, totalCell } from './form-cells.ts'
import { formFoot, formHead, headerCell, pageWidth } from './form-frame.ts'
import { addRule } from './form-rows.ts'
import type { Form, FormElement, FormRequest, FormRow } from './form.ts'
import type { CellRange, SheetCell, SheetRow, Validation, WorkbookSheet } from './workbook.ts'

/** TT and unit stand behind the hidden column. */
const firstFigure = 3
/** Last year, this year, note. */
const perElement = 3

/** The form of several reporters for one stage: a row per unit; for every element last year, this year and a note. */
export function formOfUnits(request: FormRequest, stage: Stage, stamp: string, number: string): WorkbookSheet {
  const { forms, words, year } = request
  const elements = elementsOf(forms)
  const period = forms[0]?.period ?? String(year)
  const stamps = elements.flatMap(({ code: element }) => [
    '',
    columnToText({ part: 'value', element, stage, period }),
    columnToText({ part: 'note', element, stage, period }),
  ])
  const widths = [4, 5, 40, ...elements.flatMap(() => [10, 11, 16])]
  const head = formHead({ request, stage, stamps: [stamp, '', '', ...stamps], reporter: words.allReporters, number, widths })
  const top = head.rows.length
  const rows: SheetRow[] = [...head.rows, ...headRows(elements, stage, request)]
  const first = rows.length
  const validations: Validation[] = []
  const values = elements.map((): { last: (string | null)[]; now: (string | null)[] } => ({ last: [], now: [] }))
  let counted = 0
  for (const form of forms) {
    const place = form.stages.findIndex((each) => each.stage === stage)
    if (place < 0) continue
    const bySubject = subjectsOf(form)
    const hasOwn = bySubject[0]?.[0]?.subject.id === form.reporter.id
    if (!hasOwn) rows.push(reporterRow(form.reporter.name, widths.length))
    for (const figures of bySubject) {
      const { subject } = figures[0] ?? {}
      if (subject === undefined) continue
      counted += 1
      const mayEdit = form.stages[place]?.mayEdit ?? false
      const places = elements.map((element) => figures.find((row) => row.element.code === element.code) ?? null)
      places.forEach((row, index) => {
        if (row === null || (row.cells[place] ?? null) === null) return
        values[index]?.last.push(row.previous.at(-1) ?? null)
        values[index]?.now.push(row.cells[place]?.value ?? null)
        if (mayEdit) addRule(validations, { row: rows.length, column: firstFigure + perElement * index + 1 }, row, request)
      })
      rows.push({
        height: subject.name.length > 38 ? 31 : 18,
        cells: [
          { kind: 'text', text: rowToText({ reporter: form.reporter.id, subject: subject.id, element: null }) },
          { kind: 'text', text: String(counted), style: { align: 'center', hasBorder: true } },
          { kind: 'text', text: subject.name, style: { hasBorder: true, isWrapped: true, indent: subject.id === form.reporter.id ? 0 : 2 } },
          ...places.flatMap((row, index) => figureCells(row, place, mayEdit, elements[index]?.valueKind ?? 'count', request)),
        ],
      })
    }
  }
  rows.push(totalsRow(elements, values, { first, last: rows.length - 1 }, request))
  const foot = formFoot({ words, from: rows.length, widths, isIllustrative: request.isIllustrative })
  const width = widths.reduce((sum, each) => sum + each, 0)
  const spans = elements.map((_element, index): CellRange => {
    const column = firstFigure + perElement * index
    return { row: top, column, lastRow: top, lastColumn: column + perElement - 1 }
  })
  const tall = [1, 2].map((column): CellRange => ({ row: top, column, lastRow: top + 1, lastColumn: column }))
  return {
    name: words.sheetName[stage],
    columns: widths.map((each, column) => ({ width: each, isHidden: column === 0 })),
    rows: [...rows, ...foot.rows],
    merges: [...head.merges, ...spans, ...tall, ...foot.merges],
    frozen: { rows: top + 2, columns: firstFigure },
    print: {
      orientation: 'landscape',
      pagesWide: Math.max(1, Math.ceil(width / pageWidth)),
      repeatedRows: { first: top, last: top + 1 },
      repeatedColumns: firstFigure - 1,
    },
    validations,
    isProtected: true,
  }
}

/** What anybody counts, in the order of the forms. */
function elementsOf(forms: readonly Form[]): FormElement[] {
  const known = new Map<string, FormElement>()
  for (const { groups } of forms)
    for (const { rows } of groups) for (const { element } of rows) known.set(element.code, known.get(element.code) ?? element)
  return [...known.values()]
}

/** The rows of a form subject by subject, the reporter itself first. */
function subjectsOf({ reporter, groups }: Form): (readonly FormRow[])[] {
  const bySubject = new Map<string, FormRow[]>()
  for (const row of groups.flatMap(({ rows }) => rows)) bySubject.set(row.subject.id, [...(bySubject.get(row.subject.id) ?? []), row])
  return [...bySubject.values()].toSorted((a, b) => Number(b[0]?.subject.id === reporter.id) - Number(a[0]?.subject.id === reporter.id))
}

function headRows(elements: readonly FormElement[], stage: Stage, { words, year }: FormRequest): SheetRow[] {
  const twice = [words.number, words.unit]
  return [
    {
      height: 32,
      cells: [null, ...twice.map((text) => headerCell(text)), ...elements.flatMap(({ name, measureUnit }) => spanned(`${name} (${measureUnit})`))],
    },
    {
      height: 32,
      cells: [
        null,
        ...twice.map(() => headerCell('')),
        ...elements.flatMap(() => [words.actual(String(year - 1)), words.column[stage](String(year)), words.note].map((text) => headerCell(text))),
      ],
    },
  ]
}

function spanned(text: string): SheetCell[] {
  return [headerCell(text), headerCell(''), headerCell('')]
}

function reporterRow(name: string, columns: number): SheetRow {
  const style = { isBold: true, hasBorder: true, ground: 'group' } as const
  return {
    height: 18,
    cells: Array.from({ length: columns }, (_none, column) =>
      column === 0 ? null : column === 2 ? { kind: 'text', text: name, style } : { kind: 'blank', style },
    ),
  }
}

function figureCells(row: FormRow | null, place: number, mayEdit: boolean, valueKind: FormElement['valueKind'], { words }: FormRequest): SheetCell[] {
  const cell = row?.cells[place] ?? null
  const element = row?.element ?? { code: '', name: '', measureUnit: '', valueKind, definition: '' }
  return [
    previousCell(row?.previous.at(-1) ?? null, element),
    entryCell(cell, element, mayEdit, words),
    noteCell(cell?.note ?? null, cell !== null, mayEdit),
  ]
}

/** Counts of all rows, which says so while one of them is not there; rates have no sum. */
function totalsRow(
  elements: readonly FormElement[],
  values: readonly { last: readonly (string | null)[]; now: readonly (string | null)[] }[],
  { first, last }: { first: number; last: number },
  { words }: FormRequest,
): SheetRow {
  const style = { isBold: true, hasBorder: true, ground: 'group' } as const
  const blank: SheetCell = { kind: 'blank', style }
  return {
    height: 20,
    cells: [
      null,
      blank,
      { kind: 'text', text: words.total, style },
      ...elements.flatMap(({ valueKind }, index) => {
        if (valueKind === 'rate') return [blank, blank, blank]
        const column = firstFigure + perElement * index
        const of = (at: number, list: readonly (string | null)[]) =>
          totalCell({ row: first, column: at, lastRow: last, lastColumn: at }, list, words, style)
        return [of(column, values[index]?.last ?? []), of(column + 1, values[index]?.now ?? []), blank]
      }),
    ],
  }
}
