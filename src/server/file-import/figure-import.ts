import type { ImportEntry } from '../../contract/file-import.ts'
import { exact } from '../../domain/exact.ts'
import type { FileEntry } from '../../domain/file-table/read-entries.ts'
import { grouped } from '../../domain/grouped.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import type { Period } from '../../domain/period.ts'
import { isReportOpen } from '../../domain/report-workflow.ts'
import type { ReportState } from '../../domain/report-workflow.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Acting } from '../actions/act-once.ts'
import { decideCell, requireMayEnter } from '../actions/decide-cell.ts'
import { readEntryGround } from '../actions/entry-ground.ts'
import type { EntryGround } from '../actions/entry-ground.ts'
import { readOpenYears } from '../actions/report-standing.ts'
import type { CellToSave } from '../actions/save-report-cells.ts'
import { refusal } from '../http/refuse.ts'
import { can } from '../permissions.ts'
import type { Reading } from '../register-cache.ts'
import type { Duty } from '../stores/duties.ts'
import type { StoredFigure } from '../stores/figure-versions.ts'
import { newestFigures } from '../stores/figure-versions.ts'
import type { CellKey, PlacedFigure } from '../stores/figures.ts'
import { listReports } from '../stores/reports.ts'
import type { ReportKey } from '../stores/reports.ts'
import { answerOf, chosenAnswers, noteOf, refusedAs, storedAnswer, toImportEntry } from './judged-entry.ts'
import type { EntryAnswer, Explanations, Told } from './judged-entry.ts'
import type { ImportRequest } from './read-import.ts'

export interface JudgedFigure {
  entry: ImportEntry
  reporter: string | null
  /** What is to be stored. */
  figure: PlacedFigure | null
  current: StoredFigure | null
}

export interface JudgeInput {
  reading: Reading
  request: ImportRequest & Explanations
  entries: readonly FileEntry[]
}

/** A cell that says something, with whose report it belongs to. */
interface Candidate {
  entry: FileEntry
  cell: CellToSave
  answer: EntryAnswer
}

/**
 * What becomes of every entry: the rules of typing are asked for each, on figures, reports and duties that were read once for all of them.
 * `acting.transaction` may be a snapshot that is only read.
 */
export async function judgeFigures(acting: Acting, { reading, request, entries }: JudgeInput): Promise<JudgedFigure[]> {
  const chosen = chosenAnswers(request.plan)
  const reporters = openReporters(acting, reading)
  const asked = entries.map((entry) => ({ entry, ...askedOf(entry, answerOf(entry, chosen), reporters) }))
  const candidates = asked.flatMap(({ candidate }) => candidate ?? [])
  const ground = await readEntryGround(
    acting.transaction,
    candidates.map(({ cell }) => cell),
  )
  const newest = await newestOf(acting, candidates)
  const states = await reportStates(acting, candidates)
  const requireOpenYear = await readOpenYears(acting, ground.register)
  const beside = new Map([...newest].map(([key, { value }]) => [key, value]))
  for (const { cell, answer } of candidates) beside.set(keyOf(cell), answer.value)
  const judged: JudgedFigure[] = []
  for (const { entry, candidate, told } of asked) {
    if (candidate === null) judged.push({ entry: toImportEntry(entry, told ?? { status: 'open' }), reporter: null, figure: null, current: null })
    else
      judged.push(
        await judgeOne(acting, ground, { candidate, current: newest.get(keyOf(candidate.cell)) ?? null, states, requireOpenYear, beside, request }),
      )
  }
  return judged
}

/** The reports that figures of the entries belong to, each once, whether or not they may be stored. */
export function reportsOfEntries(acting: Acting, { reading, request, entries }: JudgeInput): ReportKey[] {
  const chosen = chosenAnswers(request.plan)
  const reporters = openReporters(acting, reading)
  const keys = entries.flatMap((entry) => askedOf(entry, answerOf(entry, chosen), reporters).candidate?.cell ?? [])
  return [...new Map(keys.map((key) => [reportNameOf(key), key])).values()]
}

function askedOf(entry: FileEntry, answer: EntryAnswer | Told, reporters: Reporters): { candidate: Candidate | null; told: Told | null } {
  const { unit, measure, period, stage } = entry
  if ('status' in answer || unit === null || measure === null || period === null || stage === null) {
    return { candidate: null, told: 'status' in answer ? answer : { status: 'open' } }
  }
  const { reporter, subject } = entry.form === null ? reporters(unit, measure, period, stage) : { reporter: entry.form.reporter, subject: unit }
  const cell: CellToSave = {
    idempotencyKey: '',
    reporter,
    subject,
    element: measure,
    period,
    stage,
    expectedVersion: null,
    ...answer,
    notation: 'decimal',
    note: null,
  }
  return { candidate: { entry: { ...entry, unit: subject }, cell, answer }, told: null }
}

interface JudgedOne {
  candidate: Candidate
  current: StoredFigure | null
  states: ReadonlyMap<string, ReportState>
  requireOpenYear: (unit: string, year: number) => void
  beside: ReadonlyMap<string, string | null>
  request: Explanations
}

async function judgeOne(acting: Acting, ground: EntryGround, one: JudgedOne): Promise<JudgedFigure> {
  const { candidate, current, states, requireOpenYear, beside, request } = one
  const { entry, cell, answer } = candidate
  const { own, explained } = noteOf(entry, request)
  const from = storedAnswer(current)
  const told = { from, to: answer, note: own }
  const unjudged = (more: Told): JudgedFigure => ({
    entry: toImportEntry(entry, { ...told, ...more }),
    reporter: cell.reporter,
    figure: null,
    current,
  })
  try {
    requireMayEnter(acting, ground, cell)
    const isSame = from !== null && saysTheSame(from, answer)
    // The same number is not news; what somebody wrote beside it stays.
    if (isSame && (own === null || own === current?.note)) return unjudged({ status: 'same' })
    requireOpenYear(cell.reporter, yearOf(cell.period))
    const state = states.get(reportNameOf(cell))
    if (state !== undefined && !isReportOpen({ state })) throw refusal('WRONG_STATE', { state })
    const made = entry.form?.madeFrom
    if (made !== undefined && made !== (current?.version ?? null))
      return unjudged({ status: 'stale', code: 'STALE_VERSION', data: staleData(current) })
    const note = own ?? (isSame ? (current?.note ?? null) : null)
    const decided = { ...cell, note, expectedVersion: current?.version ?? null }
    const decision = await decideExplained(acting, ground, decided, explained, current, beside)
    if (decision.kind === 'same') return unjudged({ status: 'same' })
    const status = from === null ? ('new' as const) : ('changed' as const)
    return { entry: toImportEntry(entry, { ...told, note: decision.figure.note, status }), reporter: cell.reporter, figure: decision.figure, current }
  } catch (error) {
    return unjudged(refusedAs(error))
  }
}

/** An explanation goes with the numbers that are asked about, not with every number of the file. */
async function decideExplained(
  acting: Acting,
  ground: EntryGround,
  cell: CellToSave,
  explained: string | null,
  current: StoredFigure | null,
  besides: ReadonlyMap<string, string | null>,
) {
  const beside = (key: CellKey) => besides.get(keyOf(key))
  try {
    return await decideCell(acting, ground, { cell, current, beside })
  } catch (error) {
    const isAsked = refusedAs(error).status === 'odd'
    if (!isAsked || explained === null || explained === '') throw error
    return decideCell(acting, ground, { cell: { ...cell, note: explained }, current, beside })
  }
}

function saysTheSame(from: NonNullable<ReturnType<typeof storedAnswer>>, { value, missingReason }: EntryAnswer): boolean {
  if (from.missingReason !== missingReason) return false
  return from.value === null || value === null ? from.value === value : exact(from.value).equals(exact(value))
}

function staleData(current: StoredFigure | null) {
  return {
    version: current?.version ?? null,
    value: current?.value ?? null,
    missingReason: current?.missingReason ?? null,
    by: null,
    at: current?.recordedAt ?? null,
  }
}

type Reporters = (unit: string, element: string, period: Period, stage: string) => { reporter: string; subject: string }

/**
 * Whose report a figure of a unit belongs to. A unit that owes the element for one other unit only (births of its district) is taken to speak of
 * that one. Of several reporters one for whom the account may enter is taken.
 */
function openReporters({ account }: Acting, { duties, ledger, day }: Reading): Reporters {
  const bySubject = grouped(duties, ({ subject, element }) => `${subject}\n${element}`)
  const byReporter = grouped(duties, ({ reporter, element }) => `${reporter}\n${element}`)
  const rights = new Map<string, boolean>()
  const may = (reporter: string) => {
    const known = rights.get(reporter) ?? can(account, 'enterFigures', { unit: reporter, day, register: ledger })
    rights.set(reporter, known)
    return known
  }
  const holding = (found: readonly Duty[] | undefined, period: Period, stage: string) => {
    const last = lastDayOf(period)
    return (found ?? []).filter((duty) => isValidOn(duty, last) && duty.stages.some((each) => each === stage))
  }
  return (unit, element, period, stage) => {
    const own = holding(bySubject.get(`${unit}\n${element}`), period, stage)
    const mine = own.find(({ reporter }) => may(reporter)) ?? own[0]
    if (mine !== undefined) return { reporter: mine.reporter, subject: unit }
    const [only, ...others] = holding(byReporter.get(`${unit}\n${element}`), period, stage)
    return only !== undefined && others.length === 0 ? { reporter: unit, subject: only.subject } : { reporter: unit, subject: unit }
  }
}

async function newestOf({ transaction }: Acting, candidates: readonly Candidate[]): Promise<Map<string, StoredFigure>> {
  const subjects = [...new Set(candidates.map(({ cell }) => cell.subject))]
  const periods = [...new Set(candidates.map(({ cell }) => cell.period))]
  const figures = subjects.length === 0 ? [] : await newestFigures(transaction, { subjects, periods })
  return new Map(figures.map((figure) => [keyOf(figure), figure]))
}

async function reportStates({ transaction }: Acting, candidates: readonly Candidate[]): Promise<Map<string, ReportState>> {
  const periods = [...new Set(candidates.map(({ cell }) => cell.period))]
  const reports = periods.length === 0 ? [] : await listReports(transaction, { periods })
  return new Map(reports.map((report) => [reportNameOf(report), report.state]))
}

export function reportNameOf({ reporter, period, stage }: ReportKey): string {
  return `${reporter}\n${period}\n${stage}`
}

function keyOf({ subject, element, period, stage }: CellKey): string {
  return `${subject}\n${element}\n${period}\n${stage}`
}
