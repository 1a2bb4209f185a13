import { exact } from './exact.ts'
import type { DecimalText } from './figure.ts'
import { numberToText } from './series.ts'
import { shownText } from './shown.ts'

/** A computed difference with the fewest decimals, from `decimals` upward, at which it does not turn into "no difference". */
export function differenceText(difference: number, decimals: number): DecimalText {
  return shownText(exact(difference.toFixed(12)), decimals, { kind: 'atLeast', bound: '0' })
}

export interface ClosedSum {
  total: DecimalText
  parts: readonly DecimalText[]
}

const mostDecimals = 6

/**
 * A total and the parts it is made of, printed with so many decimals that what is printed adds up: a reader who adds the parts finds the total.
 * Starts at `decimals`; after six the total is what the printed parts come to.
 */
export function closedSum(parts: readonly number[], decimals: number): ClosedSum {
  const total = parts.reduce((sum, part) => sum + part, 0)
  for (let places = decimals; ; places += 1) {
    const printed = parts.map((part) => numberToText(part, places))
    const added = printed.reduce((sum, text) => sum.add(exact(text)), exact(0))
    const whole = numberToText(total, places)
    if (exact(whole).equals(added)) return { total: whole, parts: printed }
    if (places >= mostDecimals) return { total: numberToText(Number(added), places), parts: printed }
  }
}
