import type { Sheet } from '../../../contract/sheet.ts'
import type { DecimalText } from '../../../domain/figure.ts'
import type { SheetRow } from '../../report/row-groups.ts'
import type { CellAddress } from '../../saving/cell-address.ts'
import type { Past } from './odd-questions.ts'

export type { GridRow, RowGroup, SheetRow } from '../../report/row-groups.ts'
export type SheetReport = Sheet['reports'][number]

/** The address of the cell of a row for one of the sheet's stages. */
export function addressOf(sheet: Pick<Sheet, 'reporter' | 'period'>, row: SheetRow, report: Pick<SheetReport, 'stage'>): CellAddress {
  return { reporter: sheet.reporter.id, subject: row.subject.id, element: row.element.code, period: sheet.period, stage: report.stage }
}

/** The earlier values of a row, oldest first, and last year's. */
export function pastOf({ year, previousYears, checks }: Pick<Sheet, 'year' | 'previousYears' | 'checks'>, row: SheetRow): Past {
  const known: { year: number; value: DecimalText }[] = []
  previousYears.forEach((previousYear, index) => {
    const value = row.previous[index]?.value ?? null
    if (value !== null) known.push({ year: previousYear, value })
  })
  const ascending = known.toSorted((a, b) => a.year - b.year)
  return {
    element: row.element.code,
    unitKind: row.subject.kind,
    checks,
    valueKind: row.element.valueKind,
    earlier: ascending.map(({ value }) => value),
    lastYear: ascending.find((past) => past.year === year - 1)?.value ?? null,
  }
}

/** True when any figure shown in the sheet was made up to illustrate. */
export function isIllustrative({ rows }: Pick<Sheet, 'rows'>): boolean {
  return rows.some(({ previous, cells }) => [...previous, ...cells].some((figure) => figure?.illustrative === true))
}
