import { exact, roundedText } from '../domain/exact.ts'
import type { Exact } from '../domain/exact.ts'
import type { DecimalText } from '../domain/figure.ts'
import { cellName, rangeName } from './cell-name.ts'
import { formulaValue, formulaWithCells } from './formula-value.ts'
import { decimalsOf } from './sheet-measure.ts'
import type { PrintedNumber } from './sheet-measure.ts'

interface Computable {
  number?: PrintedNumber
  /** How the number is made of others in the table (formula-value.ts). */
  formula?: string
}

/** A formula as Excel reads it, and what it comes to. */
interface ComputedCell {
  formula: string
  result: number
}

/**
 * For every cell of a table the formula to be written, or null where the number itself is: without a formula, or where the exact result would print as
 * another number than the one shown. `keys` name the columns, `first` is the place of the first row in its sheet.
 */
export function computedCells(rows: readonly (readonly Computable[])[], keys: readonly string[], first: number): (ComputedCell | null)[][] {
  const places = new Map(keys.map((key, place) => [key, place]))
  const place = (key: string) => places.get(key) ?? -1
  const numbers = rows.map((cells) => cells.map(({ number }) => (number === undefined ? null : exact(number.value))))
  return rows.map((cells, index) =>
    cells.map(({ formula, number }, column) => {
      // Words behind a number that hold a number of their own would not follow it.
      if (formula === undefined || number === undefined || /\d/.test(number.suffix ?? '')) return null
      const result = formulaValue(formula, {
        here: (key) => numbers[index]?.[place(key)] ?? null,
        above: (key) => numbers.slice(0, index).flatMap((row) => row[place(key)] ?? []),
      })
      if (result === null || !printsAs(result, number.value)) return null
      // What stands on this cell stands on what it comes to, not on what is printed.
      const line = numbers[index]
      if (line !== undefined) line[column] = result
      const written = formulaWithCells(formula, {
        here: (key) => cellName(first + index, place(key)),
        above: (key) => rangeName({ row: first, column: place(key), lastRow: first + index - 1, lastColumn: place(key) }),
      })
      return { formula: written, result: result.valueOf() }
    }),
  )
}

/** True when the exact result is printed as the number shown: else the figure would contradict the screen (methods §4). */
function printsAs(result: Exact, shown: DecimalText): boolean {
  return exact(roundedText(result, decimalsOf(shown))).equals(exact(shown))
}
