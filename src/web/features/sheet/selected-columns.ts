import type { GridSelection } from './use-grid-selection.ts'

/** The first and last column that are chosen in a row; −1 for none. */
export function selectedColumns(
  { area, isBlock }: Pick<GridSelection, 'area' | 'isBlock'>,
  row: number,
): { selectedFrom: number; selectedTo: number } {
  const isChosen = isBlock && row >= area.top && row <= area.bottom
  return { selectedFrom: isChosen ? area.left : -1, selectedTo: isChosen ? area.right : -1 }
}
