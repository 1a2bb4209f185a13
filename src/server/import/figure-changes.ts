import type { Period } from '../../domain/period.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import type { CellKey, NewFigure, PlacedFigure } from '../stores/figures.ts'
import type { ReadFigure } from './read-figures.ts'

/** What an import does to the figures. */
export interface FigureChanges {
  /** New versions, each with the row it comes from. */
  appended: readonly { read: ReadFigure; figure: PlacedFigure }[]
  /** Versions that are there and only need approval. */
  approved: readonly { read: ReadFigure; version: number }[]
  added: number
  changed: number
  unchanged: number
}

/** The newest version of a cell and stage, and the one in force. */
interface StoredCell {
  newest: StoredFigure
  inForce: StoredFigure | null
}

/**
 * Which figures are new, which correct a stored one, and which are there already: an approved one when the version in force says the same,
 * another when the newest version does. Pure. `stored` are the versions of the periods concerned, oldest first.
 */
export function figureChanges(read: readonly ReadFigure[], stored: readonly StoredFigure[]): FigureChanges {
  const cells = storedCells(stored)
  const appended: { read: ReadFigure; figure: PlacedFigure }[] = []
  const approved: { read: ReadFigure; version: number }[] = []
  let [added, unchanged] = [0, 0]
  for (const each of read) {
    const cell = cells.get(cellKey(each.figure))
    const isForApproval = each.state === 'approved'
    if (cell === undefined) added += 1
    if (cell !== undefined && isThere(isForApproval ? cell.inForce : cell.newest, each.figure)) unchanged += 1
    else if (isForApproval && cell !== undefined && isThere(cell.newest, each.figure)) approved.push({ read: each, version: cell.newest.version })
    else appended.push({ read: each, figure: { ...each.figure, ordinal: (cell?.newest.ordinal ?? 0) + 1 } })
  }
  return { appended, approved, added, changed: read.length - added - unchanged, unchanged }
}

export function periodsOf(read: readonly ReadFigure[]): Period[] {
  return [...new Set(read.map(({ figure }) => figure.period))]
}

export function cellKey({ subject, element, period, stage }: CellKey): string {
  return `${subject}\n${element}\n${period}\n${stage}`
}

function storedCells(stored: readonly StoredFigure[]): Map<string, StoredCell> {
  const cells = new Map<string, StoredCell>()
  for (const figure of stored) {
    const key = cellKey(figure)
    const isInForce = figure.approvedAt !== null && figure.approvalSupersededAt === null
    cells.set(key, { newest: figure, inForce: isInForce ? figure : (cells.get(key)?.inForce ?? null) })
  }
  return cells
}

const content = ['value', 'missingReason', 'definition', 'reportedBy', 'note', 'source', 'illustrative'] as const

function isThere(stored: StoredFigure | null, figure: NewFigure): boolean {
  return stored !== null && content.every((field) => stored[field] === figure[field])
}
