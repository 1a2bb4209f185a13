import { createContext, useContext } from 'react'
import type { Sheet } from '../../../contract/sheet.ts'
import type { CellActs } from './cell-acts.ts'
import type { Position } from './grid-keys.ts'
import type { GridModel } from './sheet-grid-model.ts'

/** The cell, by key, whose question is to take the focus when it appears. */
export interface FocusWish {
  make: (key: string) => void
  /** True once for the cell that was wished for. */
  take: (key: string) => boolean
  drop: () => void
}

export function createFocusWish(): FocusWish {
  let wished: string | null = null
  return {
    make: (key) => {
      wished = key
    },
    take: (key) => {
      const isWished = wished === key
      if (isWished) wished = null
      return isWished
    },
    drop: () => {
      wished = null
    },
  }
}

/** What every part of an open sheet works with. */
export interface OpenSheet {
  grid: GridModel
  acts: CellActs
  /** Moves the focus to a cell of the grid and into sight. */
  goTo: (at: Position) => void
  focusWish: FocusWish
  openNote: (at: Position) => void
}

export const OpenSheetContext = createContext<OpenSheet | null>(null)

/** The open sheet. Throws outside of one. */
export function useOpenSheet(): OpenSheet {
  const sheet = useContext(OpenSheetContext)
  if (sheet === null) throw new Error('a part of a sheet is drawn outside of one')
  return sheet
}

/** The one sheet that is open. Throws in the table of several units. */
export function useWholeSheet(): Sheet {
  const { sheet } = useOpenSheet().grid
  if (sheet === null) throw new Error('a part of one sheet is drawn where several are open')
  return sheet
}
