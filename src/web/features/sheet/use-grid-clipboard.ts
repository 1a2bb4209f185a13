import type { ClipboardEvent, RefObject } from 'react'
import { textsToHtml, textsToPlain } from '../../../domain/block-text.ts'
import type { TextBlock } from '../../../domain/block-text.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { BlockActs, Outcome } from './block-acts.ts'
import type { CellActs } from './cell-acts.ts'
import { clipboardToBlock } from './clipboard-block.ts'
import type { GridMode, Position } from './grid-keys.ts'
import { positionOf } from './grid-positions.ts'
import { areaTexts } from './grid-text.ts'
import type { GridModel } from './sheet-grid-model.ts'
import type { GridSelection } from './use-grid-selection.ts'

interface ClipboardParts {
  grid: GridModel
  acts: CellActs
  blocks: BlockActs
  selection: GridSelection
  mode: RefObject<GridMode>
  locale: Locale
  tell: (outcome: Outcome) => void
  /** A block of several cells was pasted over the cell: it is shown before anything is stored. */
  onBlock: (block: TextBlock, start: Position) => void
  onTooLarge: () => void
}

/** Copying what is chosen, as the page shows it, and pasting. While a caret is in a text, the text has the keys. */
export function useGridClipboard({ grid, acts, blocks, selection, mode, locale, tell, onBlock, onTooLarge }: ClipboardParts) {
  const isOfGrid = (event: ClipboardEvent) => positionOf(event.target) !== null && mode.current === 'moving'
  const copy = (event: ClipboardEvent) => {
    event.preventDefault()
    const texts = areaTexts(grid, selection.area, acts, locale)
    event.clipboardData.setData('text/plain', textsToPlain(texts))
    event.clipboardData.setData('text/html', textsToHtml(texts))
  }
  return {
    onCopy(event: ClipboardEvent) {
      if (isOfGrid(event)) copy(event)
    },
    onPaste(event: ClipboardEvent) {
      const at = positionOf(event.target)
      if (at === null) return
      const pasted = clipboardToBlock(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'))
      const isOneCell = pasted.kind === 'block' && pasted.block.rows * pasted.block.columns === 1
      // One cell into one cell is typed; a caret has its text even from a block of one.
      if (isOneCell && (!selection.isBlock || mode.current !== 'moving')) return
      event.preventDefault()
      if (pasted.kind === 'tooLarge') onTooLarge()
      else if (isOneCell) tell(blocks.fillWith(selection.area, pasted.block.cells[0]?.text.trim() ?? ''))
      else onBlock(pasted.block, { row: selection.area.top, column: selection.area.left })
    },
    onCut(event: ClipboardEvent) {
      if (!isOfGrid(event)) return
      copy(event)
      tell(blocks.empty(selection.area))
    },
  }
}
