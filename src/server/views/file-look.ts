import type { FileLook, ImportPreview } from '../../contract/file-import.ts'
import { cellAt, cellText } from '../../domain/file-table/file-cell.ts'
import type { FileSheet } from '../../domain/file-table/file-cell.ts'
import type { NamedUnit } from '../../domain/file-table/read-entries.ts'
import { stampOf } from '../../domain/file-table/read-template.ts'
import type { OpenedImport } from '../actions/commit-import.ts'
import { countsOf } from '../file-import/judged-entry.ts'
import type { ReadImport } from '../file-import/read-import.ts'
import { unitToRef } from './unit-ref.ts'

/** Rows and columns of a sheet that are sent to be looked at; the rest is counted. */
const shownRows = 60
const shownColumns = 80
const sampleSize = 4

/** What a sender sees of a file before anything is judged. */
export function fileLookOf({ upload, file, kind, encoding, sheets, reading }: OpenedImport): FileLook {
  const { sheet, sheetNumber, isForm, knowledge, guess, plan, isRemembered, read } = file
  const { id, name, size, sha256 } = upload
  return {
    file: { id, name, size, sha256, kind, encoding },
    sheets: sheets.map((each) => ({ name: each.name, isHidden: each.isHidden, rows: each.rows.length, isForm: stampOf(each) !== null })),
    sheet: sheetNumber,
    isForm,
    matrix: matrixOf(sheet, plan.layout.first),
    hiddenRows: sheet.hiddenRows.slice(0, 1000),
    layout: plan.layout,
    columns: guess.columns.map((column, place) => ({
      ...column,
      role: plan.columns[place] ?? { kind: 'ignore' as const },
      sample: sampleOf(sheet, file, place),
    })),
    defaults: plan.defaults,
    isRemembered,
    measures: knowledge.measures.map(({ code, name: named, measureUnit, definitions }) => ({
      code,
      name: named,
      measureUnit,
      definitions: [...definitions],
    })),
    names: read.names.map((named) => nameToView(named, file, (unit) => reading.register.unit(unit))),
    account: read.account,
    leftOut: read.rows.flatMap(({ row, kind: why, text }) => [{ row, kind: why, text }]).slice(0, 2000),
    hasCrosses: read.entries.some(({ reading: each }) => each.kind === 'cross') || plan.cross !== null,
  }
}

function matrixOf(sheet: FileSheet, first: number): string[][] {
  const end = Math.max(shownRows, Math.min(first + 20, shownRows * 3))
  return sheet.rows.slice(0, end).map((row) => row.slice(0, shownColumns).map((cell) => cellText(cell).slice(0, 120)))
}

function sampleOf(sheet: FileSheet, { plan: { layout } }: ReadImport, column: number): string[] {
  const texts: string[] = []
  for (let row = layout.first; row <= layout.last && row < layout.first + 40 && texts.length < sampleSize; row += 1) {
    const text = cellText(cellAt(sheet, row, column))
    if (text !== '' && !texts.includes(text)) texts.push(text.slice(0, 60))
  }
  return texts
}

type UnitById = (id: string) => Parameters<typeof unitToRef>[0] | null

function nameToView({ text, within, match, rows }: NamedUnit, { plan }: ReadImport, unitById: UnitById): FileLook['names'][number] {
  const ids = 'unit' in match ? [match.unit] : match.units
  const decided = plan.units.get(text)
  const units = [...ids, ...(decided == null || ids.includes(decided) ? [] : [decided])].flatMap((id) => {
    const unit = unitById(id)
    return unit === null ? [] : [unitToRef(unit)]
  })
  const reason = 'unit' in match ? match.reason : null
  return { text, within, kind: match.kind, reason, units, rows: rows.slice(0, 1000), ...(decided !== undefined && { decided }) }
}

/** What storing the file would change, with the units it names. */
export function importPreviewOf({
  opened,
  entries,
  digest,
}: {
  opened: OpenedImport
  entries: ImportPreview['entries']
  digest: string
}): ImportPreview {
  const units = new Set(entries.flatMap(({ unit }) => unit ?? []))
  return {
    counts: countsOf(entries),
    entries,
    units: [...units].flatMap((id) => {
      const unit = opened.reading.register.unit(id)
      return unit === null ? [] : [unitToRef(unit)]
    }),
    digest,
  }
}
