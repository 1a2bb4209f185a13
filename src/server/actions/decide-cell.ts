import { exact } from '../../domain/exact.ts'
import type { Element } from '../../domain/figure.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import { isValidOn } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import type { CellKey, PlacedFigure } from '../stores/figures.ts'
import type { Acting } from './act-once.ts'
import { requirePossible, requireRules } from './entry-check.ts'
import type { EntryGround } from './entry-ground.ts'
import type { CellToSave } from './save-report-cells.ts'
import { refuseStale } from './stored-cell.ts'
import type { Answer } from './typed-value.ts'
import { readTyped } from './typed-value.ts'
import { requireExistence, requireRight, unitIn } from './writing-right.ts'

export type Decision =
  /** The cell says that already. */
  { kind: 'same'; figure: StoredFigure } | { kind: 'append'; figure: PlacedFigure; current: StoredFigure | null }

interface DecidedCell {
  cell: CellToSave
  /** The newest version of the cell. */
  current: StoredFigure | null
  /** The newest value of another cell of the same report, also one that is stored together with this; undefined for an empty one. */
  beside: (key: CellKey) => string | null | undefined
}

/** Refuses a cell that the account may not fill in, or that nobody owes. */
export function requireMayEnter(acting: Acting, ground: EntryGround, cell: CellToSave): void {
  unitIn(ground.register, cell.reporter)
  requireRight(acting, ground.register, 'enterFigures', cell.reporter)
  requireOwed(acting, ground, cell)
}

/** Refuses a cell that the reporter does not owe for the period: another subject, element or stage, a unit that is gone, a year outside the term. */
function requireOwed({ clock }: Acting, { register, resolutions, duties }: EntryGround, cell: CellToSave): void {
  const { period, stage } = cell
  const day = lastDayOf(period)
  const subject = unitIn(register, cell.subject)
  const [firstYear, lastYear] = [Math.min(...resolutions.map((each) => each.firstYear)), Math.max(...resolutions.map((each) => each.lastYear))]
  if (resolutions.length > 0 && (yearOf(period) < firstYear || yearOf(period) > lastYear)) throw refusal('YEAR_OUTSIDE_TERM', { firstYear, lastYear })
  if (yearOf(period) > Number(dayOf(clock).slice(0, 4))) throw refusal('INVALID_FIGURE', { problem: 'badPeriod' })
  requireExistence(register, subject, day)
  requireExistence(register, unitIn(register, cell.reporter), day)
  const owed = duties.get(cell.reporter) ?? []
  const isOwed = owed.some((duty) => {
    return duty.subject === cell.subject && duty.element === cell.element && duty.stages.includes(stage) && isValidOn(duty, day)
  })
  if (!isOwed) throw refusal('INVALID_FIGURE', { problem: 'notOwed' })
}

/** What is to be stored of a cell that is owed. Throws the refusal of a value that may not be. */
export async function decideCell(acting: Acting, ground: EntryGround, { cell, current, beside }: DecidedCell): Promise<Decision> {
  const element = ground.elements.find((each) => each.code === cell.element)
  if (element === undefined) throw refusal('NOT_FOUND', { what: 'element' })
  const answer = readTyped(cell, element, ground.indicators)
  const note = answer.missingReason === 'withdrawn' ? null : cell.note?.trim() || null
  if (current !== null && isSame(current, answer, note)) return { kind: 'same', figure: current }
  if ((current?.version ?? null) !== cell.expectedVersion) throw await refuseStale(acting.transaction, current)
  const definition = element.definitions.at(-1)?.version ?? 1
  if (answer.value !== null) await checkValue(acting, ground, { cell, beside, element, definition, value: answer.value, note })
  return { kind: 'append', figure: figureOf(acting, cell, { ...answer, note, definition }, current), current }
}

function isSame(current: StoredFigure, { value, missingReason }: Answer, note: string | null): boolean {
  if (current.missingReason !== missingReason || current.note !== note) return false
  return value === null || current.value === null ? value === current.value : exact(value).equals(exact(current.value))
}

interface CheckedValue extends Pick<DecidedCell, 'cell' | 'beside'> {
  element: Element
  definition: number
  value: string
  note: string | null
}

/** Refuses the impossible, what a rule refuses, and the odd that is not explained. */
async function checkValue({ transaction }: Acting, ground: EntryGround, checked: CheckedValue): Promise<void> {
  const { cell, beside, element, definition, value, note } = checked
  const { subject, period, stage } = cell
  const neighbours = async (other: string) => {
    const typed = beside({ subject, element: other, period, stage })
    return typed === undefined ? ground.inForce(transaction, { subject, element: other, period }) : typed
  }
  await requirePossible({ cell, element, value }, ground.indicators, ground.register, neighbours)
  await requireRules(ground.past, { subject, element: element.code, period, value, definition }, note, neighbours)
}

function figureOf(
  { settings }: Acting,
  { reporter, subject, element, period, stage }: CellToSave,
  answer: Answer & { note: string | null; definition: number },
  current: StoredFigure | null,
): PlacedFigure {
  const place = { subject, element, period, stage, ordinal: (current?.ordinal ?? 0) + 1 }
  return { ...place, ...answer, reportedBy: reporter, source: null, illustrative: settings.sampleWorkspace }
}
