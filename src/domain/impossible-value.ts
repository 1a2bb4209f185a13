import type { Exact } from './exact.ts'
import type { Element } from './figure.ts'

export interface EnteredValue {
  element: Element['code']
  valueKind: Element['valueKind']
  value: Exact
  /** A rate that may lie below 0, as natural growth does; never for a count. */
  signed?: boolean
}

/** The elements of which one is counted inside the other: communes recognised and communes. */
export interface PartOfWhole {
  part: Element['code']
  whole: Element['code']
}

export type Impossibility =
  | { kind: 'negative'; element: string; value: Exact }
  | { kind: 'notWhole'; element: string; value: Exact }
  | { kind: 'partAboveWhole'; part: string; whole: string; partValue: Exact; wholeValue: Exact }

/** What no explanation can make true, so that it is refused rather than questioned (methods §9). Pairs with a value missing are left alone. */
export function impossibilities(entered: readonly EnteredValue[], pairs: readonly PartOfWhole[]): readonly Impossibility[] {
  const found: Impossibility[] = []
  for (const { element, valueKind, value, signed } of entered) {
    if (value.lt(0) && !(valueKind === 'rate' && signed === true)) found.push({ kind: 'negative', element, value })
    if (valueKind === 'count' && value.d !== 1n) found.push({ kind: 'notWhole', element, value })
  }
  const values = new Map(entered.map(({ element, value }) => [element, value]))
  for (const { part, whole } of pairs) {
    const [partValue, wholeValue] = [values.get(part), values.get(whole)]
    if (partValue !== undefined && wholeValue !== undefined && partValue.gt(wholeValue)) {
      found.push({ kind: 'partAboveWhole', part, whole, partValue, wholeValue })
    }
  }
  return found
}
