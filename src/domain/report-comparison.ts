import { exact } from './exact.ts'
import type { DecimalText, StoredReason } from './figure.ts'
import type { ReportAct } from './report-workflow.ts'
import type { UnitId } from './unit.ts'

/** A version of a cell of one report. */
export interface CellVersion {
  /** Grows within a cell. */
  version: number
  subject: UnitId
  element: string
  value: DecimalText | null
  missingReason: StoredReason | null
  note: string | null
  recordedAt: string
  recordedBy: string | null
}

export type DifferenceKind = 'added' | 'withdrawn' | 'changed' | 'noteOnly'

export interface CellDifference {
  subject: UnitId
  element: string
  kind: DifferenceKind
  before: CellVersion | null
  after: CellVersion | null
}

/** What every cell held at a moment, by `subject\nelement`: the newest version stored until then. Without a moment: what it holds now. */
export function cellsAt(versions: readonly CellVersion[], moment: string | null): Map<string, CellVersion> {
  const held = new Map<string, CellVersion>()
  for (const each of versions) {
    if (moment !== null && each.recordedAt > moment) continue
    const key = `${each.subject}\n${each.element}`
    const known = held.get(key)
    if (known === undefined || known.version < each.version) held.set(key, each)
  }
  return held
}

/**
 * The cells whose number, reason or note is another than before, in the order they were first filled. A cell is `added` when it has a number and
 * had none, `withdrawn` when it had one and has none.
 */
export function differencesBetween(before: ReadonlyMap<string, CellVersion>, after: ReadonlyMap<string, CellVersion>): CellDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key) ?? null, after.get(key) ?? null]
    const cell = now ?? old
    const kind = kindOf(old, now)
    return cell === null || kind === null ? [] : [{ subject: cell.subject, element: cell.element, kind, before: old, after: now }]
  })
}

function kindOf(before: CellVersion | null, after: CellVersion | null): DifferenceKind | null {
  const [old, now] = [before?.value ?? null, after?.value ?? null]
  if (old === null && now !== null) return 'added'
  if (old !== null && now === null) return 'withdrawn'
  if (old !== null && now !== null && !exact(old).equals(exact(now))) return 'changed'
  if ((before?.missingReason ?? null) !== (after?.missingReason ?? null)) return 'changed'
  return (before?.note ?? null) === (after?.note ?? null) ? null : 'noteOnly'
}

interface Happened {
  act: string
  at: string
}

/**
 * The events that what a report holds is compared with: the last time it was sent before, and the last time it was approved before. What was
 * sent last is what is looked at while it waits or is approved; while its unit is at work on it, that is already "before".
 */
export function comparedEvents<Event extends Happened>(
  events: readonly Event[],
  isAtDepartment: boolean,
): { submission: Event | null; approval: Event | null } {
  const last = events.findLastIndex((event) => isAct(event, 'submit'))
  const earlier = isAtDepartment && last !== -1 ? events.slice(0, last) : events
  return {
    submission: earlier.findLast((event) => isAct(event, 'submit')) ?? null,
    approval: earlier.findLast((event) => isAct(event, 'approve')) ?? null,
  }
}

function isAct(event: Happened, act: ReportAct): boolean {
  return event.act === act
}
