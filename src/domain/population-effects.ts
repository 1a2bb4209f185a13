import { assess } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { openFigures } from './figure-index.ts'
import type { Ledger } from './ledger.ts'
import { markOf } from './mark.ts'
import { lastDayOf } from './period.ts'
import { populationOrderOf } from './population.ts'
import type { PopulationKind } from './population.ts'
import { openRegister } from './register.ts'
import type { Register } from './register.ts'
import type { Resolution } from './resolution.ts'
import { applicabilityTo } from './indicator.ts'
import type { Indicator } from './indicator.ts'

/** Other people one could divide by in a year: another kind of that year, or what was used for the year before. */
export type PopulationAlternative = PopulationKind | 'previousYear'

/** A value that reads otherwise with other people under it: another mark, another printed number, or another need in heads. */
export interface PopulationEffect {
  indicator: Indicator
  now: Assessment
  other: Assessment
}

/** The ledger as if the alternative were used for the year; all other years stay. Where the alternative has no number, what is used now stays too. */
function underAlternative(ledger: Ledger, year: number, alternative: PopulationAlternative): Ledger {
  if (alternative === 'previousYear') return { ...ledger, populations: withLastYears(ledger, year) }
  const { settings } = ledger
  const after = { fromYear: year + 1, order: populationOrderOf(settings, year + 1) }
  const chosen = { fromYear: year, order: [alternative, ...populationOrderOf(settings, year).filter((kind) => kind !== alternative)] }
  const others = settings.populationChoices.filter(({ fromYear }) => fromYear !== year && fromYear !== after.fromYear)
  return { ...ledger, settings: { ...settings, populationChoices: [...others, chosen, after] } }
}

function withLastYears(ledger: Ledger, year: number): Ledger['populations'] {
  const { population } = openFigures({ ...ledger, figures: [], owed: [] })
  const lastYears = new Map(
    ledger.populations.flatMap(({ unit }) => {
      const before = population(unit, year - 1)
      return before === null ? [] : [[unit, { ...before, year }] as const]
    }),
  )
  return [...ledger.populations.filter((each) => each.year !== year || !lastYears.has(each.unit)), ...lastYears.values()]
}

/**
 * What would read otherwise, for every unit of the resolution's ground and every indicator of it that divides by people, in the order of the
 * resolution and of the units. `register` is the ledger opened.
 */
export function populationEffects(
  ledger: Ledger,
  register: Register,
  resolution: Resolution,
  { year, alternative }: { year: number; alternative: PopulationAlternative },
): PopulationEffect[] {
  const alternate = openRegister(underAlternative(ledger, year, alternative))
  const units = register.unitsWithin(register.scopeOf(resolution, year), lastDayOf(String(year)))
  return resolution.indicators.flatMap((code) => {
    const indicator = register.indicator(code)
    if (indicator === null || !dividesByPeople(indicator)) return []
    return units
      .filter((unit) => applicabilityTo(indicator, unit.kind) === 'ratio')
      .map(({ id }) => ({
        indicator,
        now: assess(register, resolution, indicator, id, year),
        other: assess(alternate, resolution, indicator, id, year),
      }))
      .filter(({ now, other }) => now.shown !== other.shown || now.need !== other.need || markOf(now) !== markOf(other))
  })
}

function dividesByPeople({ formula }: Indicator): boolean {
  return formula.kind === 'ratio' && formula.denominator.some(({ source }) => source.kind === 'population')
}
