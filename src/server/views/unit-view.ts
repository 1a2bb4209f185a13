import type { UnitPage } from '../../contract/unit.ts'
import { assess } from '../../domain/assess.ts'
import { history } from '../../domain/history.ts'
import { applicabilityTo } from '../../domain/indicator.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { lastDayOf } from '../../domain/period.ts'
import type { Register } from '../../domain/register.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Day, LinkKind, Succession, Unit } from '../../domain/unit.ts'
import type { Reading } from '../register-cache.ts'
import { assessmentToView } from './assessment-view.ts'
import { historyToView } from './history-view.ts'
import { indicatorsOf } from './overview-view.ts'
import { figureThen } from './past-figures.ts'
import { trackOf } from './track-view.ts'
import { refOf, unitToRef } from './unit-ref.ts'

/** What the reader may see and do here. */
export interface UnitRights {
  mayReadDrafts: boolean
  mayEnter: boolean
}

/** One unit on everything: its values, counts and reports, where it belongs, and what it was and became. */
export function unitPageOf(reading: Reading, resolution: Resolution, unit: Unit, year: number, rights: UnitRights): UnitPage {
  const { register } = reading
  const day = dayWithin(unit, lastDayOf(String(year)))
  const indicators = indicatorsOf(register, resolution)
    .filter((indicator) => applicabilityTo(indicator, unit.kind) !== 'notApplicable')
    .map((indicator) => indicatorOf(register, resolution, indicator, unit, year))
  const { code, aliases, illustrative } = unit
  const { code: resolutionCode, shortName, targetYear } = resolution
  return {
    unit: { ...unitToRelative(unit), code, aliases: [...aliases], illustrative },
    resolution: { code: resolutionCode, shortName, targetYear },
    year,
    illustrative: illustrative || indicators.some((each) => each.assessment.illustrative),
    ...placeOf(register, unit, day),
    predecessors: register.predecessorsOf(unit.id).flatMap((step) => relativeOf(register, step, step.predecessor)),
    successors: register.successorsOf(unit.id).flatMap((step) => relativeOf(register, step, step.successor)),
    parts: partsOf(register, unit, day).map(unitToRelative),
    indicators,
    counts: countsOf(reading, resolution, unit, year),
    reports: reportsOf(reading, unit, rights),
    mayEnter: rights.mayEnter && reading.duties.some((duty) => duty.reporter === unit.id),
  }
}

/** The day itself while the unit exists, else its first or last one. */
function dayWithin({ validFrom, validTo }: Unit, day: Day): Day {
  if (day < validFrom) return validFrom
  return validTo !== null && validTo < day ? validTo : day
}

function placeOf(register: Register, unit: Unit, day: Day): Pick<UnitPage, 'location' | 'manager' | 'countsTowards'> {
  const linked = (link: LinkKind) => {
    const to = register.linkOf(unit.id, link, day)
    return to === null ? null : refOf(register, to)
  }
  return {
    location: register.ancestors(unit.id, day).map((above) => refOf(register, above)),
    manager: linked('manager'),
    countsTowards: linked('countsTowards'),
  }
}

function unitToRelative(unit: Unit): UnitPage['parts'][number] {
  return { ...unitToRef(unit), validFrom: unit.validFrom, validTo: unit.validTo }
}

function relativeOf(register: Register, { kind, effectiveOn, share }: Succession, id: string): UnitPage['predecessors'] {
  const unit = register.unit(id)
  return unit === null ? [] : [{ ...unitToRelative(unit), kind, effectiveOn, share }]
}

/** What lies directly in it or counts directly towards it. */
function partsOf(register: Register, unit: Unit, day: Day): Unit[] {
  const parts = new Map([...register.territoriesIn(unit.id, day), ...register.contributorsTo(unit.id, day)].map((part) => [part.id, part]))
  return [...parts.values()]
}

function indicatorOf(register: Register, resolution: Resolution, indicator: Indicator, unit: Unit, year: number): UnitPage['indicators'][number] {
  const { code, name, shortName, measureUnit, decimals, needInHeads } = indicator
  const { asReported, onTodaysMap } = history(register, indicator, unit.id, resolution.firstYear, year)
  return {
    indicator: code,
    name,
    shortName,
    measureUnit,
    decimals,
    needLabel: needInHeads,
    assessment: assessmentToView(register, assess(register, resolution, indicator, unit.id, year)),
    ...trackOf({ register, resolution, indicator, unit: unit.id, year, points: asReported }),
    asReported: historyToView(register, resolution, indicator, asReported),
    onTodaysMap: historyToView(register, resolution, indicator, onTodaysMap),
  }
}

/** The elements recorded on the unit itself, under whatever name it had, in some year of the term up to this one. */
function countsOf({ register, ledger }: Reading, { firstYear }: Resolution, unit: Unit, year: number): UnitPage['counts'] {
  const years = Array.from({ length: Math.max(0, year - firstYear + 1) }, (_, step) => firstYear + step)
  return ledger.elements.flatMap(({ code, name, measureUnit }) => {
    const figures = years.map((each) => ({ year: each, figure: figureThen(register, unit.id, code, String(each)) }))
    if (figures.every(({ figure }) => figure === null)) return []
    const told = figures.map(({ year: each, figure }) => ({
      year: each,
      value: figure?.value ?? null,
      stage: figure?.stage ?? null,
      illustrative: figure?.illustrative ?? false,
    }))
    return [{ element: code, name, measureUnit, years: told }]
  })
}

/** Reports newest first; of those not approved only who may read drafts hears. */
function reportsOf({ reports }: Reading, unit: Unit, { mayReadDrafts }: UnitRights): UnitPage['reports'] {
  return reports
    .filter(({ reporter, state }) => reporter === unit.id && (mayReadDrafts || state === 'approved'))
    .map(({ period, stage, state, since, reason }) => ({ period, stage, state, since, reason }))
    .toReversed()
}
