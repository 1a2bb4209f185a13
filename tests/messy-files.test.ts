import { describe, expect, it } from 'vitest'
import { readFile } from '../src/documents/read-workbook.ts'
import type { FileSheet } from '../src/domain/file-table/file-cell.ts'
import { openSheetReader } from '../src/domain/file-table/sheet-reader.ts'
import { messyWorkbooks } from './setup/messy-workbooks.ts'
import type { MessyFile } from './setup/messy-workbooks.ts'
import { sampleKnowledge } from './setup/sample-knowledge.ts'

/** Forty files as offices make them, from bytes to figures, with nobody's help. */

const reader = openSheetReader(sampleKnowledge(2024, ['doctors', 'actualBeds', 'plannedBeds'], ['hospital', 'healthCentre']))
const files = await messyWorkbooks()

async function sheetsOf(file: MessyFile): Promise<FileSheet[]> {
  const content = await readFile(file.bytes)
  if ('problem' in content) throw new Error(`${file.name}: ${content.problem}`)
  return content.sheets
}

function understood(sheet: FileSheet) {
  const { layout, columns, defaults } = reader.guess(sheet)
  const plan = { layout, columns: columns.map(({ role }) => role), defaults, units: new Map(), cross: null, readsHiddenRows: false }
  return { ...reader.read(sheet, plan), columns, defaults }
}

describe('files as offices make them', () => {
  it('are forty', () => {
    expect(files).toHaveLength(40)
    expect(new Set(files.map(({ name }) => name)).size).toBe(40)
  })

  it.each(files)('$name is understood, and no cell of it is lost', async (file) => {
    const shown = (await sheetsOf(file)).filter(({ isHidden }) => !isHidden)
    const [sheet, read] =
      shown.map((each) => [each, understood(each)] as const).toSorted((a, b) => b[1].entries.length - a[1].entries.length)[0] ?? []
    if (sheet === undefined || read === undefined) throw new Error('no sheet')
    const found = read.entries.map(({ unit, measure, period, reading }) => {
      const value = reading.kind === 'value' ? reading.value : reading.kind === 'missing' ? null : reading
      return { unit, measure, period, value }
    })
    expect(found).toEqual(file.figures.map((figure) => ({ ...figure, period: figure.period ?? read.defaults.period })))
    const asked = read.names.filter(({ match }) => match.kind !== 'exact').map(({ text }) => text)
    expect(asked.toSorted()).toEqual([...file.asked].toSorted())
    const filled = sheet.rows.flat().filter((cell) => cell !== null).length
    expect(Object.values(read.account).reduce((sum, count) => sum + count, 0)).toBe(filled)
  })
})
