import type { DecimalText } from '../../../domain/figure.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { restingCell } from '../../saving/cell-state.ts'
import type { CellState } from '../../saving/cell-state.ts'
import type { Drafts } from '../../saving/drafts.ts'
import { figureText } from './figure-text.ts'
import { isEmpty, judgeReading, judgeText } from './judge-text.ts'
import type { CellContext } from './judge-text.ts'
import type { OwedCell } from './sheet-grid-model.ts'
import { pastOf } from './sheet-rows.ts'
import type { Sheet } from '../../../contract/sheet.ts'
import { storedEntry } from './stored-entry.ts'

interface Surroundings {
  drafts: Drafts
  sheet: Pick<Sheet, 'year' | 'previousYears' | 'checks'>
  locale: Locale
  newKey: () => string
}

/** What a person does to an owed cell, told to its drafts. Each returns the cell as it is then. */
export function cellActs({ drafts, sheet, locale, newKey }: Surroundings) {
  const stateOf = ({ key }: OwedCell): CellState => drafts.store.getState().cells[key] ?? restingCell
  const contextOf = (owed: OwedCell): CellContext => {
    const { flight } = stateOf(owed)
    return { ...pastOf(sheet, owed.row), current: flight?.entry ?? storedEntry(owed.cell), shown: flight?.text ?? figureText(owed.cell, locale) }
  }
  const type = (owed: OwedCell, text: string) => drafts.tell(owed.key, { kind: 'typed', text, seen: owed.cell.version })
  const leave = (owed: OwedCell) => {
    const { editor } = stateOf(owed)
    return editor === null
      ? stateOf(owed)
      : drafts.tell(owed.key, { kind: 'left', judgement: judgeText(editor.text, contextOf(owed)), key: newKey() })
  }
  return {
    stateOf,
    type,
    leave,
    restore: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'restored' }),
    choose: (owed: OwedCell, reading: DecimalText) =>
      drafts.tell(owed.key, { kind: 'chosen', judgement: judgeReading(reading, contextOf(owed)), key: newKey() }),
    word: (owed: OwedCell, words: string) => drafts.tell(owed.key, { kind: 'worded', words }),
    explain: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'explained', key: newKey() }),
    /** Takes over the number that was meant. */
    replace(owed: OwedCell, value: DecimalText) {
      type(owed, formatNumber(value, locale))
      return drafts.tell(owed.key, { kind: 'left', judgement: judgeReading(value, contextOf(owed)), key: newKey() })
    },
    keepMine: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'mineKept', key: newKey() }),
    takeTheirs: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'theirsTaken' }),
    sendAgain: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'sentAgain', key: newKey() }),
    /** Stores a note with the number that is there; a blank one takes it away. */
    annotate(owed: OwedCell, note: string) {
      const current = stateOf(owed).flight?.entry ?? storedEntry(owed.cell)
      if (current === null || isEmpty(current)) return stateOf(owed)
      const text = stateOf(owed).flight?.text ?? figureText(owed.cell, locale)
      const entry = { ...current, note: note.trim() === '' ? null : note.trim() }
      return drafts.tell(owed.key, { kind: 'noted', text, entry, seen: owed.cell.version, key: newKey() })
    },
  }
}

export type CellActs = ReturnType<typeof cellActs>
