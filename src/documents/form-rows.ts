import { columnToText, rowToText } from '../domain/template-stamp.ts'
import type { Stage } from '../domain/figure.ts'
import { entryCell, entryRule, noteCell, previousCell, totalCell } from './form-cells.ts'
import { formFoot, formHead, headerCell } from './form-frame.ts'
import type { Form, FormGroup, FormRequest, FormRow } from './form.ts'
import type { CellRange, SheetCell, SheetRow, Validation, WorkbookSheet } from './workbook.ts'

/** TT, Chỉ tiêu, ĐVT stand behind the hidden column. */
const firstFigure = 4

/** The form of one reporter for one stage: a row per figure, earlier years beside, notes behind. */
export function formOfRows(request: FormRequest, form: Form, stage: Stage, stamp: string, number: string): WorkbookSheet {
  const { words, year } = request
  const place = form.stages.findIndex((each) => each.stage === stage)
  const mayEdit = form.stages[place]?.mayEdit ?? false
  const entry = firstFigure + form.previousYears.length
  const widths = [4, 5, 44, 10, ...form.previousYears.map(() => 12), 14, 30]
  const at = { element: null, stage, period: form.period } as const
  const stamps = widths.map((_width, column) =>
    column === entry ? columnToText({ ...at, part: 'value' }) : column === entry + 1 ? columnToText({ ...at, part: 'note' }) : '',
  )
  const head = formHead({ request, stage, stamps: [stamp, ...stamps.slice(1)], reporter: form.reporter.name, number, widths })
  const heads = [
    words.number,
    words.indicator,
    words.measureUnit,
    ...form.previousYears.map((each) => words.actual(String(each))),
    words.column[stage](String(year)),
    words.note,
  ]
  const letters = heads.map((_head, index) => (index < 3 ? 'ABC'.charAt(index) : String(index - 2)))
  const rows: SheetRow[] = [
    ...head.rows,
    { height: 32, cells: [null, ...heads.map((text) => headerCell(text))] },
    {
      cells: [
        null,
        ...letters.map((text): SheetCell => ({ kind: 'text', text, style: { isItalic: true, align: 'center', hasBorder: true, size: 9 } })),
      ],
    },
  ]
  const validations: Validation[] = []
  const layout: Layout = { request, form, place, mayEdit, entry }
  let counted = 0
  for (const group of form.groups) {
    const heading = headingRow(layout, group, rows.length)
    if (heading !== null) rows.push(heading)
    for (const row of group.rows) {
      counted += 1
      if (row.cells[place] !== null && mayEdit) addRule(validations, { row: rows.length, column: entry }, row, request)
      rows.push(figureRow(layout, row, counted, group.heading !== null))
    }
  }
  const foot = formFoot({ words, from: rows.length, widths, isIllustrative: request.isIllustrative })
  return {
    name: words.sheetName[stage],
    columns: widths.map((width, column) => ({ width, isHidden: column === 0 })),
    rows: [...rows, ...foot.rows],
    merges: [...head.merges, ...foot.merges],
    frozen: { rows: head.rows.length + 2, columns: 3 },
    print: { orientation: 'landscape', pagesWide: 1, repeatedRows: { first: head.rows.length, last: head.rows.length + 1 } },
    validations,
    isProtected: true,
  }
}

interface Layout {
  request: FormRequest
  form: Form
  /** Of the stage among the stages of the form. */
  place: number
  mayEdit: boolean
  /** The column to fill in. */
  entry: number
}

/** The heading of a group; where it names an element counted place by place, with the totals of its rows. */
function headingRow({ request: { words }, form, place, entry }: Layout, { heading, rows }: FormGroup, at: number): SheetRow | null {
  if (heading === null) return null
  const style = { isBold: true, hasBorder: true, ground: 'group' } as const
  const totalOf = (column: number, values: readonly (string | null)[]): SheetCell => {
    const range: CellRange = { row: at + 1, column, lastRow: at + rows.length, lastColumn: column }
    return heading.isSummed ? totalCell(range, values, words, style) : { kind: 'blank', style }
  }
  return {
    cells: [
      null,
      { kind: 'blank', style },
      { kind: 'text', text: heading.isSummed ? `${heading.name}\n${words.byUnit}` : heading.name, style: { ...style, isWrapped: true } },
      { kind: 'text', text: heading.measureUnit, style: { ...style, align: 'center' } },
      ...form.previousYears.map((_year, index) =>
        totalOf(
          firstFigure + index,
          rows.map(({ previous }) => previous[index] ?? null),
        ),
      ),
      totalOf(
        entry,
        rows.map(({ cells }) => cells[place]?.value ?? null),
      ),
      { kind: 'blank', style },
    ],
    ...(heading.isSummed ? { height: 31 } : {}),
  }
}

function figureRow({ request: { words }, place, mayEdit }: Layout, row: FormRow, counted: number, isIndented: boolean): SheetRow {
  const cell = row.cells[place] ?? null
  const bordered = { hasBorder: true } as const
  return {
    height: row.name.length > 40 || (cell?.note?.length ?? 0) > 28 ? 31 : 18,
    cells: [
      { kind: 'text', text: rowToText({ reporter: null, subject: row.subject.id, element: row.element.code }) },
      { kind: 'text', text: String(counted), style: { ...bordered, align: 'center' } },
      { kind: 'text', text: row.name, style: { ...bordered, isWrapped: true, indent: isIndented ? 2 : 0 } },
      { kind: 'text', text: row.element.measureUnit, style: { ...bordered, align: 'center' } },
      ...row.previous.map((value) => previousCell(value, row.element)),
      entryCell(cell, row.element, mayEdit, words),
      noteCell(cell?.note ?? null, cell !== null, mayEdit),
    ],
  }
}

/** Cells of one kind below each other share a rule. */
export function addRule(rules: Validation[], at: { row: number; column: number }, { element }: Pick<FormRow, 'element'>, request: FormRequest): void {
  const rule = entryRule({ ...at, lastRow: at.row, lastColumn: at.column }, element.valueKind, request.words)
  const index = rules.findIndex(
    ({ range, hint }) =>
      range.column === at.column && range.lastRow === at.row - 1 && hint.title === rule.hint.title && hint.message === rule.hint.message,
  )
  const above = rules[index]
  if (above === undefined) rules.push(rule)
  else rules[index] = { ...above, range: { ...above.range, lastRow: at.row } }
}
