import type { z } from 'zod'
import type { Cell, SavedFigure, saveFigureInput, saveFiguresInput } from '../../contract/sheet.ts'
import { grouped } from '../../domain/grouped.ts'
import { inSnapshot } from '../database/database.ts'
import { refusal } from '../http/refuse.ts'
import type { ActContext } from './act-once.ts'
import { readEntryGround } from './entry-ground.ts'
import { saveReportCells } from './save-report-cells.ts'
import type { CellOutcome, CellToSave } from './save-report-cells.ts'

type SaveFigureInput = z.output<typeof saveFigureInput>
type SaveFiguresInput = z.output<typeof saveFiguresInput>

/** Stores what was typed into a cell as its newest version, and begins the report when it is the first of it. Answers the cell as it then stands. */
export async function saveFigure(context: ActContext, { account, ...cell }: SaveFigureInput): Promise<Cell> {
  requireAccount(context, account)
  const [outcome] = await saveCells(context, [cell])
  if (outcome === undefined) throw new Error('a cell was neither stored nor refused')
  if (outcome.kind === 'refused') throw outcome.refusal
  return outcome.cell
}

/**
 * The same for many cells, each of which stands alone: what one of them is refused for does not touch the others. Answers in the order of the
 * cells. Throws FORBIDDEN when the account may store none of them.
 */
export async function saveFigures(context: ActContext, { account, cells }: SaveFiguresInput): Promise<{ outcomes: SavedFigure[] }> {
  requireAccount(context, account)
  const outcomes = await saveCells(context, cells)
  // Whoever may do nothing of it is told as for any other act.
  if (outcomes.every((outcome) => outcome.kind === 'refused' && outcome.refusal.code === 'FORBIDDEN')) throw refusal('FORBIDDEN')
  return {
    outcomes: outcomes.map((outcome) =>
      outcome.kind === 'stored' ? outcome : { kind: 'refused', code: outcome.refusal.code, data: outcome.refusal.data },
    ),
  }
}

/** A page may outlive its session: what its person typed must not be stored in the name of whoever signed in after. */
function requireAccount(context: ActContext, account: string | undefined): void {
  if (account !== undefined && account !== context.account.id) throw refusal('UNAUTHENTICATED')
}

/** One transaction per report: it holds one report only, so that two people's blocks never wait for each other in a circle. */
async function saveCells(context: ActContext, cells: readonly CellToSave[]): Promise<CellOutcome[]> {
  const ground = await inSnapshot(context.database.kysely, (snapshot) => readEntryGround(snapshot, cells))
  const outcomes = new Map<CellToSave, CellOutcome>()
  for (const group of grouped(cells, ({ reporter, period, stage }) => `${reporter} ${period} ${stage}`).values()) {
    for (const [cell, outcome] of await saveReportCells(context, ground, group)) outcomes.set(cell, outcome)
  }
  return cells.flatMap((cell) => outcomes.get(cell) ?? [])
}
