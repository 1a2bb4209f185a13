import { exact } from '../../domain/exact.ts'
import type { Exact } from '../../domain/exact.ts'
import type { FigureKey } from '../../domain/figure.ts'
import type { FigureIndex } from '../../domain/figure-index.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { CheckedFigure, CheckReason, CheckRule, Finding } from '../../domain/check-rule.ts'
import { expectedBy, findings, foundBy } from '../../domain/check-rule.ts'
import type { EffectiveFigure } from '../../domain/ledger.ts'
import { lastDayOf, previousYear, yearOf } from '../../domain/period.ts'
import { isTerritory, isValidOn } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import type { UnitIndex } from '../../domain/unit-index.ts'
import type { Reading } from '../register-cache.ts'

/** The approved figures that a new one is compared with, and the rules it is compared by. */
export interface PastFigures extends Pick<FigureIndex, 'figure' | 'population' | 'element'>, Pick<UnitIndex, 'onSameGround'> {
  units: readonly Unit[]
  indicators: readonly Indicator[]
  checks: readonly CheckRule[]
}

const pasts = new WeakMap<Reading, PastFigures>()

/** The approved figures of a reading, made once for it. */
export function pastOfReading(reading: Reading): PastFigures {
  const known = pasts.get(reading)
  if (known !== undefined) return known
  const { register, ledger, checks } = reading
  const { figure, population, element, onSameGround } = register
  const past = { figure, population, element, onSameGround, checks, units: ledger.units, indicators: ledger.indicators }
  pasts.set(reading, past)
  return past
}

/** A figure that is looked at, with its value. */
export interface LookedAt extends FigureKey {
  value: string
  definition: number
}

/** The other numbers of the same unit, period and stage, by element; null while there is none. */
export type Neighbour = (element: string) => string | null

const yearsBack = 20
const nobodyBeside: Neighbour = () => null

/** What the rules that are on say of the value; nothing of an ordinary one. */
export function findingsOf(past: PastFigures, figure: LookedAt, neighbour: Neighbour = nobodyBeside): readonly Finding[] {
  const checked = checkedOf(past, figure, neighbour)
  return checked === null ? [] : findings(past.checks, checked)
}

/** The figure as the rules look at it; null where its unit or element is not known. */
export function checkedOf(past: PastFigures, figure: LookedAt, neighbour: Neighbour = nobodyBeside): CheckedFigure | null {
  const unit = past.units.find(({ id }) => id === figure.subject)
  const element = past.element(figure.element)
  if (unit === undefined || element === null) return null
  return {
    element: element.code,
    unitKind: unit.kind,
    value: exact(figure.value),
    valueKind: element.valueKind,
    earlier: earlierValues(past, figure),
    lastYear: lastYearOf(past, figure),
    peers: ratesOf(past, figure),
    neighbour: (other) => {
      const value = neighbour(other)
      return value === null ? null : exact(value)
    },
  }
}

/** A finding as replies carry it: by which rule, what was expected, what was found. */
export function findingToView({ rule, reason }: Finding, value: string) {
  return { ...reasonToView(reason, value), rule: rule.code, message: rule.message }
}

export function reasonToView(reason: CheckReason, value: string): { kind: string; expected: string; found: string } {
  return { kind: reason.kind, expected: expectedBy(reason), found: foundBy(reason, value) }
}

/** What stands for the unit in a period, also where it had another name then: a rename leaves the past where it was. */
export function figureThen(
  past: Pick<PastFigures, 'figure' | 'onSameGround'>,
  subject: string,
  element: string,
  period: string,
): EffectiveFigure | null {
  return past.figure(past.onSameGround(subject, lastDayOf(period)) ?? subject, element, period)
}

/** Last year's value of the cell, counted by the same definition; null where there is none. */
export function lastYearOf(past: PastFigures, { subject, element, period, definition }: LookedAt): Exact | null {
  const figure = figureThen(past, subject, element, previousYear(period))
  return figure === null || figure.value === null || figure.definition !== definition ? null : exact(figure.value)
}

/** The cell's earlier values, oldest first, back to where another definition begins. */
function earlierValues(past: PastFigures, { subject, element, period, definition }: LookedAt): Exact[] {
  const values: Exact[] = []
  let before = period
  for (let back = 0; back < yearsBack && yearOf(before) > 1900; back += 1) {
    before = previousYear(before)
    const figure = figureThen(past, subject, element, before)
    if (figure !== null && figure.definition !== definition) break
    if (figure?.value != null) values.push(exact(figure.value))
  }
  return values.toReversed()
}

/** How the units of the same kind stand: the middle of them, how many, and the unit itself. */
export interface PeerView {
  median: number
  count: number
  own: number
}

/** Per people where there is a population, as published for a rate, the counts themselves otherwise; null without others. */
export function peersOf(past: PastFigures, figure: LookedAt): PeerView | null {
  const found = ratesOf(past, figure) ?? compared(past, figure, 'counts')
  return found === null ? null : { median: Number(found.median), count: found.units, own: Number(found.rate) }
}

/** Null for a count of a unit without people: hospitals of one bed and of a thousand have no rate in common. */
function ratesOf(past: PastFigures, figure: LookedAt): CheckedFigure['peers'] {
  if (past.element(figure.element)?.valueKind === 'rate') return compared(past, figure, 'counts')
  return perPersonFactor(past.indicators, figure.element) === null ? null : compared(past, figure, 'rates')
}

type Measure = 'counts' | 'rates'

function compared(past: PastFigures, figure: LookedAt, measure: Measure): CheckedFigure['peers'] {
  const self = past.units.find((unit) => unit.id === figure.subject)
  const rate = self === undefined ? null : measured(past, figure, self, measure)
  if (self === undefined || rate === null) return null
  const group = groupOf(past, figure, self.kind, measure)
  const own = group.findIndex(({ unit }) => unit === self.id)
  const others = own < 0 ? group : group.toSpliced(own, 1)
  const [low, high] = [others[(others.length - 1) >> 1], others[others.length >> 1]]
  return low === undefined || high === undefined ? null : { rate, median: low.rate.add(high.rate).div(2), units: others.length }
}

function measured(past: PastFigures, { element, period, value }: LookedAt, unit: Unit, measure: Measure): Exact | null {
  if (measure === 'counts') return exact(value)
  const population = isTerritory(unit.kind) ? past.population(unit.id, yearOf(period)) : null
  const factor = perPersonFactor(past.indicators, element)
  return factor === null || population === null || population.value === '0' ? null : exact(value).mul(factor).div(exact(population.value))
}

type Group = readonly { unit: string; rate: Exact }[]

/** Groups of a reading, made once each: many figures of a year are held against the same others. */
const groups = new WeakMap<PastFigures, Map<string, Group>>()

/** The units of a kind with a value of the element in the period, by rate. */
function groupOf(past: PastFigures, { element, period }: LookedAt, kind: Unit['kind'], measure: Measure): Group {
  const known = groups.get(past) ?? new Map<string, Group>()
  groups.set(past, known)
  const key = [element, period, kind, measure].join('\n')
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const day = lastDayOf(period)
  const found = past.units.flatMap((unit) => {
    if (unit.kind !== kind || !isValidOn(unit, day)) return []
    const value = past.figure(unit.id, element, period)?.value ?? null
    const rate = value === null ? null : measured(past, { subject: unit.id, element, period, value, definition: 1 }, unit, measure)
    return rate === null ? [] : [{ unit: unit.id, rate }]
  })
  const sorted = found.toSorted((a, b) => a.rate.compare(b.rate))
  known.set(key, sorted)
  return sorted
}

/** The factor of the rate per people that the element alone is the numerator of; null when there is none. */
function perPersonFactor(indicators: readonly Indicator[], element: string): Exact | null {
  for (const { formula } of indicators) {
    if (formula.kind !== 'ratio') continue
    const [numerator, secondNumerator] = formula.numerator
    const [denominator, secondDenominator] = formula.denominator
    if (secondNumerator !== undefined || secondDenominator !== undefined || denominator?.source.kind !== 'population') continue
    if (numerator?.source.kind === 'element' && numerator.source.element === element) return exact(formula.factor)
  }
  return null
}
