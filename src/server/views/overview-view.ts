import type { Overview } from '../../contract/overview.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Reading } from '../register-cache.ts'
import { cardOf } from './card-view.ts'
import { heatMapRows } from './heat-map-rows.ts'
import { heatMapOf } from './heat-map-view.ts'
import { outstandingOf } from './outstanding-view.ts'
import { refOf } from './unit-ref.ts'

/** The answers, the heat map and who has not reported, for one resolution and year. */
export function overviewOf(reading: Reading, resolution: Resolution, year: number): Overview {
  const { register } = reading
  const indicators = indicatorsOf(register, resolution)
  const scope = register.scopeOf(resolution, year)
  const cards = indicators.map((indicator) => cardOf({ register, resolution, indicator, scope, year }))
  const heatMap = heatMapOf({ register, resolution, year, rows: heatMapRows(reading, resolution, indicators, year) }, indicators)
  return {
    resolution: resolutionToView(register, resolution, year),
    year,
    asOf: register.asOf,
    illustrative: cards.some((card) => card.assessment.illustrative) || heatMap.columns.some((column) => column.illustrative.length > 0),
    cards,
    heatMap,
    outstanding: outstandingOf(reading, resolution, year),
  }
}

/** The indicators of the resolution, in its order. */
export function indicatorsOf(register: Register, resolution: Resolution): Indicator[] {
  return resolution.indicators.flatMap((code) => register.indicator(code) ?? [])
}

/** The resolution with the ground it is judged on in the year. */
export function resolutionToView(register: Register, resolution: Resolution, year: number): Overview['resolution'] {
  const { code, name, shortName, baselineYear, targetYear, firstYear, lastYear, caveat } = resolution
  const scope = refOf(register, register.scopeOf(resolution, year))
  return { code, name, shortName, scope, baselineYear, targetYear, firstYear, lastYear, caveat }
}
