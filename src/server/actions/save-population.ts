import { reasonOf } from '../../domain/check-rule.ts'
import type { z } from 'zod'
import type { PopulationCell, savePopulationInput } from '../../contract/population.ts'
import { exact } from '../../domain/exact.ts'
import { parseCount } from '../../domain/number-parse.ts'
import { standardChecks } from '../../domain/standard-checks.ts'
import { grouped } from '../../domain/grouped.ts'
import { populationOrderOf } from '../../domain/population.ts'
import type { Population } from '../../domain/population.ts'
import { openUnits } from '../../domain/unit-index.ts'
import { isTerritory } from '../../domain/unit.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import { dayOf } from '../clock.ts'
import { refusal } from '../http/refuse.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { accountNames } from '../stores/accounts.ts'
import { appendAudit } from '../stores/audit.ts'
import type { StoredPopulation } from '../stores/population-cells.ts'
import { findPopulation, replacePopulation } from '../stores/population-cells.ts'
import { listPopulations } from '../stores/populations.ts'
import { bumpRevision } from '../stores/revision.ts'
import { readSettings } from '../stores/settings.ts'
import { StaleVersionError } from '../stores/versioned.ts'
import { reasonToView } from '../views/past-figures.ts'
import { populationToCell } from '../views/population-view.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { requireOpenYear } from './report-standing.ts'
import { readUnitRegister } from './unit-register.ts'
import { requireExistence, requireRight, unitIn } from './writing-right.ts'

export type SavePopulationInput = z.output<typeof savePopulationInput>

/** Stores or takes away the people of a territory in a year, as the newest version. Answers the cell as it then stands. */
export function savePopulation(context: ActContext, input: SavePopulationInput): Promise<PopulationCell> {
  return actOnce(context, 'savePopulation', input, async (acting) => {
    const { transaction, stamp } = acting
    const register = await readUnitRegister(transaction)
    const unit = unitIn(register, input.unit)
    if (!isTerritory(unit.kind)) throw refusal('NOT_FOUND', { what: 'unit' })
    requireRight(acting, register, 'keepPopulations', unit.id)
    requireThere(acting, register, unit, input.year)
    const current = await findPopulation(transaction, input)
    const value = input.value === null ? null : readPersons(input.value)
    const note = input.note?.trim() || null
    const source = input.source?.trim() || null
    if (isStoredAlready(current, { value, note, source, publishedOn: input.publishedOn })) return populationToCell(current)
    await requireOpenYear(acting, register, unit.id, input.year)
    if ((current?.version ?? null) !== input.expectedVersion) throw await refuseStale(acting, current)
    if (value !== null && note === null) await requireOrdinary(acting, register, input, value)
    const { kind, year, publishedOn } = input
    const illustrative = acting.settings.sampleWorkspace
    const population = value === null ? null : { unit: unit.id, year, kind, value, source, illustrative, publishedOn, note }
    try {
      await replacePopulation(transaction, { expected: current?.version ?? null, population }, stamp)
    } catch (error) {
      throw error instanceof StaleVersionError ? await refuseStale(acting, await findPopulation(transaction, input)) : error
    }
    const detail = { before: current && toldOf(current), after: population && toldOf(population) }
    const resourceId = [unit.id, year, kind].join('/')
    const entry = { act: 'savePopulation', resource: 'population', resourceId, unit: null, detail, request: acting.visit.requestId }
    await appendAudit(transaction, entry, stamp)
    await bumpRevision(transaction)
    return populationToCell(await findPopulation(transaction, input))
  })
}

function toldOf({ value, source, publishedOn, note }: Pick<StoredPopulation, 'value' | 'source' | 'publishedOn' | 'note'>) {
  return { value, source, publishedOn, note }
}

/** Refuses a year that has not begun, and one in which the territory was not there. */
function requireThere({ clock }: Acting, register: UnitRegister, unit: Unit, year: number): void {
  if (year > Number(dayOf(clock).slice(0, 4)) || unit.validFrom > `${year}-12-31`) throw refusal('INVALID_FIGURE', { problem: 'badPeriod' })
  requireExistence(register, unit, `${year}-01-01`)
}

/** Whole persons as typed. Throws INVALID_FIGURE for everything else. */
function readPersons(typed: string): string {
  const parsed = parseCount(typed)
  if (parsed.kind === 'refused') throw refusal('INVALID_FIGURE', { problem: parsed.code })
  if (parsed.kind !== 'value') throw refusal('INVALID_FIGURE', { problem: parsed.kind === 'zero' ? 'notPositive' : 'notANumber' })
  if (Number(parsed.value) === 0) throw refusal('INVALID_FIGURE', { problem: 'notPositive' })
  return parsed.value
}

type Told = { value: string | null; source: string | null; publishedOn: string | null; note: string | null }

function isStoredAlready(current: StoredPopulation | null, told: Told): boolean {
  if (current === null || told.value === null) return current === null && told.value === null
  return current.value === told.value && current.source === told.source && current.publishedOn === told.publishedOn && current.note === told.note
}

async function refuseStale({ transaction }: Acting, theirs: StoredPopulation | null) {
  if (theirs === null) return refusal('STALE_VERSION', { version: null, value: null, missingReason: null, by: null, at: null })
  const names = await accountNames(transaction, theirs.recordedBy === null ? [] : [theirs.recordedBy])
  const by = theirs.recordedBy === null ? null : (names.get(theirs.recordedBy) ?? null)
  return refusal('STALE_VERSION', { version: theirs.version, value: theirs.value, missingReason: null, by, at: theirs.recordedAt })
}

/** People grow by hundredths a year: beside a number of the same kind a jump of more than this part is asked about. */
const ordinaryChange = 0.05

/** Refuses an odd number that is not explained. */
async function requireOrdinary(
  { transaction }: Acting,
  register: UnitRegister,
  { unit, year, kind }: SavePopulationInput,
  value: string,
): Promise<void> {
  const ground = { all: await listPopulations(transaction), register, settings: await readSettings(transaction) }
  const reasons = populationReasons({ unit, year, kind, value }, ground)
  if (reasons.length > 0) throw refusal('NEEDS_EXPLANATION', { reasons })
}

interface PopulationGround {
  /** Every number that holds now. */
  all: readonly Population[]
  register: UnitRegister
  settings: Awaited<ReturnType<typeof readSettings>>
}

/** Why a number of people is asked about: far from its own kind's last year, or from what is used where that kind has none. */
export function populationReasons(
  { unit, year, kind, value }: Pick<Population, 'unit' | 'year' | 'kind' | 'value'>,
  { all, register, settings }: PopulationGround,
): ReturnType<typeof reasonToView>[] {
  const own = onGround(all, register, unit)
  const sameKind = own.filter((each) => each.kind === kind && each.year < year).toSorted((a, b) => a.year - b.year)
  const lastYear = sameKind.find((each) => each.year === year - 1)?.value ?? null
  const inUse = [year, year - 1].flatMap((each) =>
    populationOrderOf(settings, each).flatMap(
      (used) => own.find((other) => other.year === each && other.kind === used && used !== kind)?.value ?? [],
    ),
  )[0]
  const compared = lastYear ?? inUse ?? null
  const looked = {
    element: 'population',
    unitKind: unitIn(register, unit).kind,
    value: exact(value),
    valueKind: 'count' as const,
    earlier: sameKind.map((each) => exact(each.value)),
    lastYear: compared === null ? null : exact(compared),
    peers: null,
    neighbour: () => null,
  }
  const tests = standardChecks.map(({ test }) => (test.kind === 'jump' && lastYear !== null ? { ...test, share: ordinaryChange } : test))
  return tests.flatMap((test) => reasonOf(test, looked) ?? []).map((reason) => reasonToView(reason, value))
}

interface Grounds {
  groundOf: (unit: UnitId) => UnitId
  numbers: ReadonlyMap<UnitId, readonly Population[]>
}

const groundsOfTables = new WeakMap<readonly Population[], Grounds>()

/** The numbers of a territory under all its names; sorted out once for all that ask of the same table. */
function onGround(all: readonly Population[], register: UnitRegister, unit: UnitId): readonly Population[] {
  const grounds = groundsOfTables.get(all) ?? groundsOf(all, register)
  groundsOfTables.set(all, grounds)
  return grounds.numbers.get(grounds.groundOf(unit)) ?? []
}

function groundsOf(all: readonly Population[], register: UnitRegister): Grounds {
  const { groundOf } = openUnits(register)
  return { groundOf, numbers: grouped(all, (each) => groundOf(each.unit)) }
}
