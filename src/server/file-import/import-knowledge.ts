import type { ImportDestination } from '../../contract/file-import.ts'
import type { Element } from '../../domain/figure.ts'
import type { Measure } from '../../domain/file-table/measure-words.ts'
import type { FileKnowledge } from '../../domain/file-table/sheet-reader.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { populationKinds } from '../../domain/population.ts'
import type { PopulationKind } from '../../domain/population.ts'
import { isTerritory, isValidOn } from '../../domain/unit.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'

export interface NamedMeasure extends Measure {
  name: { vi: string; en: string }
  definitions: readonly number[]
}

export interface ImportKnowledge extends Omit<FileKnowledge, 'measures'> {
  measures: readonly NamedMeasure[]
  /** What the account may enter, on the day. */
  duties: readonly Duty[]
}

const populationNames: Record<PopulationKind, { vi: string; en: string }> = {
  averageFinal: { vi: 'Dân số trung bình (chính thức)', en: 'Average population (final)' },
  averagePreliminary: { vi: 'Dân số trung bình (sơ bộ)', en: 'Average population (preliminary)' },
  census: { vi: 'Dân số tổng điều tra', en: 'Census population' },
  registered: { vi: 'Dân số đăng ký cư trú', en: 'Registered population' },
}

/** What the texts of a file can mean to its sender on a day: units, and what can be counted. */
export function importKnowledge(reading: Reading, account: SignedIn, destination: ImportDestination, day: string): ImportKnowledge {
  const { ledger, register } = reading
  const duties = destination === 'figures' ? enterableDuties(reading, account).filter((duty) => isValidOn(duty, day)) : []
  const owed = new Set(duties.map(({ element }) => element))
  const elements = destination === 'figures' && owed.size > 0 ? ledger.elements.filter(({ code }) => owed.has(code)) : ledger.elements
  const measures =
    destination === 'populations' ? populationKinds.map(populationMeasure) : elements.map((element) => toMeasure(element, ledger.indicators))
  return {
    units: ledger.units,
    successions: ledger.successions,
    preferred: preferredUnits(reading, destination, duties, day),
    day,
    above: (unit) => register.ancestors(unit, day),
    measures,
    duties,
  }
}

/** Duties whose reporter the account may enter figures for; each reporter is asked once. */
function enterableDuties({ duties, ledger, day }: Reading, account: SignedIn): Duty[] {
  const may = new Map<UnitId, boolean>()
  return duties.filter(({ reporter }) => {
    const known = may.get(reporter) ?? can(account, 'enterFigures', { unit: reporter, day, register: ledger })
    may.set(reporter, known)
    return known
  })
}

function preferredUnits({ ledger }: Reading, destination: ImportDestination, duties: readonly Duty[], day: string): ReadonlySet<UnitId> {
  if (destination === 'figures') return new Set(duties.map(({ subject }) => subject))
  const kinds = destination === 'published' ? (['country', 'region', 'province'] as const) : null
  return new Set(
    ledger.units.filter((unit) => (kinds?.some((kind) => kind === unit.kind) ?? isTerritory(unit.kind)) && isValidOn(unit, day)).map(({ id }) => id),
  )
}

function toMeasure({ code, name, measureUnit, valueKind, definitions }: Element, indicators: readonly Indicator[]): NamedMeasure {
  const isSigned = indicators.some(({ direction, published }) => direction === 'band' && published?.element === code)
  return {
    code,
    name,
    names: [name.vi, name.en],
    valueKind,
    measureUnit: measureUnit.vi,
    isSigned,
    definitions: definitions.map(({ version }) => version),
  }
}

function populationMeasure(kind: PopulationKind): NamedMeasure {
  const name = populationNames[kind]
  return { code: kind, name, names: [name.vi, name.en], valueKind: 'count', measureUnit: 'người', isSigned: false, definitions: [] }
}
