import type { FacilityCount } from './facility-counts.ts'
import { facilityRow } from './facility-figures.ts'
import { healthCentres, provincialFacilities } from './facility-plan.ts'
import type { FacilityPlan } from './facility-plan.ts'
import type { FigureRow } from './illustrative-row.ts'
import type { Random } from './random.ts'
import { estimate2025, preliminary2025, reporterOf } from './report-states.ts'

/** Planned beds of 2024 by the decision of 23 December 2024 (real, in lam-dong/figures.csv), carried on to 2025. */
const decidedBeds: Readonly<Record<string, number>> = {
  'LD-BVDK': 800,
  'LD-BV2': 600,
  'LD-BVYHCT': 130,
  'LD-BVN': 120,
  'LD-TTYT-LAMHA': 130,
  'LD-TTYT-DONDUONG': 160,
  'LD-TTYT-DILINH': 150,
}

/** The planned beds of a facility at the end of 2024. */
export function plannedBeds2024(plan: FacilityPlan): number {
  const planned = plan.planned[1] ?? decidedBeds[plan.unit]
  if (planned === undefined) throw new Error(`no planned beds: ${plan.unit}`)
  return planned
}

/** 2025: the first six months on the districts of then, then estimates and preliminary reports in every state. */
export function yearInProgress(counts: readonly FacilityCount[], random: Random): FigureRow[] {
  const closed = counts.filter(({ year }) => year === 2024)
  return [...closed.flatMap(firstHalf), ...open().flatMap((plan) => fullYear(plan, random))]
}

/** The facilities that exist at the end of 2025. */
function open(): FacilityPlan[] {
  return [...provincialFacilities, ...healthCentres].filter((plan) => plan.after !== null)
}

function firstHalf({ plan, doctors, beds }: FacilityCount): FigureRow[] {
  const [expectedDoctors, expectedBeds] = plan.expected ?? [doctors, beds]
  return [
    facilityRow(plan.unit, 'doctors', '2025-H1', 'preliminary', Math.round((doctors * 2 + expectedDoctors) / 3)),
    facilityRow(plan.unit, 'actualBeds', '2025-H1', 'preliminary', Math.round((beds * 2 + expectedBeds) / 3)),
  ]
}

function fullYear(plan: FacilityPlan, random: Random): FigureRow[] {
  const unit = plan.after ?? plan.unit
  const [doctors, beds] = plan.expected ?? [0, 0]
  const wobble = random.between(-1, 1)
  const estimate = estimate2025[reporterOf(unit)]
  const preliminary = preliminary2025[reporterOf(unit)]
  return [
    ...(estimate === undefined
      ? []
      : sheet(unit, 'estimate', { doctors, beds, planned: plannedBeds2024(plan) }).map((row) => ({ ...row, ...estimate }))),
    ...(preliminary === undefined ? [] : preliminarySheet(plan, unit, doctors + wobble, beds).map((row) => ({ ...row, ...preliminary }))),
  ]
}

function sheet(unit: string, stage: string, { doctors, beds, planned }: { doctors: number; beds: number; planned: number }): FigureRow[] {
  return [
    facilityRow(unit, 'doctors', 2025, stage, doctors),
    facilityRow(unit, 'actualBeds', 2025, stage, beds),
    facilityRow(unit, 'plannedBeds', 2025, stage, planned),
  ]
}

/** Slips a reviewer meets: a zero too many, beds that cannot be, a sheet only begun. */
function preliminarySheet(plan: FacilityPlan, unit: string, doctors: number, beds: number): FigureRow[] {
  const planned = plannedBeds2024(plan)
  if (unit === 'LD-TTKV-BAOLAM') return sheet(unit, 'preliminary', { doctors: doctors * 10, beds, planned })
  if (unit === 'LD-TTKV-DAMRONG') return sheet(unit, 'preliminary', { doctors, beds: 136, planned })
  const rows = sheet(unit, 'preliminary', { doctors, beds, planned })
  return unit === 'LD-TTKV-LAMHA' ? rows.slice(0, 1) : rows
}
