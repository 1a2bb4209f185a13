import { exact } from '../../domain/exact.ts'
import type { Exact } from '../../domain/exact.ts'
import type { FigureKey } from '../../domain/figure.ts'
import type { FigureIndex } from '../../domain/figure-index.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { EffectiveFigure, Settings } from '../../domain/ledger.ts'
import { medianOf, oddReasons } from '../../domain/odd-value.ts'
import type { OddReason } from '../../domain/odd-value.ts'
import { lastDayOf, previousYear, yearOf } from '../../domain/period.ts'
import { isTerritory, isValidOn } from '../../domain/unit.ts'
import type { Unit } from '../../domain/unit.ts'
import type { UnitIndex } from '../../domain/unit-index.ts'

/** The approved figures that a new one is compared with. */
export interface PastFigures extends Pick<FigureIndex, 'figure' | 'population' | 'element'>, Pick<UnitIndex, 'onSameGround'> {
  units: readonly Unit[]
  indicators: readonly Indicator[]
  settings: Pick<Settings, 'odd'>
}

/** A figure that is looked at, with its value. */
export interface LookedAt extends FigureKey {
  value: string
  definition: number
}

const yearsBack = 20

/** Why the value is asked about; none for an ordinary one. */
export function oddReasonsOf(past: PastFigures, figure: LookedAt): readonly OddReason[] {
  const value = exact(figure.value)
  const rates = ratesOf(past, figure)
  return oddReasons({
    value,
    valueKind: past.element(figure.element)?.valueKind ?? 'count',
    earlier: earlierValues(past, figure),
    lastYear: lastYearOf(past, figure),
    peers: rates,
    settings: past.settings.odd,
  })
}

/** The reasons as replies carry them: what was expected, and what was found. */
export function oddReasonToView(reason: OddReason, value: string): { kind: string; expected: string | null; found: string } {
  return { kind: reason.kind, expected: expectedBy(reason), found: reason.kind === 'farFromPeers' ? reason.rate : value }
}

function expectedBy(reason: OddReason): string {
  if (reason.kind === 'unitSlip') return reason.suggestion
  return reason.kind === 'jump' ? reason.lastYear : reason.median
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
  const found = ratesOf(past, figure) ?? countsOf(past, figure)
  if (found === null || found.others.length === 0) return null
  return { median: Number(medianOf(found.others)), count: found.others.length, own: Number(found.rate) }
}

interface Compared {
  rate: Exact
  others: Exact[]
}

/** Null for a count of a unit without people: hospitals of one bed and of a thousand have no rate in common. */
function ratesOf(past: PastFigures, figure: LookedAt): Compared | null {
  const { element, period } = figure
  if (past.element(element)?.valueKind === 'rate') return compared(past, figure, (value) => value)
  const factor = perPersonFactor(past.indicators, element)
  if (factor === null) return null
  return compared(past, figure, (value, unit) => {
    const population = isTerritory(unit.kind) ? past.population(unit.id, yearOf(period)) : null
    return population === null || population.value === '0' ? null : value.mul(factor).div(exact(population.value))
  })
}

function countsOf(past: PastFigures, figure: LookedAt): Compared | null {
  return compared(past, figure, (value) => value)
}

function compared(
  past: PastFigures,
  { subject, element, period, value }: LookedAt,
  rateOf: (value: Exact, unit: Unit) => Exact | null,
): Compared | null {
  const self = past.units.find((unit) => unit.id === subject)
  const rate = self === undefined ? null : rateOf(exact(value), self)
  if (self === undefined || rate === null) return null
  const day = lastDayOf(period)
  const others = past.units.flatMap((unit) => {
    if (unit.kind !== self.kind || unit.id === subject || !isValidOn(unit, day)) return []
    const figure = past.figure(unit.id, element, period)
    return figure?.value == null ? [] : (rateOf(exact(figure.value), unit) ?? [])
  })
  return { rate, others }
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
