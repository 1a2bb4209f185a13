import type { UnitPage } from '../../../contract/unit.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { numberCell, wordCell } from '../../charts/chart-table.ts'
import type { ChartTable } from '../../charts/chart-table.ts'
import { unitText } from '../../locales/unit.ts'

/** The unit's own counts by year, for a file. */
export function countsTable({ unit, counts }: UnitPage, years: readonly number[], locale: Locale): ChartTable {
  const { counts: text } = unitText[locale]
  return {
    caption: `${unit.name}: ${text.title}`,
    columns: [
      { key: 'element', header: text.element, isNumber: false },
      { key: 'unit', header: text.unit, isNumber: false },
      ...years.map((year) => ({ key: String(year), header: String(year), isNumber: true })),
    ],
    rows: counts.map((count) => ({
      key: count.element,
      cells: [
        wordCell(count.name[locale]),
        wordCell(count.measureUnit[locale]),
        ...years.map((year) => numberCell(count.years.find((each) => each.year === year)?.value, locale)),
      ],
    })),
  }
}
