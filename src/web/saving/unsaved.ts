import { yearOf } from '../../domain/period.ts'
import { keyToAddress } from './cell-address.ts'
import type { CellAddress } from './cell-address.ts'
import type { CellState } from './cell-state.ts'
import { cellStatus, needsAnswer } from './cell-status.ts'

/** A cell of another sheet with something unsaved. */
export interface OtherSheet {
  reporter: string
  year: number
  count: number
}

/** What is not stored, by what it waits for. Keys of cells of the sheet that is shown. */
export interface Unsaved {
  waiting: readonly string[]
  signedOut: readonly string[]
  answers: readonly string[]
  elsewhere: readonly OtherSheet[]
}

/**
 * Sorts the drafts of an account for the strip above a sheet. `isShown` says which cells the sheet on the screen has. `activeKey` is the cell the person is at, which needs no pointing to;
 * a text left unfinished by an earlier page does.
 */
export function unsavedOf(cells: Readonly<Record<string, CellState>>, isShown: (address: CellAddress) => boolean, activeKey: string | null): Unsaved {
  const found = { waiting: [] as string[], signedOut: [] as string[], answers: [] as string[] }
  const others = new Map<string, OtherSheet>()
  for (const [key, state] of Object.entries(cells)) {
    const address = keyToAddress(key)
    if (address === null) continue
    if (!isShown(address)) countElsewhere(others, address)
    else {
      const status = cellStatus(state, false)
      if ((needsAnswer(status) || status === 'typing') && key !== activeKey) found.answers.push(key)
      else if (status === 'signedOut') found.signedOut.push(key)
      else if (status === 'unreachable' || status === 'unavailable') found.waiting.push(key)
    }
  }
  return { ...found, elsewhere: [...others.values()] }
}

function countElsewhere(others: Map<string, OtherSheet>, { reporter, period }: CellAddress): void {
  const year = yearOf(period)
  const known = others.get(`${reporter} ${year}`) ?? { reporter, year, count: 0 }
  others.set(`${reporter} ${year}`, { ...known, count: known.count + 1 })
}
