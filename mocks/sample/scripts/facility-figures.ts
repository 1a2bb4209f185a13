import type { FacilityCount } from './facility-counts.ts'
import { mark } from './illustrative-row.ts'
import type { FigureRow } from './illustrative-row.ts'
import type { Random } from './random.ts'
import { reporterOf } from './report-states.ts'

/** Doctors and beds of the sample are counted by the department's own definition. */
export const departmentDefinition = 3

/** One figure of a facility about itself, as its reporter sends it. */
export function facilityRow(unit: string, element: string, period: number | string, stage: string, value: number): FigureRow {
  const definition = element === 'plannedBeds' ? '' : departmentDefinition
  return { unit, element, period, stage, value, definition, reported_by: reporterOf(unit), ...mark }
}

/** The final figures of 2019–2024, the estimates sent in November 2024 and the report of 2023 that was returned. */
export function closedYears(counts: readonly FacilityCount[], random: Random): FigureRow[] {
  return [...counts.flatMap((count) => finalRows(count, random)), ...estimates2024(counts, random), ...returnedReport(counts)]
}

function finalRows({ plan, year, doctors, beds }: FacilityCount, random: Random): FigureRow[] {
  const { unit } = plan
  const stage = year === 2024 && unit === 'LD-NCL' ? 'preliminary' : 'final'
  const late = random.between(1, 8) === 1 ? { note: `Nộp muộn ${random.between(3, 21)} ngày so với hạn` } : {}
  const planned = plan.planned[year < 2024 || plan.last < 2024 ? 0 : 1]
  return [
    { ...facilityRow(unit, 'doctors', year, stage, doctors), ...late },
    { ...facilityRow(unit, 'actualBeds', year, stage, beds), ...explanation(unit, year) },
    ...(planned === null ? [] : [plannedRow(unit, year, stage, planned)]),
  ]
}

function explanation(unit: string, year: number): FigureRow {
  return unit === 'LD-BVN' && year === 2024 ? { note: 'Tăng hơn 30% so với năm trước: đưa khu điều trị nội trú mới vào sử dụng từ tháng 6/2024' } : {}
}

/** One health centre answered in 2019 that it had no number of planned beds. */
function plannedRow(unit: string, year: number, stage: string, planned: number): FigureRow {
  const row = facilityRow(unit, 'plannedBeds', year, stage, planned)
  return unit === 'LD-TTYT-CATTIEN' && year === 2019 ? { ...row, value: '', missing_reason: 'notCollected' } : row
}

/** The three health centres that merged on 1 December 2024 sent no estimate. */
function estimates2024(counts: readonly FacilityCount[], random: Random): FigureRow[] {
  const senders = counts.filter(({ plan, year }) => year === 2024 && plan.first < 2024)
  return senders.flatMap(({ plan: { unit }, doctors, beds }) => [
    facilityRow(unit, 'doctors', 2024, 'estimate', doctors + random.between(-2, 2)),
    facilityRow(unit, 'actualBeds', 2024, 'estimate', beds + random.between(-3, 3)),
  ])
}

/** A preliminary report of 2023 with ten times the beds: returned, then sent again as the final one. */
function returnedReport(counts: readonly FacilityCount[]): FigureRow[] {
  const found = counts.find(({ plan, year }) => plan.unit === 'LD-TTYT-DUCTRONG' && year === 2023)
  if (found === undefined) throw new Error('no report to return')
  const { unit, planned } = found.plan
  const verdict = {
    state: 'returned',
    reason: `Giường thực kê ${found.beds * 10} gấp mười lần năm trước, có thể thừa một chữ số 0; đề nghị kiểm tra lại.`,
  }
  return [
    { ...facilityRow(unit, 'doctors', 2023, 'preliminary', found.doctors), ...verdict },
    { ...facilityRow(unit, 'actualBeds', 2023, 'preliminary', found.beds * 10), ...verdict },
    { ...facilityRow(unit, 'plannedBeds', 2023, 'preliminary', planned[0]), ...verdict },
  ]
}
