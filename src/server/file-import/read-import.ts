import type { ImportDestination, ImportPlan } from '../../contract/file-import.ts'
import type { FileContent } from '../../documents/read-workbook.ts'
import { headerFingerprint } from '../../domain/file-table/column-roles.ts'
import type { ColumnRole, FileDefaults } from '../../domain/file-table/column-roles.ts'
import { cellText } from '../../domain/file-table/file-cell.ts'
import type { FileSheet } from '../../domain/file-table/file-cell.ts'
import type { FilePlan } from '../../domain/file-table/file-plan.ts'
import { periodWords } from '../../domain/file-table/period-words.ts'
import { cellFates } from '../../domain/file-table/read-entries.ts'
import type { ReadFile } from '../../domain/file-table/read-entries.ts'
import { stampSheetName } from '../../domain/template-stamp.ts'
import { readTemplate, stampOf } from '../../domain/file-table/read-template.ts'
import { openSheetReader } from '../../domain/file-table/sheet-reader.ts'
import type { SheetGuess } from '../../domain/file-table/sheet-reader.ts'
import { lastDayOf, yearOf } from '../../domain/period.ts'
import type { RememberedMapping } from '../database/import-tables.ts'
import { refusal } from '../http/refuse.ts'
import type { Reading } from '../register-cache.ts'
import type { SignedIn } from '../sign-in/sign-in.ts'
import { importKnowledge } from './import-knowledge.ts'
import type { ImportKnowledge } from './import-knowledge.ts'

/** What a request says of a file beside its bytes. */
export interface ImportRequest {
  destination: ImportDestination
  plan: ImportPlan
  year?: number | undefined
}

export interface ReadImport {
  sheet: FileSheet
  sheetNumber: number
  isForm: boolean
  knowledge: ImportKnowledge
  guess: SheetGuess
  plan: FilePlan
  fingerprint: string
  isRemembered: boolean
  read: ReadFile
}

interface ReadInput {
  reading: Reading
  account: SignedIn
  content: FileContent
  request: ImportRequest
  /** What is remembered of files with the header. */
  recall: (fingerprint: string) => Promise<RememberedMapping | null>
}

/** Reads a file by what its sender said, remembered before that, and guesses else. */
export async function readImport({ reading, account, content, request, recall }: ReadInput): Promise<ReadImport> {
  const { destination, plan: wanted } = request
  const sheetNumber = wanted.sheet ?? likelySheet(content, reading, account, request)
  const sheet = content.sheets[sheetNumber]
  if (sheet === undefined) throw refusal('FILE_REFUSED', { problem: 'noSheet' })
  const stamp = destination === 'figures' ? stampOf(sheet) : null
  const year = stamp?.year ?? yearIn(wanted, sheet, request.year) ?? Number(reading.day.slice(0, 4))
  const knowledge = importKnowledge(reading, account, destination, year > Number(reading.day.slice(0, 4)) ? reading.day : lastDayOf(String(year)))
  const reader = openSheetReader(knowledge)
  const guess = reader.guess(sheet, wanted.layout)
  const fingerprint = headerFingerprint(guess.columns.map(({ heading }) => heading))
  const remembered = wanted.columns === undefined ? await recall(fingerprint) : null
  const plan = planOf(request, guess, remembered)
  const measures = new Map(knowledge.measures.map((measure) => [measure.code, measure]))
  const form = stamp === null ? null : readForm(wanted.sheet === undefined ? content.sheets : [sheet], content.sheets, measures)
  return {
    sheet,
    sheetNumber,
    isForm: form !== null,
    knowledge,
    guess,
    plan,
    fingerprint,
    isRemembered: remembered !== null,
    read: form ?? reader.read(sheet, plan),
  }
}

/** A form of ours has a sheet per stage: all of them are read as one. */
function readForm(sheets: readonly FileSheet[], all: readonly FileSheet[], measures: Parameters<typeof readTemplate>[2]): ReadFile | null {
  const read = sheets.filter(isFormSheet).flatMap((sheet) => readTemplate(sheet, all, measures) ?? [])
  const [first] = read
  if (first === undefined) return null
  const account = { ...first.account }
  for (const other of read.slice(1)) {
    for (const fate of cellFates) account[fate] += other.account[fate]
  }
  return { entries: read.flatMap(({ entries }) => entries), account, rows: [], names: [] }
}

/** The very hidden sheet of a form repeats the stamp and holds no figures. */
function isFormSheet(sheet: FileSheet): boolean {
  return sheet.name !== stampSheetName && stampOf(sheet) !== null
}

/** The sheet with the most figures that can be read; hidden ones only where there is no other. */
function likelySheet(content: FileContent, reading: Reading, account: SignedIn, { destination, plan, year }: ImportRequest): number {
  const form =
    destination === 'figures' ? content.sheets.findIndex((sheet) => isFormSheet(sheet) && (year === undefined || stampOf(sheet)?.year === year)) : -1
  if (form >= 0) return form
  const shown = content.sheets.flatMap((sheet, place) => (sheet.isHidden ? [] : [place]))
  if (shown.length < 2) return shown[0] ?? 0
  const reader = openSheetReader(importKnowledge(reading, account, destination, lastDayOf(String(year ?? Number(reading.day.slice(0, 4))))))
  const scores = shown.slice(0, 20).map((place) => {
    const sheet = content.sheets[place]
    const small = sheet && { ...sheet, rows: sheet.rows.slice(0, 60) }
    const guess = small === undefined ? null : reader.guess(small)
    return {
      place,
      score:
        small === undefined || guess === null
          ? 0
          : reader
              .read(small, planOf({ destination, plan: { ...plan, layout: undefined, columns: undefined } }, guess, null))
              .entries.filter(({ unit, measure }) => unit !== null && measure !== null).length,
    }
  })
  return scores.toSorted((a, b) => b.score - a.score || a.place - b.place)[0]?.place ?? 0
}

/** The year the names of a file are read for: what the sender said, what the file says near its top, where they came from. */
function yearIn({ defaults, columns }: ImportPlan, sheet: FileSheet, asked: number | undefined): number | null {
  if (defaults?.period !== undefined && defaults.period !== null) return yearOf(defaults.period)
  const said = (columns ?? []).flatMap((role) => (role.kind === 'value' && role.period !== null ? [yearOf(role.period)] : []))
  const written = sheet.rows.slice(0, 15).flatMap((row) => row.flatMap((cell) => periodWords(cellText(cell)).year ?? []))
  const all = said.length > 0 ? said : written
  return all.length === 0 ? (asked ?? null) : Math.max(...all)
}

function planOf({ plan, year }: ImportRequest, guess: SheetGuess, remembered: RememberedMapping | null): FilePlan {
  const said = new Map((plan.units ?? []).map(({ text, unit }) => [text, unit]))
  const known = Object.entries(remembered?.units ?? {}).filter(([text]) => !said.has(text))
  return {
    layout: plan.layout ?? guess.layout,
    columns: plan.columns ?? guess.columns.map(({ role }, column) => rememberedRole(role, remembered?.columns[column])),
    defaults: defaultsOf(plan, guess.defaults, remembered, year),
    units: new Map([...known, ...said]),
    cross: plan.cross ?? null,
    readsHiddenRows: plan.readsHiddenRows ?? false,
  }
}

/** As it was used the last time; the period is what this file says. */
function rememberedRole(role: ColumnRole, before: ColumnRole | undefined): ColumnRole {
  if (before === undefined) return role
  return before.kind === 'value' ? { ...before, period: role.kind === 'value' ? role.period : null } : before
}

function defaultsOf(
  { defaults = {} }: ImportPlan,
  guessed: FileDefaults,
  remembered: RememberedMapping | null,
  year: number | undefined,
): FileDefaults {
  const {
    unit = guessed.unit,
    period = guessed.period ?? (year === undefined ? null : String(year)),
    stage = guessed.stage ?? remembered?.defaults.stage ?? 'final',
    scale,
  } = defaults
  return { unit, period, stage, scale: scale ?? (guessed.scale === 1 ? (remembered?.defaults.scale ?? 1) : guessed.scale) }
}
