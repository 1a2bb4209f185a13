import { apportion } from './apportion.ts'
import { healthCentres, provincialFacilities, provincialTotals, unevenBeds } from './facility-plan.ts'
import type { FacilityPlan } from './facility-plan.ts'
import type { Random } from './random.ts'

/** Doctors and beds of one facility at the end of one year. */
export interface FacilityCount {
  plan: FacilityPlan
  year: number
  doctors: number
  beds: number
}

const absorbers = 3

/** The counts of every facility for 2019–2024; each year they sum to the provincial total of the plan. */
export function facilityCounts(random: Random): FacilityCount[] {
  return Object.keys(provincialTotals).flatMap((text) => countsOfYear(Number(text), random))
}

function countsOfYear(year: number, random: Random): FacilityCount[] {
  const plans = [...provincialFacilities, ...healthCentres].filter((plan) => plan.first <= year && year <= plan.last)
  const counts = plans.map((plan) => ({
    plan,
    year,
    doctors: between(plan, plan.doctors, year) + wobble(plan, year, 1, random),
    beds: unevenBeds[plan.unit]?.[year] ?? between(plan, plan.beds, year) + wobble(plan, year, 2, random),
  }))
  const totals = provincialTotals[year]
  if (totals === undefined) throw new Error(`no totals for ${year}`)
  return reconciled(reconciled(counts, 'doctors', totals.doctors), 'beds', totals.beds)
}

/** Doctors come unevenly over the term, so a facility moves along with the province and not with the calendar. */
function between(plan: FacilityPlan, [from, to]: readonly [number, number], year: number): number {
  if (plan.first === plan.last) return to
  return Math.round(from + (to - from) * (progress(year) / progress(plan.last)))
}

function progress(year: number): number {
  return (provincialDoctors(year) - provincialDoctors(2019)) / (provincialDoctors(2024) - provincialDoctors(2019))
}

function provincialDoctors(year: number): number {
  return provincialTotals[year]?.doctors ?? 0
}

function wobble(plan: FacilityPlan, year: number, size: number, random: Random): number {
  return year === 2019 || year === 2024 || plan.first === plan.last ? 0 : random.between(-size, size)
}

/** The counts with the rest up to the total shared among the largest facilities. */
function reconciled(counts: readonly FacilityCount[], key: 'doctors' | 'beds', total: number): FacilityCount[] {
  const rest = total - counts.reduce((sum, count) => sum + count[key], 0)
  const shares = apportion(
    rest,
    counts.slice(0, absorbers).map((count) => count[key]),
  )
  return counts.map((count, index) => ({ ...count, [key]: count[key] + (shares[index] ?? 0) }))
}
