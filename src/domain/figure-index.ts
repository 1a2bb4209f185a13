import type { Element, ElementDefinition, MissingReason } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { EffectiveFigure, Ledger } from './ledger.ts'
import type { Period } from './period.ts'
import { populationOrderOf } from './population.ts'
import type { Population, PopulationKind } from './population.ts'
import type { UnitId } from './unit.ts'

/** The numbers of a ledger by their keys. */
export interface FigureIndex {
  figure(unit: UnitId, element: string, period: Period): EffectiveFigure | null
  /** All figures of an element and period, by unit. */
  figuresOf(element: string, period: Period): ReadonlyMap<UnitId, EffectiveFigure>
  /** Why an owed figure is not there, where the ledger knows. */
  owedReason(unit: UnitId, element: string, period: Period): MissingReason | null
  /** The territory's own population of the year, of the first kind in the order of the settings; kinds outside that order are never used. */
  population(unit: UnitId, year: number): Population | null
  element(code: string): Element | null
  indicator(code: string): Indicator | null
  definitionOf(element: string, version: number): ElementDefinition | null
}

const noFigures: ReadonlyMap<UnitId, EffectiveFigure> = new Map()

type ByCell<T> = Map<string, Map<Period, Map<UnitId, T>>>

export function openFigures(ledger: Omit<Ledger, 'units' | 'links' | 'successions' | 'targets' | 'recognitions'>): FigureIndex {
  const figures: ByCell<EffectiveFigure> = new Map()
  for (const figure of ledger.figures) columnOf(figures, figure).set(figure.subject, figure)
  const owed: ByCell<MissingReason> = new Map()
  for (const each of ledger.owed) columnOf(owed, each).set(each.subject, each.reason)
  const populations = preferredPopulations(ledger)
  const elements = new Map(ledger.elements.map((element) => [element.code, element]))
  const indicators = new Map(ledger.indicators.map((indicator) => [indicator.code, indicator]))

  return {
    figure: (unit, element, period) => figures.get(element)?.get(period)?.get(unit) ?? null,
    figuresOf: (element, period) => figures.get(element)?.get(period) ?? noFigures,
    owedReason: (unit, element, period) => owed.get(element)?.get(period)?.get(unit) ?? null,
    population: (unit, year) => populations.get(year)?.get(unit) ?? null,
    element: (code) => elements.get(code) ?? null,
    indicator: (code) => indicators.get(code) ?? null,
    definitionOf: (element, version) => elements.get(element)?.definitions.find((each) => each.version === version) ?? null,
  }
}

function columnOf<T>(cells: ByCell<T>, key: { element: string; period: Period }): Map<UnitId, T> {
  return entryOf(entryOf(cells, key.element), key.period)
}

function entryOf<K, A, B>(map: Map<K, Map<A, B>>, key: K): Map<A, B> {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = new Map<A, B>()
  map.set(key, made)
  return made
}

function preferredPopulations({ populations, settings }: Pick<Ledger, 'populations' | 'settings'>): Map<number, Map<UnitId, Population>> {
  const orders = new Map<number, readonly PopulationKind[]>()
  const preferred = new Map<number, Map<UnitId, Population>>()
  for (const population of populations) {
    const order = orders.get(population.year) ?? populationOrderOf(settings, population.year)
    orders.set(population.year, order)
    const place = order.indexOf(population.kind)
    if (place < 0) continue
    const year = entryOf(preferred, population.year)
    const other = year.get(population.unit)
    if (other === undefined || place < order.indexOf(other.kind)) year.set(population.unit, population)
  }
  return preferred
}
