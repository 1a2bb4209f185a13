import type { Measure } from './assessment.ts'
import type { Indicator } from './indicator.ts'
import { hasChangedBetween } from './ground.ts'
import { yearPeriod } from './ledger.ts'
import { measure, measureOfTally } from './measure.ts'
import { lastDayOf } from './period.ts'
import type { Register } from './register.ts'
import { contextFor } from './tallies.ts'
import { lastDayOfMap, readingOnTodaysMap } from './todays-map.ts'
import type { TodaysReading } from './todays-map.ts'
import type { UnitId } from './unit.ts'

export const breakReasons = ['definition', 'reorganisation'] as const
/** Why a value may not be compared with the one before it: something else was counted, or on another ground. */
export type BreakReason = (typeof breakReasons)[number]

export interface HistoryPoint {
  year: number
  /** Whose value it is: as reported, the unit that was this ground then; on today's map the unit asked for. */
  unit: UnitId
  measure: Measure
  /** Against the last point before it that has a value. */
  breakBefore: readonly BreakReason[]
  /** The part of it, 0–1, that was estimated by the shares of divided units. */
  estimatedPart: number
}

/** Two readings of the same past (methods §10), each ascending by year; a year in which nothing stood for the unit has no point. */
export interface History {
  /** What stood then for this very territory, under the name it had. */
  asReported: readonly HistoryPoint[]
  /** What the territory of today would have had: counts and populations of what it was made from, added up. */
  onTodaysMap: readonly HistoryPoint[]
}

/** Both readings from the first to the last year. Throws for an unknown unit. */
export function history(register: Register, indicator: Indicator, unit: UnitId, firstYear: number, lastYear: number): History {
  const years = yearsFrom(firstYear, lastYear)
  return { asReported: asReported(register, indicator, unit, years), onTodaysMap: onTodaysMap(register, indicator, unit, years) }
}

/** What stood then, alone: today's map takes as long again, and most screens draw one line. Throws for an unknown unit. */
export function historyAsReported(
  register: Register,
  indicator: Indicator,
  unit: UnitId,
  firstYear: number,
  lastYear: number,
): readonly HistoryPoint[] {
  return asReported(register, indicator, unit, yearsFrom(firstYear, lastYear))
}

function yearsFrom(firstYear: number, lastYear: number): number[] {
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
}

function asReported(register: Register, indicator: Indicator, unit: UnitId, years: readonly number[]): HistoryPoint[] {
  const points: HistoryPoint[] = []
  let last: HistoryPoint | null = null
  for (const year of years) {
    const then = register.onSameGround(unit, lastDay(year))
    if (then === null) continue
    const point: HistoryPoint = { year, unit: then, measure: measure(register, indicator, then, yearPeriod(year)), breakBefore: [], estimatedPart: 0 }
    const isMoved = last !== null && hasChangedBetween(register, indicator, then, lastDay(last.year), lastDay(year))
    points.push({ ...point, breakBefore: breaks(last, point, isMoved) })
    if (hasValue(point)) last = point
  }
  return points
}

function onTodaysMap(register: Register, indicator: Indicator, unit: UnitId, years: readonly number[]): HistoryPoint[] {
  const today = lastDayOfMap(register, unit)
  const points: HistoryPoint[] = []
  let last: { point: HistoryPoint; reading: TodaysReading } | null = null
  for (const year of years) {
    const period = yearPeriod(year)
    const reading = readingOnTodaysMap(register, indicator, unit, period, today)
    if (reading === null) continue
    const measured = measureOfTally(contextFor(register, indicator, period), reading.tally)
    const point: HistoryPoint = { year, unit, measure: measured, breakBefore: [], estimatedPart: reading.estimatedPart }
    const isMoved = last !== null && isAnotherGround(register, indicator, unit, last, { point, reading })
    points.push({ ...point, breakBefore: breaks(last?.point ?? null, point, isMoved) })
    if (hasValue(point)) last = { point, reading }
  }
  return points
}

type ReadPoint = { point: HistoryPoint; reading: TodaysReading }

/** On today's map a merger is no break, since the same ground is read in all years; an estimate, or a past that cannot be redrawn, is. */
function isAnotherGround(register: Register, indicator: Indicator, unit: UnitId, last: ReadPoint, next: ReadPoint): boolean {
  if (last.reading.estimatedPart > 0 !== next.reading.estimatedPart > 0) return true
  return last.reading.isAsItStood && hasChangedBetween(register, indicator, unit, lastDay(last.point.year), lastDay(next.point.year))
}

function breaks(last: HistoryPoint | null, next: HistoryPoint, isMoved: boolean): readonly BreakReason[] {
  if (last === null || !hasValue(next)) return []
  const reasons: BreakReason[] = []
  if (definitionOf(last) !== definitionOf(next)) reasons.push('definition')
  if (isMoved) reasons.push('reorganisation')
  return reasons
}

function hasValue(point: HistoryPoint): boolean {
  return point.measure.kind === 'value' || point.measure.kind === 'contributes'
}

function definitionOf(point: HistoryPoint): string | null {
  return point.measure.kind === 'value' ? point.measure.definition : null
}

function lastDay(year: number): string {
  return lastDayOf(yearPeriod(year))
}
