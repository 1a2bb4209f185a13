/** Where a cell of the grid stands, for the screen and for who has it read aloud. */
export interface CellPlace {
  /** `row:column` in the grid. */
  at: string
  columnIndex: number
  isActive: boolean
  isSelected: boolean
}
