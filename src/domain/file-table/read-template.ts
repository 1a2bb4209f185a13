import { placeInTemplate, stampSheetName, textToColumn, textToRow, textToStamp } from '../template-stamp.ts'
import type { TemplateColumn, TemplatePlace, TemplateStamp } from '../template-stamp.ts'
import { readCell } from './cell-reading.ts'
import { cellAt, cellText } from './file-cell.ts'
import type { FileSheet } from './file-cell.ts'
import type { Measure } from './measure-words.ts'
import { emptyAccount, markRepeats } from './read-entries.ts'
import type { FileEntry, ReadFile } from './read-entries.ts'

/** The stamp of a sheet that is a form of ours; null of any other. */
export function stampOf(sheet: FileSheet): TemplateStamp | null {
  return textToStamp(cellText(cellAt(sheet, 0, 0)))
}

/** The version each cell of a form was made from, by its key. A figure that is not there had none. */
function versionsOf(sheets: readonly FileSheet[]): Map<string, number> {
  const versions = new Map<string, number>()
  const rows = sheets.find(({ name }) => name === stampSheetName)?.rows.slice(2) ?? []
  for (const row of rows) {
    const [subject, element, period, stage, version] = row.slice(0, 5).map(cellText)
    if (subject !== undefined && version !== undefined && /^\d{1,15}$/.test(version))
      versions.set([subject, element, period, stage].join('\n'), Number(version))
  }
  return versions
}

/** Reads a sheet that is a form of ours: every cell says itself what it is, so that nothing is guessed (docs/excel-template.md). */
export function readTemplate(sheet: FileSheet, sheets: readonly FileSheet[], measures: ReadonlyMap<string, Measure>): ReadFile | null {
  const stamp = stampOf(sheet)
  if (stamp === null) return null
  const columns = (sheet.rows[0] ?? []).map((cell) => textToColumn(cellText(cell)))
  const versions = versionsOf(sheets)
  const account = emptyAccount()
  const entries: FileEntry[] = []
  for (const [place, cells] of sheet.rows.entries()) {
    const row = place === 0 ? null : textToRow(cellText(cells[0] ?? null))
    const notes = new Map<string, string>()
    const figures: { column: number; place: TemplatePlace }[] = []
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue
      const at = row === null || column === 0 ? null : placeOf(stamp, row, columns[column])
      if (at === null) account[place === 0 ? 'heading' : row === null ? 'title' : 'label'] += 1
      else if (at.part === 'note') notes.set(keyOf(at), cellText(cell))
      else if (cellText(cell) === '×') account.leftOutColumn += 1
      else figures.push({ column, place: at })
    }
    account.label += notes.size
    account.figure += figures.length
    for (const { column, place: at } of figures) entries.push(entryOf(sheet, place, column, at, measures, notes.get(keyOf(at)) ?? null, versions))
  }
  markRepeats(entries)
  return { entries, account, rows: [], names: [] }
}

function placeOf(stamp: TemplateStamp, row: Parameters<typeof placeInTemplate>[1], column: TemplateColumn | null | undefined): TemplatePlace | null {
  return column === null || column === undefined ? null : placeInTemplate(stamp, row, column)
}

function keyOf({ subject, element, period, stage }: TemplatePlace): string {
  return [subject, element, period, stage].join('\n')
}

function entryOf(
  sheet: FileSheet,
  row: number,
  column: number,
  at: TemplatePlace,
  measures: ReadonlyMap<string, Measure>,
  note: string | null,
  versions: ReadonlyMap<string, number>,
): FileEntry {
  const cell = cellAt(sheet, row, column)
  const measure = measures.get(at.element)
  return {
    row,
    column,
    text: cellText(cell),
    unit: at.subject,
    measure: measure === undefined ? null : at.element,
    period: at.period,
    stage: at.stage,
    reading: cell === null || measure === undefined ? { kind: 'refused', code: 'notANumber' } : readCell(cell, measure, 1, null),
    note,
    repeats: null,
    form: { reporter: at.reporter, madeFrom: versions.get(keyOf(at)) ?? null },
  }
}
