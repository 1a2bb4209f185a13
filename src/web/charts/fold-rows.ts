/** A long list with its middle folded away: what stands above the fold, how many are hidden, what stands below it. */
export interface FoldedRows<Row> {
  head: readonly Row[]
  hidden: number
  tail: readonly Row[]
}

/**
 * The first and the last rows of a long list: in a ranking both ends are what one looks for. Lists that would hide fewer than four rows are
 * shown whole.
 */
export function foldRows<Row>(rows: readonly Row[], first: number, last: number): FoldedRows<Row> {
  if (rows.length < first + last + 4) return { head: rows, hidden: 0, tail: [] }
  return { head: rows.slice(0, first), hidden: rows.length - first - last, tail: last === 0 ? [] : rows.slice(-last) }
}
