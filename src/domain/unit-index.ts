import { grouped } from './grouped.ts'
import type { Ledger } from './ledger.ts'
import { isValidOn } from './unit.ts'
import type { Day, Succession, Unit, UnitId } from './unit.ts'

/** Units by id and code, and their lines of succession. */
export interface UnitIndex {
  unit(id: UnitId): Unit | null
  /** The unit that carried the code on the day: a code may be used again for another place. */
  unitByCode(code: string, day: Day): Unit | null
  /** What went into the unit, earliest first. */
  predecessorsOf(unit: UnitId): readonly Succession[]
  /** What the unit went into, earliest first. */
  successorsOf(unit: UnitId): readonly Succession[]
  /**
   * The unit that is this very territory on the day: the unit itself while it exists, else the one it was renamed to or from.
   * Null when there is none: the ground was merged or divided.
   */
  onSameGround(unit: UnitId, day: Day): UnitId | null
  /** One name for all units that are the same ground under different names. */
  groundOf(unit: UnitId): UnitId
}

export function openUnits(ledger: Pick<Ledger, 'units' | 'successions'>): UnitIndex {
  const byId = new Map(ledger.units.map((unit) => [unit.id, unit]))
  const byCode = grouped(ledger.units.toSorted(byCodeThenId), (unit) => unit.code)
  const successions = ledger.successions.toSorted(byDayThenIds)
  const into = grouped(successions, (succession) => succession.successor)
  const outOf = grouped(successions, (succession) => succession.predecessor)
  const lines = sameGroundLines(successions, into)

  return {
    unit: (id) => byId.get(id) ?? null,
    unitByCode: (code, day) => byCode.get(code)?.find((unit) => isValidOn(unit, day)) ?? null,
    predecessorsOf: (unit) => into.get(unit) ?? none,
    successorsOf: (unit) => outOf.get(unit) ?? none,
    onSameGround: (unit, day) => {
      const isThere = (id: UnitId) => isThereOn(byId.get(id), day)
      return isThere(unit) ? unit : (lines.get(unit)?.find(isThere) ?? null)
    },
    groundOf: (unit) => lines.get(unit)?.[0] ?? unit,
  }
}

const none: readonly never[] = []

function isThereOn(unit: Unit | undefined, day: Day): boolean {
  return unit !== undefined && isValidOn(unit, day)
}

/** The order in which units stand wherever nothing else orders them, so that the order of stored rows never shows. */
export function byCodeThenId(a: Unit, b: Unit): number {
  return compareText(a.code, b.code) || compareText(a.id, b.id)
}

function byDayThenIds(a: Succession, b: Succession): number {
  return compareText(a.effectiveOn, b.effectiveOn) || compareText(a.predecessor, b.predecessor) || compareText(a.successor, b.successor)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every unit with all units of its ground, earliest first; units that never changed their name are left out. */
function sameGroundLines(
  successions: readonly Succession[],
  into: ReadonlyMap<UnitId, readonly Succession[]>,
): ReadonlyMap<UnitId, readonly UnitId[]> {
  const lines = new Map<UnitId, UnitId[]>()
  for (const succession of successions) {
    const { predecessor, successor } = succession
    if (!keepsGroundWhole(succession, into.get(successor) ?? none) || lines.has(successor)) continue
    const line = lines.get(predecessor) ?? [predecessor]
    line.push(successor)
    lines.set(predecessor, line)
    lines.set(successor, line)
  }
  return lines
}

/** A whole territory under another name: nothing else went into the successor. */
function keepsGroundWhole(succession: Succession, intoSuccessor: readonly Succession[]): boolean {
  const isWhole = succession.share === 1 && (succession.kind === 'rename' || succession.kind === 'transfer')
  return isWhole && succession.predecessor !== succession.successor && intoSuccessor.length === 1
}
