import type { Stage } from '../figure.ts'
import type { Period } from '../period.ts'
import { readCell } from './cell-reading.ts'
import type { CellReading } from './cell-reading.ts'
import type { ColumnRole } from './column-roles.ts'
import { cellAt, cellText, widthOf } from './file-cell.ts'
import type { FileSheet } from './file-cell.ts'
import type { FilePlan } from './file-plan.ts'
import type { FoundMeasure, Measure } from './measure-words.ts'
import { openRowKinds } from './row-kinds.ts'
import type { RowKind } from './row-kinds.ts'
import type { UnitMatch, UnitNames } from './unit-match.ts'

/** A figure of the file: where it stands, whose it is, and what it says. Null where the file and the person have not told yet. */
export interface FileEntry {
  row: number
  column: number
  text: string
  unit: string | null
  measure: string | null
  period: Period | null
  stage: Stage | null
  reading: CellReading
  /** What stands in the note column of the row. */
  note: string | null
  /** The row of another cell of the file that tells of the same figure. */
  repeats: number | null
  /** What our own form says of the cell; null in any other file. */
  form: { reporter: string; madeFrom: number | null } | null
}

/** Why a cell that is not blank is no figure: where it stands. */
export const cellFates = [
  'title',
  'heading',
  'below',
  'total',
  'group',
  'repeatedHeading',
  'hiddenRow',
  'leftOutColumn',
  'label',
  'leftOutUnit',
  'openUnit',
  'figure',
] as const
export type CellFate = (typeof cellFates)[number]

/** A name in the file with what it was taken for and the rows it stands in. */
export interface NamedUnit {
  text: string
  within: string | null
  match: UnitMatch
  rows: number[]
}

export interface ReadFile {
  entries: FileEntry[]
  /** How many cells that are not blank came to what: together, all of them. */
  account: Record<CellFate, number>
  /** Rows that are no figures, with why. */
  rows: { row: number; kind: Exclude<RowKind, 'data' | 'blank'>; text: string }[]
  names: NamedUnit[]
}

interface ReadInput {
  sheet: FileSheet
  plan: FilePlan
  units: UnitNames
  measures: ReadonlyMap<string, Measure>
  findMeasure: (text: string) => FoundMeasure
}

/** Reads the figures of a sheet by the plan, and accounts for every other cell. */
export function readEntries({ sheet, plan, units, measures, findMeasure }: ReadInput): ReadFile {
  const { layout, columns, defaults } = plan
  const account = emptyAccount()
  const entries: FileEntry[] = []
  const rows: ReadFile['rows'] = []
  const names = new Map<string, NamedUnit>()
  const width = widthOf(sheet)
  const columnOf = (kind: ColumnRole['kind']) => columns.findIndex((role) => role.kind === kind)
  const at = {
    unit: columnOf('unit'),
    code: columnOf('code'),
    within: columnOf('within'),
    note: columnOf('note'),
    year: columnOf('year'),
    measure: columnOf('measureName'),
  }
  const textAt = (row: number, column: number) => (column < 0 ? '' : cellText(cellAt(sheet, row, column)))
  const kindOf = openRowKinds(sheet, plan, (text) => units.match(text).kind !== 'unknown')
  const hidden = new Set(plan.readsHiddenRows ? [] : sheet.hiddenRows)
  let [lastName, lastWithin] = ['', '']

  for (let row = 0; row < sheet.rows.length; row += 1) {
    const filled = (sheet.rows[row] ?? []).filter((cell) => cell !== null).length
    if (filled === 0) continue
    const outside = outsideOf(row, layout)
    if (outside !== null) {
      account[outside] += filled
      continue
    }
    const kind = hidden.has(row) ? 'hiddenRow' : kindOf(row)
    if (kind === 'blank') continue
    if (kind !== 'data') {
      account[kind] += filled
      rows.push({ row, kind, text: rowText(sheet, row) })
      continue
    }
    // A merged name speaks for the rows it covers.
    if (textAt(row, at.within) !== '') lastWithin = textAt(row, at.within)
    const own = textAt(row, at.unit) || mergedText(sheet, row, at.unit)
    const named = own || textAt(row, at.code) || (isNameless(at) ? (defaults.unit ?? '') : '')
    lastName = named === '' && at.measure >= 0 ? lastName : named
    const found = lastName === '' ? null : nameOf(lastName, at.within < 0 ? null : lastWithin, textAt(row, at.code))
    found?.rows.push(row)
    const unit = found === null ? undefined : decided(found)
    readRow(row, unit)
  }

  function isNameless({ unit, code }: { unit: number; code: number }): boolean {
    return unit < 0 && code < 0
  }

  function nameOf(text: string, within: string | null, code: string): NamedUnit {
    const key = `${text}\n${within ?? ''}`
    const known = names.get(key)
    if (known !== undefined) return known
    const byCode = code === '' || code === text ? null : units.match(code)
    const byText = units.match(text, within)
    // A code says it beyond doubt, where it is one of ours and the name does not speak of another unit.
    const isCodeBetter = byCode?.kind === 'exact' && (byText.kind !== 'exact' || byText.unit === byCode.unit)
    const fresh: NamedUnit = { text, within, match: isCodeBetter ? byCode : byText, rows: [] }
    names.set(key, fresh)
    return fresh
  }

  /** The unit; null when its rows are left out; undefined when nobody has said yet. */
  function decided({ text, match }: NamedUnit): string | null | undefined {
    const chosen = plan.units.get(text)
    if (chosen !== undefined) return chosen
    return match.kind === 'exact' ? match.unit : undefined
  }

  function readRow(row: number, unit: string | null | undefined): void {
    const rowMeasure = at.measure < 0 ? null : findMeasure(textAt(row, at.measure))
    const rowYear = /(?:19|20|21)\d\d/.exec(textAt(row, at.year))?.[0] ?? null
    const note = textAt(row, at.note) || null
    for (let column = 0; column < width; column += 1) {
      const cell = cellAt(sheet, row, column)
      if (cell === null) continue
      const role = columns[column] ?? { kind: 'ignore' }
      if (role.kind !== 'value') {
        account[role.kind === 'ignore' ? 'leftOutColumn' : 'label'] += 1
        continue
      }
      if (unit === null || unit === undefined) {
        account[unit === null ? 'leftOutUnit' : 'openUnit'] += 1
        continue
      }
      account.figure += 1
      const named = rowMeasure === null || rowMeasure.kind === 'several' ? null : rowMeasure.code
      const measure = at.measure < 0 ? role.measure : named
      const known = measure === null ? undefined : measures.get(measure)
      const period = rowYear !== null && (role.period === null || at.year >= 0) ? rowYear : (role.period ?? defaults.period)
      const scale = role.scale === 1 ? defaults.scale : role.scale
      const reading: CellReading =
        known === undefined ? { kind: 'refused', code: 'notANumber' } : readCell(cell, known, known.valueKind === 'rate' ? 1 : scale, plan.cross)
      entries.push({
        row,
        column,
        text: cellText(cell),
        unit,
        measure: known === undefined ? null : measure,
        period,
        stage: role.stage ?? defaults.stage,
        reading,
        note,
        repeats: null,
        form: null,
      })
    }
  }

  markRepeats(entries)
  return { entries, account, rows, names: [...names.values()] }
}

export function emptyAccount(): Record<CellFate, number> {
  return {
    title: 0,
    heading: 0,
    below: 0,
    total: 0,
    group: 0,
    repeatedHeading: 0,
    hiddenRow: 0,
    leftOutColumn: 0,
    label: 0,
    leftOutUnit: 0,
    openUnit: 0,
    figure: 0,
  }
}

function outsideOf(row: number, { headerFirst, headerLast, first, last }: FilePlan['layout']): 'title' | 'heading' | 'below' | null {
  if (row >= headerFirst && row <= headerLast) return 'heading'
  if (row < first) return 'title'
  return row > last ? 'below' : null
}

function rowText(sheet: FileSheet, row: number): string {
  return (sheet.rows[row] ?? [])
    .map(cellText)
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' · ')
    .slice(0, 200)
}

function mergedText(sheet: FileSheet, row: number, column: number): string {
  if (column < 0) return ''
  const merge = sheet.merged.find((each) => each.left <= column && column <= each.right && each.top < row && row <= each.bottom)
  return merge === undefined ? '' : cellText(cellAt(sheet, merge.top, merge.left))
}

/** Two cells for one figure: both are told, and neither is taken, unless they say the same. */
export function markRepeats(entries: readonly FileEntry[]): void {
  const firsts = new Map<string, FileEntry>()
  for (const entry of entries) {
    if (entry.unit === null || entry.measure === null || entry.period === null) continue
    const key = [entry.unit, entry.measure, entry.period, entry.stage ?? ''].join('\n')
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, entry)
      continue
    }
    entry.repeats = first.row
    if (JSON.stringify(first.reading) !== JSON.stringify(entry.reading)) first.repeats ??= entry.row
  }
}
