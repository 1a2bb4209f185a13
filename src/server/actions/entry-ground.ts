import type { Element } from '../../domain/figure.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { EffectiveFigure } from '../../domain/ledger.ts'
import { yearOf } from '../../domain/period.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection } from '../database/database.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import type { Duty } from '../stores/duties.ts'
import { dutiesOfReporter, listDuties } from '../stores/duties.ts'
import { effectiveFigures } from '../stores/effective-figures.ts'
import { listElements } from '../stores/elements.ts'
import type { CellKey } from '../stores/figures.ts'
import { listIndicators } from '../stores/indicators.ts'
import { listResolutions } from '../stores/resolutions.ts'
import type { PastFigures } from '../views/past-figures.ts'
import { readPastOfCells } from './entry-past.ts'
import { readUnitRegister } from './unit-register.ts'

/** What the cells of one request are judged by: read once, however many they are. */
export interface EntryGround {
  register: UnitRegister
  resolutions: readonly Resolution[]
  elements: readonly Element[]
  indicators: readonly Indicator[]
  /** What each reporter owes, of every period. */
  duties: ReadonlyMap<UnitId, readonly Duty[]>
  past: PastFigures
  /** The value in force of an element beside a cell, read when it is first asked for; null where there is none. */
  inForce: (connection: Connection, cell: Omit<CellKey, 'stage'>) => Promise<string | null>
}

type Entered = CellKey & { reporter: UnitId; value: string | null }

/** Reads the ground of the cells. The caller's connection must show one state of the database throughout. */
export async function readEntryGround(connection: Connection, cells: readonly Entered[]): Promise<EntryGround> {
  const register = await readUnitRegister(connection)
  const elements = await listElements(connection)
  const indicators = await listIndicators(connection)
  const duties = await dutiesOf(connection, new Set(cells.map((cell) => cell.reporter)))
  const numbers = cells.filter(({ value }) => value !== null)
  return {
    register,
    resolutions: await listResolutions(connection),
    elements,
    indicators,
    duties,
    past: await readPastOfCells(connection, { cells: numbers, elements, indicators, register }),
    inForce: rememberedInForce([...new Set(numbers.map(({ subject }) => subject))]),
  }
}

/** A few reporters are asked for one by one; for many the whole table is read once. */
const fewReporters = 20

async function dutiesOf(connection: Connection, reporters: ReadonlySet<UnitId>): Promise<Map<UnitId, readonly Duty[]>> {
  if (reporters.size > fewReporters) return grouped(await listDuties(connection), ({ reporter }) => reporter)
  const duties = new Map<UnitId, readonly Duty[]>()
  for (const reporter of reporters) duties.set(reporter, await dutiesOfReporter(connection, reporter))
  return duties
}

/** One reading per element and year, for all the subjects at once. */
function rememberedInForce(subjects: readonly UnitId[]): EntryGround['inForce'] {
  const known = new Map<string, Map<UnitId, EffectiveFigure[]>>()
  return async (connection, { subject, element, period }) => {
    const key = `${element} ${yearOf(period)}`
    const figures =
      known.get(key) ??
      grouped(await effectiveFigures(connection, { subjects, elements: [element], years: [yearOf(period)] }), (figure) => figure.subject)
    known.set(key, figures)
    return figures.get(subject)?.find((figure) => figure.period === period)?.value ?? null
  }
}
