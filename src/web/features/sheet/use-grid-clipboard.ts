import type { ClipboardEvent, RefObject } from 'react'
import { textsToHtml, textsToPlain } from '../../../domain/block-text.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { BlockActs, Outcome } from './block-acts.ts'
import type { CellActs } from './cell-acts.ts'
import type { GridMode } from './grid-keys.ts'
import { positionOf } from './grid-positions.ts'
import { blockToText, isBlock } from './pasted-block.ts'
import { areaTexts } from './grid-text.ts'
import { owedAt } from './sheet-grid-model.ts'
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
}

/** Copying what is chosen, as the page shows it. While a caret is in a text, the text has the keys. */
export function useGridClipboard({ grid, acts, blocks, selection, mode, locale, tell }: ClipboardParts) {
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
      const owed = at === null ? null : owedAt(grid, at)
      const pasted = event.clipboardData.getData('text')
      if (owed === null || !isBlock(pasted)) return
      event.preventDefault()
      acts.type(owed, blockToText(pasted))
    },
    onCut(event: ClipboardEvent) {
      if (!isOfGrid(event)) return
      copy(event)
      tell(blocks.empty(selection.area))
    },
  }
}
