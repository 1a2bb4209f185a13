import { readRows } from '../read-sample.ts'
import { apportion } from './apportion.ts'
import { mark } from './illustrative-row.ts'
import type { PopulationRow } from './illustrative-row.ts'

/**
 * People of each district at the census of 1 April 2019, used as weights. Published for seven; Đạ Huoai, Đạ Tẻh and Cát Tiên share their published sum
 * of 112 696 in the proportions of 2011; Lạc Dương and Đam Rông share what is left of the province in the proportions of 2011.
 */
const weights2019: Readonly<Record<string, number>> = {
  '672': 226578,
  '673': 158684,
  '674': 54060,
  '675': 28113,
  '676': 144436,
  '677': 107281,
  '678': 186974,
  '679': 159994,
  '680': 118090,
  '681': 33007,
  '682@2019-01-01': 43289,
  '683': 36400,
}

/** Made-up yearly growth of the weights, in thousandths. */
const growth: Readonly<Record<string, number>> = { '672': 12, '673': 11, '674': 9, '675': 13, '678': 9, '679': 4, '680': 8, '681': 3, '683': 2 }

const merged = ['681', '682@2019-01-01', '683']
const mergedDistrict = '682@2024-12-01'

/** People on the old province's ground in 2025: made up, no figure was published when the sample was made. */
const provincePopulation2025 = 1374800

/** Average population of the districts 2019–2025 and of the province in 2025; each year the districts sum to the province. */
export function illustrativePopulations(): PopulationRow[] {
  const province = readRows('lam-dong/populations.csv').filter((row) => row['unit'] === '68@2008-08-01' && row['kind'] !== 'census')
  const known = province.flatMap((row) => districtsOf(Number(row['year']), Number(row['value']), row['kind'] ?? ''))
  const kind = 'averagePreliminary'
  const whole = ['68@2008-08-01', '68-CU'].map((unit) => ({ unit, year: 2025, kind, value: provincePopulation2025, ...mark }))
  return [...known, ...districtsOf(2025, provincePopulation2025, kind), ...whole]
}

function districtsOf(year: number, total: number, kind: string): PopulationRow[] {
  const grown = Object.entries(weights2019).map(([unit, weight]) => ({ unit, weight: weight * (1 + (growth[unit] ?? 6) / 1000) ** (year - 2019) }))
  const parts = year < 2024 ? grown : withMergedDistrict(grown)
  const values = apportion(
    total,
    parts.map((part) => part.weight),
  )
  return parts.map(({ unit }, index) => ({ unit, year, kind, value: values[index] ?? 0, ...mark }))
}

function isMerged({ unit }: { unit: string }): boolean {
  return merged.includes(unit)
}

function withMergedDistrict(parts: readonly { unit: string; weight: number }[]): { unit: string; weight: number }[] {
  const weight = parts.filter(isMerged).reduce((sum, part) => sum + part.weight, 0)
  return [...parts.filter((part) => !isMerged(part)), { unit: mergedDistrict, weight }]
}
