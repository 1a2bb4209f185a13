import type { PopulationCell, PopulationEffects, PopulationTable } from '../../contract/population.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { markOf } from '../../domain/mark.ts'
import { exactToText } from '../../domain/measure-inputs.ts'
import { lastDayOf } from '../../domain/period.ts'
import { populationKinds, populationOrderOf } from '../../domain/population.ts'
import type { PopulationKind } from '../../domain/population.ts'
import { populationEffects } from '../../domain/population-effects.ts'
import type { PopulationAlternative } from '../../domain/population-effects.ts'
import type { Resolution } from '../../domain/resolution.ts'
import { isTerritory } from '../../domain/unit.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'
import type { StoredPopulation } from '../stores/population-cells.ts'
import { isIllustrative } from './assessment-view.ts'
import { refOf, unitToRef } from './unit-ref.ts'

/** A number of people as the table shows it; null for none. */
export function populationToCell(population: StoredPopulation | null): PopulationCell {
  if (population === null) return { version: null, value: null, source: null, publishedOn: null, note: null, illustrative: false }
  const { version, value, source, publishedOn, note, illustrative } = population
  return { version, value, source, publishedOn, note, illustrative }
}

/** The years a resolution's people are kept for: its term and the year before it. */
export function populationYears({ firstYear, lastYear }: Resolution): number[] {
  return Array.from({ length: lastYear - firstYear + 2 }, (_, index) => firstYear - 1 + index)
}

/** The territories of the resolution's ground in any of the years, those of the last year first. */
function territoriesOf({ register }: Reading, resolution: Resolution, years: readonly number[]): Unit[] {
  const found = new Map<UnitId, Unit>()
  for (const year of years.toReversed()) {
    for (const unit of register.unitsWithin(register.scopeOf(resolution, year), lastDayOf(String(year)))) {
      if (isTerritory(unit.kind)) found.set(unit.id, unit)
    }
  }
  return [...found.values()]
}

interface TableRequest {
  reading: Reading
  resolution: Resolution
  kind: PopulationKind
  /** Every number of the years. */
  numbers: readonly StoredPopulation[]
  mayChoose: boolean
  mayKeep: (unit: UnitId) => boolean
}

/** The people of the territories of a resolution by year, of one kind. */
export function populationTableOf({ reading, resolution, kind, numbers, mayChoose, mayKeep }: TableRequest): PopulationTable {
  const { register } = reading
  const { settings } = register
  const years = populationYears(resolution)
  const territories = territoriesOf(reading, resolution, years)
  const isHere = new Set(territories.map(({ id }) => id))
  const byCell = new Map(numbers.map((number) => [`${number.unit} ${number.year} ${number.kind}`, number]))
  const cellOf = (unit: Unit, year: number): PopulationTable['rows'][number]['cells'][number] => {
    if (unit.validFrom > `${year}-12-31` || (unit.validTo !== null && unit.validTo < `${year}-01-01`)) return null
    const number = byCell.get(`${unit.id} ${year} ${kind}`) ?? null
    return { ...populationToCell(number), isUsed: number !== null && register.population(unit.id, year)?.kind === kind }
  }
  return {
    kind,
    years,
    kinds: populationKinds.map((each) => ({
      kind: each,
      numbers: numbers.filter((number) => number.kind === each && isHere.has(number.unit)).length,
    })),
    orders: years.map((year) => [...populationOrderOf(settings, year)]),
    choices: settings.populationChoices.map(({ fromYear, order }) => ({ fromYear, order: [...order] })),
    mayChoose,
    rows: territories.map((unit) => ({
      unit: unitToRef(unit),
      place: placeOf(reading, unit),
      mayKeep: mayKeep(unit.id),
      cells: years.map((year) => cellOf(unit, year)),
    })),
  }
}

function placeOf({ register, day }: Reading, { id, validTo }: Unit) {
  const place = register.linkOf(id, 'location', validTo !== null && validTo < day ? validTo : day)
  return place === null ? null : refOf(register, place)
}

/** What each other kind, and the people of the year before, would change in the verdicts of a year. */
export function populationEffectsOf({ ledger, register }: Reading, resolution: Resolution, year: number): PopulationEffects {
  const order = populationOrderOf(register.settings, year)
  const isHere = new Set(register.unitsWithin(register.scopeOf(resolution, year), lastDayOf(String(year))).map(({ id }) => id))
  const numbersOf = (alternative: PopulationAlternative) =>
    alternative === 'previousYear'
      ? [...isHere].filter((unit) => register.population(unit, year - 1) !== null).length
      : ledger.populations.filter((each) => each.year === year && each.kind === alternative && isHere.has(each.unit)).length
  const alternatives: readonly PopulationAlternative[] = [...populationKinds, 'previousYear']
  return {
    year,
    order: [...order],
    alternatives: alternatives.map((alternative) => ({
      alternative,
      numbers: numbersOf(alternative),
      effects: populationEffects(ledger, register, resolution, { year, alternative }).map(({ indicator, now, other }) => ({
        indicator: {
          code: indicator.code,
          name: indicator.name,
          shortName: indicator.shortName,
          measureUnit: indicator.measureUnit,
          needLabel: indicator.needInHeads,
        },
        unit: refOf(register, now.unit),
        now: sideOf(now),
        other: sideOf(other),
      })),
    })),
  }
}

type Side = PopulationEffects['alternatives'][number]['effects'][number]['now']

function sideOf(assessment: Assessment): Side {
  const { measure, shown, need } = assessment
  const { denominator, populationKind } = measure.kind === 'value' ? measure : { denominator: null, populationKind: null }
  return {
    mark: markOf(assessment),
    shown,
    need,
    denominator: denominator && exactToText(denominator),
    populationKind,
    illustrative: isIllustrative(measure),
  }
}
