import type { DecimalText } from '../../../domain/figure.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import { restingCell } from '../../saving/cell-state.ts'
import type { CellState, Entry, Judgement } from '../../saving/cell-state.ts'
import type { Drafts, Told } from '../../saving/drafts.ts'
import { figureText } from '../../report/figure-text.ts'
import { isEmpty, judgeReading, judgeText } from './judge-text.ts'
import type { CellContext } from './judge-text.ts'
import type { OwedCell } from './sheet-grid-model.ts'
import { pastOf } from './sheet-rows.ts'
import type { Sheet } from '../../../contract/sheet.ts'
import { storedEntry } from './stored-entry.ts'
import { isSameEntry } from './undo-history.ts'
import type { UndoHistory } from './undo-history.ts'

interface Surroundings {
  drafts: Drafts
  sheet: Pick<Sheet, 'year' | 'previousYears' | 'checks'>
  locale: Locale
  newKey: () => string
  history: UndoHistory
}

/** A cell with what is to become of it. */
export interface Entered {
  owed: OwedCell
  /** As a person would have typed it. */
  text: string
  judgement: Judgement
}

/** What a person does to an owed cell, told to its drafts. Each returns the cell as it is then; what it changes can be taken back. */
export function cellActs({ drafts, sheet, locale, newKey, history }: Surroundings) {
  const stateOf = ({ key }: OwedCell): CellState => drafts.store.getState().cells[key] ?? restingCell
  /** What the cell holds once everything under way has arrived. */
  const entryOf = (owed: OwedCell): Entry | null => {
    const { draft, flight } = stateOf(owed)
    return draft?.kind === 'queued' ? draft.entry : (flight?.entry ?? storedEntry(owed.cell))
  }
  const contextOf = (owed: OwedCell): CellContext => {
    const { flight } = stateOf(owed)
    return { ...pastOf(sheet, owed.row), current: flight?.entry ?? storedEntry(owed.cell), shown: flight?.text ?? figureText(owed.cell, locale) }
  }
  /** Does it, and remembers what became of the cell. */
  const remembered = (owed: OwedCell, act: () => CellState): CellState => {
    const before = entryOf(owed)
    const state = act()
    const after = entryOf(owed)
    if (!isSameEntry(before, after)) history.push([{ key: owed.key, before, after }])
    return state
  }
  const type = (owed: OwedCell, text: string) => drafts.tell(owed.key, { kind: 'typed', text, seen: owed.cell.version })
  const leave = (owed: OwedCell) => {
    const { editor } = stateOf(owed)
    if (editor === null) return stateOf(owed)
    return remembered(owed, () => drafts.tell(owed.key, { kind: 'left', judgement: judgeText(editor.text, contextOf(owed)), key: newKey() }))
  }
  const entering = ({ owed, text, judgement }: Entered): Told[] => {
    const { editor, draft } = stateOf(owed)
    const dropped = [editor, draft?.kind === 'queued' ? null : draft].filter((waiting) => waiting !== null)
    return [
      ...dropped.map(() => ({ key: owed.key, event: { kind: 'restored' as const } })),
      { key: owed.key, event: { kind: 'typed', text, seen: owed.cell.version } },
      { key: owed.key, event: { kind: 'left', judgement, key: newKey() } },
    ]
  }
  return {
    stateOf,
    entryOf,
    contextOf,
    type,
    leave,
    /** Enters many cells as one step. Whatever waited in them for an answer gives way. */
    enterAll(entered: readonly Entered[]) {
      const before = entered.map(({ owed }) => entryOf(owed))
      drafts.tellAll(entered.flatMap(entering))
      const changes = entered.map(({ owed }, place) => ({ key: owed.key, before: before[place] ?? null, after: entryOf(owed) }))
      // A cell that asks is of the step too: taking the step back takes its question away.
      history.push(changes.filter((change, place) => !isSameEntry(change.before, change.after) || asksOf(entered[place])))
    },
    /** Gives cells what they are to hold, asking nothing and remembering nothing: for taking a step back. */
    putBack(cells: readonly { owed: OwedCell; entry: Entry }[]) {
      const judged = (entry: Entry): Judgement => ({ kind: 'entry', entry, questions: [] })
      drafts.tellAll(cells.flatMap(({ owed, entry }) => entering({ owed, text: figureText(entry, locale), judgement: judged(entry) })))
    },
    /** Takes away what waits in a cell for an answer, whatever was typed into it. */
    drop(owed: OwedCell) {
      const { editor, draft } = stateOf(owed)
      for (const waiting of [editor, draft]) if (waiting !== null) drafts.tell(owed.key, { kind: 'restored' })
    },
    restore: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'restored' }),
    choose: (owed: OwedCell, reading: DecimalText) =>
      remembered(owed, () => drafts.tell(owed.key, { kind: 'chosen', judgement: judgeReading(reading, contextOf(owed)), key: newKey() })),
    word: (owed: OwedCell, words: string) => drafts.tell(owed.key, { kind: 'worded', words }),
    explain: (owed: OwedCell) => remembered(owed, () => drafts.tell(owed.key, { kind: 'explained', key: newKey() })),
    /** Takes over the number that was meant. */
    replace: (owed: OwedCell, value: DecimalText) =>
      remembered(owed, () => {
        type(owed, formatNumber(value, locale))
        return drafts.tell(owed.key, { kind: 'left', judgement: judgeReading(value, contextOf(owed)), key: newKey() })
      }),
    keepMine: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'mineKept', key: newKey() }),
    takeTheirs: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'theirsTaken' }),
    sendAgain: (owed: OwedCell) => drafts.tell(owed.key, { kind: 'sentAgain', key: newKey() }),
    /** Stores a note with the number that is there; a blank one takes it away. */
    annotate(owed: OwedCell, note: string) {
      const current = stateOf(owed).flight?.entry ?? storedEntry(owed.cell)
      if (current === null || isEmpty(current)) return stateOf(owed)
      const text = stateOf(owed).flight?.text ?? figureText(owed.cell, locale)
      const entry = { ...current, note: note.trim() === '' ? null : note.trim() }
      return remembered(owed, () => drafts.tell(owed.key, { kind: 'noted', text, entry, seen: owed.cell.version, key: newKey() }))
    },
  }
}

function asksOf(entered: Entered | undefined): boolean {
  return entered?.judgement.kind === 'choice' || (entered?.judgement.kind === 'entry' && entered.judgement.questions.length > 0)
}

export type CellActs = ReturnType<typeof cellActs>
