import { readRows } from '../read-sample.ts'
import type { FacilityCount } from './facility-counts.ts'
import { mark } from './illustrative-row.ts'
import type { PopulationRow, TargetRow } from './illustrative-row.ts'
import { districtCommunes, districtTargets, provincialPath, provincialPlan } from './target-plan.ts'
import type { YearlyBounds } from './target-plan.ts'
import { plannedBeds2024 } from './year-in-progress.ts'

const resolution = 'nq11-lam-dong'
const province = '68@2008-08-01'
const district = { doctorsPer10k: 'doctors', bedsPer10k: 'beds' } as const

/** Milestones, annual plans and own targets: everything but the four targets of the resolution itself. */
export function illustrativeTargets(counts: readonly FacilityCount[], populations: readonly PopulationRow[]): TargetRow[] {
  return [
    ...Object.entries(provincialPath).flatMap(([indicator, bounds]) => yearly(indicator, province, 'milestone', bounds)),
    ...Object.entries(provincialPlan).flatMap(([indicator, bounds]) => yearly(indicator, province, 'annualPlan', bounds)),
    ...yearly('communesMeetingCriteria', 'kind:district', 'milestone', districtCommunes),
    ...Object.keys(districtTargets).flatMap((unit) => districtRows(unit, counts, populations)),
    target('communesMeetingCriteria', '674', 2024, 'own', { goal: 'moreThan', bound: '60' }),
    ...counts.filter(({ year, plan }) => year === 2024 && plan.unit !== 'LD-NCL').flatMap(facilityRows),
  ]
}

function target(indicator: string, scope: string, year: number, purpose: string, goal: TargetRow): TargetRow {
  return { resolution, indicator, scope, year, purpose, ...goal, ...mark }
}

function yearly(indicator: string, scope: string, purpose: string, bounds: YearlyBounds): TargetRow[] {
  return Object.entries(bounds).map(([year, bound]) => {
    const goal = indicator === 'naturalGrowth' ? { goal: 'about', centre: bound, tolerance: '0.05' } : atLeast(bound)
    return target(indicator, scope, Number(year), purpose, goal)
  })
}

/** The straight path from the value of 2020 to the congress's target, rounded to a tenth, plus that target and the plan of 2024. */
function districtRows(unit: string, counts: readonly FacilityCount[], populations: readonly PopulationRow[]): TargetRow[] {
  const plan = districtTargets[unit]
  if (plan === undefined) return []
  return (['doctorsPer10k', 'bedsPer10k'] as const).flatMap((indicator) => {
    const key = district[indicator]
    const baseline = ratio2020(plan.centres, key, counts, populations)
    const onPath = (year: number): string => (baseline + ((plan[key] - baseline) * (year - 2020)) / 5).toFixed(1)
    const path = Array.from({ length: plan.last - plan.first + 1 }, (_, index) => plan.first + index)
    const milestones = path.map((year) => target(indicator, unit, year, 'milestone', atLeast(onPath(year))))
    if (plan.last < 2024) return milestones
    const annual = target(indicator, unit, 2024, 'annualPlan', atLeast(onPath(2024)))
    return [...milestones, annual, target(indicator, unit, 2025, 'own', ownGoal(unit, indicator, plan[key], baseline))]
  })
}

/** Most congresses set a lower bound; one set a range and one a multiple of 2020, so that every kind of goal is met. */
function ownGoal(unit: string, indicator: string, bound: number, baseline: number): TargetRow {
  if (unit === '678' && indicator === 'doctorsPer10k')
    return { goal: 'range', lower: bound.toFixed(1), upper: (bound + 0.4).toFixed(1), goal_direction: 'higher' }
  if (unit === '674' && indicator === 'doctorsPer10k') {
    const from = { baseline_year: 2020, baseline_value: baseline.toFixed(2), baseline_source: 'Dữ liệu minh họa của bộ mẫu' }
    return { goal: 'relative', multiple: '1.1', goal_direction: 'higher', ...from }
  }
  return atLeast(bound.toFixed(1))
}

function ratio2020(
  centres: readonly string[],
  key: 'doctors' | 'beds',
  counts: readonly FacilityCount[],
  populations: readonly PopulationRow[],
): number {
  const links = readRows('lam-dong/links.csv').filter((link) => link['link'] === 'countsTowards' && centres.includes(link['unit'] ?? ''))
  const districts = new Set(links.map((link) => link['to']))
  const heads = counts.filter(({ plan, year }) => year === 2020 && centres.includes(plan.unit)).reduce((sum, count) => sum + count[key], 0)
  const people = populations.filter((row) => row.year === 2020 && districts.has(String(row.unit))).reduce((sum, row) => sum + Number(row.value), 0)
  return (heads * 10000) / people
}

function atLeast(bound: number | string): TargetRow {
  return { goal: 'atLeast', bound }
}

/** Counts, because a facility has no population: its own targets of 2024 and 2025 and the planned beds it was given for 2024. */
function facilityRows({ plan, doctors, beds }: FacilityCount): TargetRow[] {
  const after = plan.after ?? plan.unit
  const [expectedDoctors, expectedBeds] = plan.expected ?? [doctors, beds]
  return [
    target('plannedBedsCount', plan.unit, 2024, 'annualPlan', atLeast(plannedBeds2024(plan))),
    target('actualBedsCount', plan.unit, 2024, 'own', atLeast(Math.round(plannedBeds2024(plan) * 0.95))),
    target('doctorsCount', plan.unit, 2024, 'own', atLeast(expectedDoctors)),
    target('actualBedsCount', after, 2025, 'own', atLeast(expectedBeds)),
    target('doctorsCount', after, 2025, 'own', atLeast(expectedDoctors + 1)),
  ]
}
