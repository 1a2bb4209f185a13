import { decimalsOf } from './native-chart.ts'
import type { NativeChart } from './native-chart.ts'
import { writeWorkbook } from '../write-workbook.ts'
import type { SheetCell } from '../workbook.ts'

/** The sheet inside a chart: places down, one column for each series. Its name stands in every reference of the chart. */
export const chartSheetName = 'Số liệu'

/** The workbook behind a chart as bytes; the same chart gives the same bytes. `made` is ISO 8601. */
export function chartWorkbook(
  { title, categories, series, decimals, isSigned }: NativeChart,
  made: string,
  corner: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = (content: string): SheetCell => ({ kind: 'text', text: content })
  return writeWorkbook({
    title,
    made,
    sheets: [
      {
        name: chartSheetName,
        columns: [{ width: 34 }, ...series.map(() => ({ width: 18 }))],
        rows: [
          { cells: [text(corner), ...series.map(({ name }) => text(name))] },
          ...categories.map((category, at) => ({
            cells: [
              text(category),
              ...series.map(({ values }): SheetCell | null => {
                const value = values[at] ?? null
                return value === null ? null : { kind: 'number', value, look: { decimals: Math.max(decimals, decimalsOf(value)), isSigned } }
              }),
            ],
          })),
        ],
      },
    ],
  })
}
