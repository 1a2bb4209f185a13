import type { ImportEntry } from '../../contract/file-import.ts'
import type { FileEntry } from '../../domain/file-table/read-entries.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import { populationKinds } from '../../domain/population.ts'
import type { Population } from '../../domain/population.ts'
import { isTerritory } from '../../domain/unit.ts'
import type { Acting } from '../actions/act-once.ts'
import { readOpenYears } from '../actions/report-standing.ts'
import { populationReasons } from '../actions/save-population.ts'
import { requireExistence, requireRight, unitIn } from '../actions/writing-right.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import type { NewPopulation, StoredPopulation } from '../stores/population-cells.ts'
import { populationCells } from '../stores/population-cells.ts'
import { listPopulations } from '../stores/populations.ts'
import { readSettings } from '../stores/settings.ts'
import type { JudgeInput } from './figure-import.ts'
import { answerOf, chosenAnswers, noteOf, refusedAs, toImportEntry } from './judged-entry.ts'
import type { Explanations } from './judged-entry.ts'

export interface JudgedPopulation {
  entry: ImportEntry
  population: NewPopulation | null
}

interface PopulationGround {
  reading: Reading
  request: Explanations & { source: string | null }
  stored: ReadonlyMap<string, StoredPopulation>
  all: readonly Population[]
  settings: Awaited<ReturnType<typeof readSettings>>
  requireOpenYear: Awaited<ReturnType<typeof readOpenYears>>
}

/** What becomes of every number of people in a file; the rules are those of the population table. */
export async function judgePopulations(
  acting: Acting,
  { reading, request, entries }: JudgeInput & { request: { source: string | null } },
): Promise<JudgedPopulation[]> {
  const chosen = chosenAnswers(request.plan)
  const years = [...new Set(entries.flatMap(({ period }) => (period === null ? [] : [yearOf(period)])))]
  const cells = years.length === 0 ? [] : await populationCells(acting.transaction, years)
  const ground: PopulationGround = {
    reading,
    request,
    stored: new Map(cells.map((cell) => [keyOf(cell), cell])),
    all: await listPopulations(acting.transaction),
    settings: await readSettings(acting.transaction),
    requireOpenYear: await readOpenYears(acting, reading.ledger),
  }
  return entries.map((entry) => {
    const answer = answerOf({ ...entry, stage: 'final' }, chosen)
    if ('status' in answer) return { entry: toImportEntry(entry, answer), population: null }
    if (answer.value === null) return { entry: toImportEntry(entry, { status: 'absent' }), population: null }
    return judgeOne(acting, ground, entry, answer.value)
  })
}

function judgeOne(acting: Acting, ground: PopulationGround, entry: FileEntry, value: string): JudgedPopulation {
  const { reading, request, stored, all, settings, requireOpenYear } = ground
  const { unit: id, measure, period } = entry
  const kind = populationKinds.find((each) => each === measure)
  if (id === null || kind === undefined || period === null) return { entry: toImportEntry(entry, { status: 'open' }), population: null }
  const year = yearOf(period)
  const current = stored.get(keyOf({ unit: id, year, kind })) ?? null
  const { own, explained } = noteOf(entry, request)
  const told = { from: current && { value: current.value, missingReason: null }, to: { value, missingReason: null }, note: own }
  try {
    const unit = unitIn(reading.ledger, id)
    if (!isTerritory(unit.kind)) throw refusal('NOT_FOUND', { what: 'unit' })
    requireRight(acting, reading.ledger, 'keepPopulations', id)
    if (period !== String(year) || year > Number(reading.day.slice(0, 4)) || unit.validFrom > lastDayOf(period))
      throw refusal('INVALID_FIGURE', { problem: 'badPeriod' })
    requireExistence(reading.ledger, unit, `${year}-01-01`)
    if (Number(value) === 0) throw refusal('INVALID_FIGURE', { problem: 'notPositive' })
    if (current?.value === value) return { entry: toImportEntry(entry, { ...told, status: 'same' }), population: null }
    requireOpenYear(id, year)
    const reasons = own === null ? populationReasons({ unit: id, year, kind, value }, { all, register: reading.ledger, settings }) : []
    const note = own ?? (reasons.length > 0 ? explained : null)
    if (reasons.length > 0 && note === null) throw refusal('NEEDS_EXPLANATION', { reasons })
    const population = { unit: id, year, kind, value, source: request.source, illustrative: acting.settings.sampleWorkspace, publishedOn: null, note }
    return { entry: toImportEntry(entry, { ...told, note, status: current === null ? 'new' : 'changed' }), population }
  } catch (error) {
    return { entry: toImportEntry(entry, { ...told, ...refusedAs(error) }), population: null }
  }
}

function keyOf({ unit, year, kind }: { unit: string; year: number; kind: string }): string {
  return `${unit}\n${year}\n${kind}`
}
