import { exact } from './exact.ts'
import { hasMovedParts, isOneWhole, piecesOn } from './ground.ts'
import type { Pieces } from './ground.ts'
import type { Indicator } from './indicator.ts'
import { lastDayOf } from './period.ts'
import type { Period } from './period.ts'
import type { Register } from './register.ts'
import { contextFor, tallyFor } from './tallies.ts'
import { tallyOf } from './add-up.ts'
import type { Tally, TallyContext, TallyPart } from './tally.ts'
import { isTerritory } from './unit.ts'
import type { Day, Unit, UnitId } from './unit.ts'

/** A past period of a unit, read on the map of today. */
export interface TodaysReading {
  tally: Tally
  /** The part of it, 0–1, that comes from shares of divided units. */
  estimatedPart: number
  /** It could not be redrawn and stands as it was then, on another ground. */
  isAsItStood: boolean
}

/** The day whose map is "today's" for a unit: the day the ledger is read at, or the unit's own last one. */
export function lastDayOfMap(register: Register, unit: UnitId): Day {
  const asOf = register.asOf.slice(0, 10)
  const validTo = register.unit(unit)?.validTo ?? null
  return validTo !== null && validTo < asOf ? validTo : asOf
}

/**
 * Counts and populations of a past period for the ground the unit has `today`: of the units it was made from, else of what its parts of today were
 * made from (methods §10). Null when nothing stood there then. Throws for an unknown unit.
 */
export function readingOnTodaysMap(register: Register, indicator: Indicator, id: UnitId, period: Period, today: Day): TodaysReading | null {
  const unit = register.unit(id)
  if (unit === null) throw new Error(`unknown unit: ${id}`)
  const day = lastDayOf(period)
  const pieces = piecesOn(register, id, day, today)
  if (pieces.size === 0 && unit.validTo !== null && unit.validTo < day) return null
  const context = contextFor(register, indicator, period)
  const isMoved = pieces.size > 0 && hasMovedParts(register, indicator, id, day, today)
  const bySuccession = pieces.size === 0 ? null : readingOfPieces(context, unit, pieces)
  if (bySuccession !== null && !isMoved && (isOneWhole(pieces) || isWhole(context, bySuccession.tally))) return bySuccession
  const byParts = readingOfParts(context, unit, today)
  if (byParts !== null && (bySuccession === null || isWhole(context, byParts.tally))) return byParts
  return bySuccession && { ...bySuccession, isAsItStood: isMoved }
}

function readingOfPieces(context: TallyContext, unit: Unit, pieces: Pieces): TodaysReading {
  const { register, indicator, period } = context
  const parts = [...pieces].flatMap(([id, share]) => {
    const piece = register.unit(id)
    return piece === null ? [] : [{ tally: tallyFor(register, indicator, piece, period), share: share.equals(1) ? null : share }]
  })
  const [only] = parts
  if (only !== undefined && isOneWhole(pieces)) return { tally: only.tally, estimatedPart: 0, isAsItStood: false }
  const tally = tallyOf(context, unit, parts, false)
  return { tally, estimatedPart: weightedMean(parts.map((part) => ({ ...part, estimatedPart: part.share === null ? 0 : 1 }))), isAsItStood: false }
}

/**
 * The unit's parts of today, each read on today's map. Null when nothing stood for any, and when nothing is known of a territory: its people
 * lived somewhere. A facility may be new.
 */
function readingOfParts(context: TallyContext, unit: Unit, today: Day): TodaysReading | null {
  const { register, indicator, period } = context
  const parts: (TallyPart & TodaysReading)[] = []
  for (const part of register.contributorsTo(unit.id, today)) {
    const reading = readingOnTodaysMap(register, indicator, part.id, period, today)
    if (reading !== null) parts.push({ ...reading, share: null })
    else if (isTerritory(part.kind)) return null
  }
  if (parts.length === 0) return null
  const tally = tallyOf(context, unit, parts, false)
  return { tally, estimatedPart: weightedMean(parts), isAsItStood: parts.some((part) => part.isAsItStood) }
}

function isWhole({ shape }: TallyContext, tally: Tally): boolean {
  return tally.published !== null || (tally.numerator !== null && (shape.denominator.length === 0 || tally.denominator !== null))
}

/** Weighted by what is counted; by people, and then by head of the list, where nothing is. */
function weightedMean(parts: readonly (TallyPart & { estimatedPart: number })[]): number {
  const weights = [(tally: Tally) => tally.numerator, (tally: Tally) => tally.denominator, () => exact(1)]
  for (const weightOf of weights) {
    const weighted = parts.map((part) => ({ weight: Number((weightOf(part.tally) ?? exact(0)).mul(part.share ?? exact(1))), part }))
    const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
    if (total > 0) return weighted.reduce((sum, { weight, part }) => sum + weight * part.estimatedPart, 0) / total
  }
  return 0
}
