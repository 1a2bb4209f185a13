import { ORPCError } from '@orpc/server'
import type { Cell } from '../../contract/sheet.ts'
import { momentOf } from '../clock.ts'
import { inTransaction } from '../database/database.ts'
import { refusal } from '../http/refuse.ts'
import { accountNames } from '../stores/accounts.ts'
import { appendAudits } from '../stores/audit.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { newestFigures } from '../stores/figure-versions.ts'
import type { CellKey } from '../stores/figures.ts'
import { appendFiguresInPlace } from '../stores/figures.ts'
import type { RepeatableRequest } from '../stores/idempotency.ts'
import { recallAll, releaseAll, rememberAll } from '../stores/idempotency.ts'
import type { Report, ReportKey } from '../stores/reports.ts'
import { findReport, holdReport, openReport } from '../stores/reports.ts'
import { bumpRevision } from '../stores/revision.ts'
import { emptyCell, figureToCell, recordersOf } from '../views/cell-view.ts'
import type { ActContext, Acting } from './act-once.ts'
import type { Decision } from './decide-cell.ts'
import { decideCell, requireMayEnter } from './decide-cell.ts'
import type { EntryGround } from './entry-ground.ts'
import { inputHash } from './input-hash.ts'
import { requireTyping } from './report-standing.ts'
import { refuseStale } from './stored-cell.ts'
import type { TypedCell } from './typed-value.ts'

/** What was typed into one cell, with the version its typist saw. */
export interface CellToSave extends CellKey, TypedCell {
  idempotencyKey: string
  reporter: string
  expectedVersion: number | null
  note: string | null
}

export type CellOutcome = { kind: 'stored'; cell: Cell } | { kind: 'refused'; refusal: ORPCError<string, unknown> }

type Outcomes = Map<CellToSave, CellOutcome>

/** Undoes the transaction of cells of which none is to be stored. */
class AllRefusedError extends Error {
  readonly outcomes: Outcomes

  constructor(outcomes: Outcomes) {
    super('every cell was refused')
    this.outcomes = outcomes
  }
}

/**
 * Stores the cells of one report in one transaction, with its audit lines. Each cell is stored once under its own key and answered the same
 * when it is sent again; a refused cell leaves nothing behind, its key included, and does not touch the others.
 */
export async function saveReportCells(context: ActContext, ground: EntryGround, cells: readonly CellToSave[]): Promise<Outcomes> {
  try {
    return await inTransaction(context.database.kysely, (transaction) => {
      const stamp = { at: momentOf(context.clock), by: context.account.id }
      return saveOnce({ ...context, transaction, stamp }, ground, cells)
    })
  } catch (error) {
    if (error instanceof AllRefusedError) return error.outcomes
    throw error
  }
}

async function saveOnce(acting: Acting, ground: EntryGround, cells: readonly CellToSave[]): Promise<Outcomes> {
  const { transaction, stamp } = acting
  const requests = new Map(cells.map((cell) => [cell, requestOf(acting, cell)]))
  const recalled = await recallAll(transaction, [...requests.values()], stamp.at)
  const outcomes: Outcomes = new Map()
  for (const cell of cells) {
    const known = recalled.get(cell.idempotencyKey)
    // What was kept under the key is what storing this very cell answered.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (known?.kind === 'repeated') outcomes.set(cell, { kind: 'stored', cell: known.reply as Cell })
    if (known?.kind === 'reused') outcomes.set(cell, { kind: 'refused', refusal: refusal('KEY_REUSED') })
  }
  const fresh = cells.filter((cell) => !outcomes.has(cell))
  if (fresh.length > 0) for (const [cell, outcome] of await saveFresh(acting, ground, fresh)) outcomes.set(cell, outcome)
  if (![...outcomes.values()].some(({ kind }) => kind === 'stored')) throw new AllRefusedError(outcomes)
  const settled = fresh.flatMap((cell) => {
    const [request, outcome] = [requests.get(cell), outcomes.get(cell)]
    return request === undefined || outcome === undefined ? [] : [{ request, outcome }]
  })
  const replies = settled.flatMap(({ request, outcome }) => (outcome.kind === 'stored' ? [{ request, reply: outcome.cell }] : []))
  await rememberAll(transaction, replies)
  await releaseAll(
    transaction,
    settled.flatMap(({ request, outcome }) => (outcome.kind === 'refused' ? [request] : [])),
  )
  return outcomes
}

/** The same request whether the cell comes alone or with others. */
function requestOf({ account }: Acting, { idempotencyKey, ...cell }: CellToSave): RepeatableRequest {
  return { key: idempotencyKey, account: account.id, procedure: 'saveFigure', inputHash: inputHash({ ...cell }) }
}

async function saveFresh(acting: Acting, ground: EntryGround, cells: readonly CellToSave[]): Promise<Outcomes> {
  const outcomes: Outcomes = new Map()
  const owed = await each(cells, outcomes, async (cell) => {
    requireMayEnter(acting, ground, cell)
  })
  for (const cell of await nothingToWithdraw(acting, owed.keys())) {
    owed.delete(cell)
    outcomes.set(cell, { kind: 'stored', cell: { ...emptyCell } })
  }
  const [first] = owed.keys()
  if (first === undefined) return outcomes
  const { report, isNew } = await openForEntry(acting, first)
  const newest = await newestByCell(acting, owed.keys())
  const beside = new Map([...newest].map(([key, { value }]) => [key, value]))
  const typing = requireTyping(acting, ground.register, report)
  const decided = await each(owed.keys(), outcomes, async (cell) => {
    await typing
    const decision = await decideCell(acting, ground, { cell, current: newest.get(keyOf(cell)) ?? null, beside: (key) => beside.get(keyOf(key)) })
    if (decision.kind === 'append') beside.set(keyOf(cell), decision.figure.value)
    return decision
  })
  for (const [cell, outcome] of await store(acting, decided)) outcomes.set(cell, outcome)
  if (isNew) {
    const detail = { reporter: report.reporter, period: report.period, stage: report.stage }
    await appendAudits(acting.transaction, [auditOf(acting, 'beginReport', 'report', String(report.id), report.reporter, detail)], acting.stamp)
    await bumpRevision(acting.transaction)
  }
  return outcomes
}

/** Cells that are to be emptied and are empty: they begin no report. */
async function nothingToWithdraw(acting: Acting, cells: Iterable<CellToSave>): Promise<CellToSave[]> {
  const withdrawn = [...cells].filter(({ missingReason }) => missingReason === 'withdrawn')
  const newest = await newestByCell(acting, withdrawn)
  return withdrawn.filter((cell) => !newest.has(keyOf(cell)))
}

/** What the work gives for each cell; one that it refuses goes to the outcomes. */
async function each<T>(cells: Iterable<CellToSave>, outcomes: Outcomes, work: (cell: CellToSave) => Promise<T>): Promise<Map<CellToSave, T>> {
  const results = new Map<CellToSave, T>()
  for (const cell of cells) {
    try {
      results.set(cell, await work(cell))
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error
      outcomes.set(cell, { kind: 'refused', refusal: error })
    }
  }
  return results
}

async function openForEntry({ transaction, stamp }: Acting, cell: ReportKey): Promise<{ report: Report; isNew: boolean }> {
  const known = await findReport(transaction, cell)
  const opened = known ?? (await openReport(transaction, cell, stamp))
  const report = (await holdReport(transaction, opened.id)) ?? opened
  return { report, isNew: known === null }
}

async function newestByCell({ transaction }: Acting, cells: Iterable<CellKey>): Promise<Map<string, StoredFigure>> {
  const [first, ...others] = cells
  if (first === undefined) return new Map()
  const subjects = [...new Set([first, ...others].map(({ subject }) => subject))]
  const figures = await newestFigures(transaction, { subjects, periods: [first.period], stage: first.stage })
  return new Map(figures.map((figure) => [keyOf(figure), figure]))
}

/** Appends what is new and answers every decided cell as it then stands. */
async function store(acting: Acting, decided: ReadonlyMap<CellToSave, Decision>): Promise<Outcomes> {
  const { transaction, stamp } = acting
  const figures = [...decided.values()].flatMap((decision) => (decision.kind === 'append' ? [decision.figure] : []))
  const stored = new Set((await appendFiguresInPlace(transaction, figures, stamp)).map(keyOf))
  const newest = figures.length === 0 ? new Map<string, StoredFigure>() : await newestByCell(acting, decided.keys())
  const now = [...decided].map(([cell, decision]) => {
    return { cell, decision, figure: decision.kind === 'same' ? decision.figure : (newest.get(keyOf(cell)) ?? null) }
  })
  const names = await accountNames(transaction, recordersOf(now.flatMap(({ figure }) => figure ?? [])))
  const outcomes: Outcomes = new Map()
  const lines = []
  for (const { cell, decision, figure } of now) {
    const isStored = figure !== null && (decision.kind === 'same' || stored.has(keyOf(cell)))
    outcomes.set(
      cell,
      isStored ? { kind: 'stored', cell: figureToCell(figure, names) } : { kind: 'refused', refusal: await refuseStale(transaction, figure) },
    )
    if (isStored && decision.kind === 'append') lines.push(lineOf(acting, cell, decision))
  }
  await appendAudits(transaction, lines, stamp)
  return outcomes
}

function lineOf(acting: Acting, cell: CellToSave, { current, figure }: Extract<Decision, { kind: 'append' }>) {
  const before = current && { value: current.value, missingReason: current.missingReason, note: current.note }
  const after = { value: figure.value, missingReason: figure.missingReason, note: figure.note }
  const id = [cell.subject, cell.element, cell.period, cell.stage].join('/')
  return auditOf(acting, 'saveFigure', 'figure', id, cell.reporter, { before, after })
}

function auditOf({ visit }: Acting, act: string, resource: string, resourceId: string, unit: string, detail: Record<string, unknown>) {
  return { act, resource, resourceId, unit, detail, request: visit.requestId }
}

function keyOf({ subject, element, period, stage }: CellKey): string {
  return `${subject} ${element} ${period} ${stage}`
}
