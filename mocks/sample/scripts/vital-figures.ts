import { mark } from './illustrative-row.ts'
import type { FigureRow } from './illustrative-row.ts'

interface VitalYear {
  year: number
  population: number
  /** Births per 1 000 people. */
  births: number
  /** Natural increase per 10 000 people, e.g. 122 for 1,22 %. */
  increase: number
  stage: 'preliminary' | 'final'
}

const reporter = 'LD-CCDS'
const province = '68@2008-08-01'
const ground = '68-CU'

const years: readonly VitalYear[] = [
  { year: 2019, population: 1299300, births: 17.6, increase: 124, stage: 'final' },
  { year: 2020, population: 1309792, births: 17.4, increase: 122, stage: 'final' },
  { year: 2021, population: 1321900, births: 17.1, increase: 119, stage: 'final' },
  { year: 2022, population: 1332532, births: 16.9, increase: 115, stage: 'final' },
  { year: 2023, population: 1344998, births: 16.3, increase: 110, stage: 'final' },
  { year: 2024, population: 1362471, births: 15.9, increase: 104, stage: 'preliminary' },
]

/** Births, deaths and the rate of natural increase of the province; the population sub-department reports them. */
export function vitalFigures(): FigureRow[] {
  return [...years.flatMap(closedYear), ...estimated2025(), ...returned2025()]
}

function counts(year: Pick<VitalYear, 'population' | 'births' | 'increase'>): { births: number; deaths: number } {
  const births = Math.round((year.population * year.births) / 1000)
  return { births, deaths: births - Math.round((year.population * year.increase) / 10000) }
}

function row(unit: string, element: string, period: number, stage: string, value: number | string): FigureRow {
  return { unit, element, period, stage, value, reported_by: reporter, ...mark }
}

function closedYear(year: VitalYear): FigureRow[] {
  const { births, deaths } = counts(year)
  return [
    row(province, 'births', year.year, year.stage, births),
    row(province, 'deaths', year.year, year.stage, deaths),
    row(province, 'naturalIncreaseRate', year.year, year.stage, (year.increase / 10).toFixed(1)),
  ]
}

const expected2025 = { population: 1374800, births: 15.6, increase: 102 }

function estimated2025(): FigureRow[] {
  const { births, deaths } = counts(expected2025)
  return [row(ground, 'births', 2025, 'estimate', births), row(ground, 'deaths', 2025, 'estimate', deaths)]
}

/** The rate was typed in per cent where per thousand is asked: ten times too small. */
function returned2025(): FigureRow[] {
  const { births, deaths } = counts(expected2025)
  const reason = 'Tỷ suất tăng tự nhiên nhập theo % (1,0) trong khi biểu yêu cầu ‰; đề nghị nhập lại.'
  const rows = [
    row(ground, 'births', 2025, 'preliminary', births + 41),
    row(ground, 'deaths', 2025, 'preliminary', deaths + 17),
    row(ground, 'naturalIncreaseRate', 2025, 'preliminary', '1.0'),
  ]
  return rows.map((cells) => ({ ...cells, state: 'returned', reason }))
}
