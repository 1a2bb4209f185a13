import type { Workspace } from '../../contract/workspace.ts'
import { assess } from '../../domain/assess.ts'
import { grouped } from '../../domain/grouped.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Reading } from '../register-cache.ts'
import { indicatorsOf, resolutionToView } from './overview-view.ts'

/** What every screen needs to choose from. */
export function workspaceOf(reading: Reading, sample: boolean): Workspace {
  const { register, ledger, day } = reading
  return {
    sample,
    today: day,
    resolutions: newestFirst(ledger.resolutions).map((resolution) => {
      const defaultYear = defaultYearOf(reading, resolution)
      const { code, name, shortName, scope, firstYear, lastYear, targetYear } = resolutionToView(register, resolution, defaultYear)
      const indicators = indicatorsOf(register, resolution).map((indicator) => indicator.code)
      return { code, name, shortName, scope, firstYear, lastYear, defaultYear, targetYear, indicators }
    }),
    indicators: ledger.indicators.map(({ code, name, shortName, measureUnit, decimals }) => ({ code, name, shortName, measureUnit, decimals })),
  }
}

const defaults = new WeakMap<Reading, Map<string, number>>()

/** The resolution adopted last is the one people come for; those without a day follow in their own order. */
function newestFirst(resolutions: readonly Resolution[]): Resolution[] {
  return resolutions.toSorted((a, b) => (b.adoptedOn ?? '').localeCompare(a.adoptedOn ?? ''))
}

/**
 * The newest year in which at least half of the targets can be judged on the resolution's ground; where there is none, the newest with any
 * approved figure, so that a year which has only begun does not greet the reader with empty cards. While there is nothing, the year of the term that is due now.
 */
export function defaultYearOf(reading: Reading, resolution: Resolution): number {
  const known = defaults.get(reading) ?? new Map<string, number>()
  defaults.set(reading, known)
  const year = known.get(resolution.code) ?? newestJudgedYear(reading, resolution) ?? newestYear(reading, resolution)
  known.set(resolution.code, year)
  return year
}

function newestJudgedYear({ register }: Reading, resolution: Resolution): number | null {
  const indicators = indicatorsOf(register, resolution)
  for (let year = resolution.lastYear; year >= resolution.firstYear; year -= 1) {
    const answers = indicators
      .map((indicator) => assess(register, resolution, indicator, resolution.scope, year))
      .filter((answer) => answer.target !== null)
    const judged = answers.filter((answer) => answer.state !== 'noData')
    if (answers.length > 0 && judged.length * 2 >= answers.length) return year
  }
  return null
}

function newestYear({ register, ledger, day }: Reading, resolution: Resolution): number {
  const figures = grouped(ledger.figures, (figure) => figure.period)
  for (let year = resolution.lastYear; year > resolution.firstYear; year -= 1) {
    const ofYear = figures.get(String(year))
    if (ofYear === undefined) continue
    const ground = new Set(register.unitsWithin(register.scopeOf(resolution, year), lastDayOf(String(year))).map((unit) => unit.id))
    if (ofYear.some((figure) => figure.value !== null && ground.has(figure.subject))) return year
  }
  return Math.max(resolution.firstYear, Math.min(resolution.lastYear, Number(day.slice(0, 4))))
}
