import type { Sheet } from '../../contract/sheet.ts'
import type { Form, FormRow } from '../../documents/form.ts'
import type { Locale } from '../../domain/number-format.ts'
import { groupRows } from '../report/row-groups.ts'
import type { RowGroup, SheetRow } from '../report/row-groups.ts'

/** A sheet as a form to be printed: rows in the order of the form, names in the language of the page. */
export function formOfSheet(sheet: Sheet, locale: Locale): Form {
  const years = sheet.previousYears.map((year, index) => ({ year, index })).toSorted((a, b) => a.year - b.year)
  const order = years.map(({ index }) => index)
  return {
    reporter: sheet.reporter,
    period: sheet.period,
    previousYears: years.map(({ year }) => year),
    stages: sheet.reports,
    groups: groupRows(sheet).map(({ heading, rows }) => ({
      heading: headingOf(heading, locale),
      rows: rows.map(({ row }) => toFormRow(row, heading, order, locale)),
    })),
  }
}

function headingOf(heading: RowGroup['heading'], locale: Locale): Form['groups'][number]['heading'] {
  if (heading === null) return null
  if (heading.kind === 'subject') return { name: heading.subject.name, measureUnit: '', isSummed: false }
  const { name, measureUnit, valueKind } = heading.element
  return { name: name[locale], measureUnit: measureUnit[locale], isSummed: valueKind === 'count' }
}

function toFormRow({ subject, element, previous, cells }: SheetRow, heading: RowGroup['heading'], order: readonly number[], locale: Locale): FormRow {
  const { code, valueKind } = element
  const [name, measureUnit, definition] = [element.name[locale], element.measureUnit[locale], element.definition[locale]]
  return {
    name: heading?.kind === 'element' ? subject.name : name,
    subject,
    element: { code, name, measureUnit, valueKind, definition },
    previous: order.map((index) => previous[index]?.value ?? null),
    cells,
  }
}

/** True when any figure of the sheet was made up to illustrate. */
export function hasIllustrative({ rows }: Sheet): boolean {
  return rows.some(({ previous, cells }) => [...previous, ...cells].some((figure) => figure?.illustrative === true))
}
