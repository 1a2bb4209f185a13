import type { FatedCell } from '../../../domain/block-placement.ts'
import type { DecimalText } from '../../../domain/figure.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { Judgement, Refusal } from '../../saving/cell-state.ts'
import type { CellActs, Entered } from './cell-acts.ts'
import { figureText } from '../../report/figure-text.ts'
import { judgeReading, judgeText } from './judge-text.ts'
import { owedAt } from './sheet-grid-model.ts'
import type { GridModel, OwedCell } from './sheet-grid-model.ts'

/** What a cell of a pasted block comes to, in the order in which a person has to look at it. */
export const pasteGroups = ['choice', 'refused', 'notPlaced', 'odd', 'change', 'unchanged', 'frame'] as const
export type PasteGroup = (typeof pasteGroups)[number]

/** One pasted cell, as it was understood. */
export interface PasteLine {
  key: string
  group: PasteGroup
  cell: FatedCell
  /** The cell of the sheet it goes to, or would; null where there is none. */
  owed: OwedCell | null
  /** What the sheet holds there, and what it will hold; '' for nothing. */
  from: string
  to: string
  readings: readonly DecimalText[]
  chosen: DecimalText | null
  refusal: Refusal | null
  /** What is stored when the paste is confirmed; null where nothing is. */
  entered: Entered | null
}

/** Every cell of a block with what it comes to. `chosen` are the readings a person picked, by the key of the line. */
export function pasteLines(
  cells: readonly FatedCell[],
  grid: GridModel,
  acts: Pick<CellActs, 'contextOf'>,
  chosen: ReadonlyMap<string, DecimalText>,
  locale: Locale,
): readonly PasteLine[] {
  return cells.map((cell) => lineOf(cell, grid, acts, chosen.get(keyOf(cell)) ?? null, locale))
}

function keyOf({ row, column }: FatedCell): string {
  return `${row}:${column}`
}

function lineOf(cell: FatedCell, grid: GridModel, acts: Pick<CellActs, 'contextOf'>, chosen: DecimalText | null, locale: Locale): PasteLine {
  const { fate, text } = cell
  const owed = 'at' in fate ? owedAt(grid, fate.at) : null
  const line = { key: keyOf(cell), cell, owed, from: '', to: '', readings: [], chosen, refusal: null, entered: null }
  if (fate.kind !== 'placed' || owed === null) return { ...line, group: isFrame(fate) ? 'frame' : 'notPlaced' }
  const context = acts.contextOf(owed)
  const asTyped = judgeText(text, context)
  const readings = asTyped.kind === 'choice' ? asTyped.readings : []
  const judgement = chosen === null ? asTyped : judgeReading(chosen, context)
  return { ...line, from: context.shown, readings, ...judged(judgement, owed, text, locale) }
}

function isFrame({ kind }: FatedCell['fate']): boolean {
  return kind === 'blank' || kind === 'header' || kind === 'name' || kind === 'beside'
}

function judged(judgement: Judgement, owed: OwedCell, text: string, locale: Locale): Pick<PasteLine, 'group'> & Partial<PasteLine> {
  switch (judgement.kind) {
    case 'entry':
      return {
        group: judgement.questions.length > 0 ? 'odd' : 'change',
        to: figureText(judgement.entry, locale),
        entered: { owed, text: figureText(judgement.entry, locale) || text, judgement },
      }
    case 'unchanged':
      return { group: 'unchanged' }
    case 'choice':
      return { group: 'choice' }
    case 'refused':
      return { group: 'refused', refusal: judgement.refusal }
  }
}
