import { stages } from '../domain/figure.ts'
import type { Stage } from '../domain/figure.ts'
import { stampSheetColumns, stampSheetName, stampToText } from '../domain/template-stamp.ts'
import { formOfRows } from './form-rows.ts'
import { formOfUnits } from './form-units.ts'
import type { Form, FormElement, FormRequest } from './form.ts'
import type { SheetRow, Workbook, WorkbookSheet } from './workbook.ts'

/**
 * The department's form as a workbook (docs/excel-template.md): one data sheet per stage that is owed, instructions, and the stamp nobody sees. One
 * form has a row per figure; several have a row per unit. Throws without a form.
 */
export function formTemplate(request: FormRequest): Workbook {
  const { forms, year, made, words } = request
  const [first] = forms
  if (first === undefined) throw new Error('a template of no form')
  const only = forms.length === 1 ? first : null
  const stamp = stampToText({ reporter: only?.reporter.id ?? null, year, made })
  const owed = stages.filter((stage) => forms.some((form) => form.stages.some((each) => each.stage === stage)))
  const data = owed.map((stage, index) => {
    const number = String(index + 1).padStart(2, '0')
    return only === null ? formOfUnits(request, stage, stamp, number) : formOfRows(request, only, stage, stamp, number)
  })
  return { title: words.title(String(year)), made, sheets: [...data, instructionSheet(request), stampSheet(forms, owed, stamp)] }
}

/** How to fill in, and what each figure means. */
function instructionSheet({ words: { instructions }, forms }: FormRequest): WorkbookSheet {
  const lines = instructions.lines.split('\n')
  const elements = new Map<string, FormElement>()
  for (const { groups } of forms) for (const { rows } of groups) for (const { element } of rows) elements.set(element.code, element)
  const text = (line: string): SheetRow => ({
    cells: [{ kind: 'text', text: line, style: { isWrapped: true, vertical: 'top', size: 12 } }],
    height: Math.ceil(line.length / 95) * 17 + 3,
  })
  const rows: SheetRow[] = [
    { height: 26, cells: [{ kind: 'text', text: instructions.title, style: { isBold: true, size: 14 } }] },
    ...lines.map(text),
    { cells: [] },
    { height: 20, cells: [{ kind: 'text', text: instructions.definitions, style: { isBold: true, size: 12 } }] },
    {
      cells: [instructions.element, instructions.definition].map((head) => ({
        kind: 'text',
        text: head,
        style: { isBold: true, ground: 'head', hasBorder: true, align: 'center' },
      })),
    },
    ...[...elements.values()].map(({ name, measureUnit, definition }): SheetRow => ({
      height: Math.max(Math.ceil(definition.length / 72), Math.ceil((name.length + measureUnit.length) / 32)) * 16 + 3,
      cells: [`${name} (${measureUnit})`, definition].map((each) => ({
        kind: 'text',
        text: each,
        style: { isWrapped: true, vertical: 'top', hasBorder: true },
      })),
    })),
  ]
  const across = [...rows.keys()].filter((row) => row <= lines.length + 2)
  return {
    name: instructions.name,
    columns: [{ width: 34 }, { width: 76 }],
    rows,
    merges: across.map((row) => ({ row, column: 0, lastRow: row, lastColumn: 1 })),
    print: { orientation: 'portrait', pagesWide: 1 },
    isProtected: true,
  }
}

/** The versions the form was made from, so that an import can tell what changed meanwhile. */
function stampSheet(forms: readonly Form[], owed: readonly Stage[], stamp: string): WorkbookSheet {
  const filled = forms.flatMap(({ groups, stages: ofForm, period }) =>
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ subject, element, cells }) =>
        owed.flatMap((stage) => {
          const version = cells[ofForm.findIndex((each) => each.stage === stage)]?.version ?? null
          return version === null ? [] : [[subject.id, element.code, period, stage, String(version)]]
        }),
      ),
    ),
  )
  const toRow = (texts: readonly string[]): SheetRow => ({ cells: texts.map((text) => ({ kind: 'text', text })) })
  return {
    name: stampSheetName,
    visibility: 'veryHidden',
    columns: [40, 24, 12, 14, 12].map((width) => ({ width })),
    rows: [toRow([stamp]), toRow(stampSheetColumns), ...filled.map(toRow)],
    isProtected: true,
  }
}
