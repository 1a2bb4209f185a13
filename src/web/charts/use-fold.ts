import { useState } from 'react'
import { foldRows } from './fold-rows.ts'
import type { FoldedRows } from './fold-rows.ts'
import { useIsPrinting } from '../paper/use-is-printing.ts'

export interface Fold<Row> extends FoldedRows<Row> {
  isWhole: boolean
  /** False for a short list, which is always whole. */
  isFoldable: boolean
  toggle: () => void
}

/** A long list with its middle folded until it is asked for; on paper it is always whole. */
export function useFold<Row>(rows: readonly Row[], first: number, last: number): Fold<Row> {
  const [isUnfolded, setIsUnfolded] = useState(false)
  const isWhole = useIsPrinting() || isUnfolded
  const folded = foldRows(rows, first, last)
  const shown = isWhole ? { head: rows, hidden: 0, tail: [] } : folded
  return { ...shown, isWhole, isFoldable: folded.hidden > 0, toggle: () => setIsUnfolded(!isUnfolded) }
}
