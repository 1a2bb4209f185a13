import { useEffect, useState } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import type { CellState } from '../../saving/cell-state.ts'
import { cellStatus } from '../../saving/cell-status.ts'
import type { CellStatus } from '../../saving/cell-status.ts'
import type { Drafts } from '../../saving/drafts.ts'
import { owedByKey } from './sheet-grid-model.ts'
import type { GridModel } from './sheet-grid-model.ts'
import { useCellWords } from './use-cell-words.ts'

/** Statuses worth a word by themselves; typing and saving are what the person is doing anyway. */
const spoken: readonly CellStatus[] = ['unreachable', 'unavailable', 'signedOut', 'refused', 'choice', 'question', 'conflict', 'rejected']

/** The last thing that happened to a cell of the sheet, for the region that is read aloud. */
export function useAnnouncement(drafts: Drafts, grid: GridModel): string {
  const text = useText(sheetTexts)
  const words = useCellWords()
  const [announcement, setAnnouncement] = useState('')
  useEffect(() => {
    return drafts.store.subscribe((now, before) => {
      for (const [key, status] of changedStatuses(now.cells, before.cells)) {
        const name = nameOf(key, grid, words)
        if (name !== null) setAnnouncement(text.announce.other(name, text.status[status]))
      }
    })
  })
  return announcement
}

/** What changed between two states of the drafts: a cell that left them after a request is stored. */
export function changedStatuses(
  now: Readonly<Record<string, CellState>>,
  before: Readonly<Record<string, CellState>>,
): readonly (readonly [string, CellStatus])[] {
  const changed: [string, CellStatus][] = []
  for (const key of new Set([...Object.keys(now), ...Object.keys(before)])) {
    const [is, was] = [now[key], before[key]]
    if (is === was) continue
    if (is === undefined) {
      if (was?.flight != null) changed.push([key, 'stored'])
      continue
    }
    const status = cellStatus(is, false)
    if (spoken.includes(status) && (was === undefined || cellStatus(was, false) !== status)) changed.push([key, status])
  }
  return changed
}

function nameOf(key: string, grid: GridModel, words: ReturnType<typeof useCellWords>): string | null {
  const owed = owedByKey(grid).get(key)
  return owed === undefined ? null : words.cellName(owed, grid.year)
}
