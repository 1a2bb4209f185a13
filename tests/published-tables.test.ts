import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../src/documents/read-workbook.ts'
import { openSheetReader } from '../src/domain/file-table/sheet-reader.ts'
import { sampleKnowledge } from './setup/sample-knowledge.ts'

/** Tables of the General Statistics Office as they are downloaded (tests/fixtures/README.md). */

const reader = openSheetReader(
  sampleKnowledge(2016, ['doctors', 'yearbookDoctors', 'doctorsPer10kRate', 'actualBeds'], ['country', 'region', 'province']),
)

async function read(name: string) {
  const content = await readFile(readFileSync(join(import.meta.dirname, 'fixtures', name)))
  const sheet = 'problem' in content ? undefined : content.sheets[0]
  if (sheet === undefined || 'problem' in content) throw new Error(name)
  const { layout, columns, defaults } = reader.guess(sheet)
  const plan = { layout, columns: columns.map(({ role }) => role), defaults, units: new Map(), cross: null, readsHiddenRows: false }
  return { ...reader.read(sheet, plan), columns, layout, encoding: content.encoding, separator: content.separator }
}

describe('published tables', () => {
  it('are read by province and year, and what is not ours waits for the person', async () => {
    const { entries, columns, names, encoding, separator } = await read('gso-medical-staff-2002-2003.csv')
    expect([encoding, separator]).toEqual(['utf-8', ';'])
    expect(columns.slice(0, 3).map(({ role }) => role)).toEqual([
      { kind: 'unit' },
      { kind: 'value', measure: 'doctors', period: '2002', stage: null, scale: 1 },
      { kind: 'value', measure: null, period: '2002', stage: null, scale: 1 },
    ])
    const doctors = entries.filter(({ measure, unit }) => measure === 'doctors' && unit?.startsWith('68@') === true)
    expect(doctors.map(({ period, reading }) => [period, reading.kind === 'value' ? reading.value : reading.kind])).toEqual([
      ['2002', expect.stringMatching(/^\d+$/)],
      ['2003', expect.stringMatching(/^\d+$/)],
    ])
    expect(names.filter(({ match }) => match.kind === 'unknown').map(({ text }) => text)).toEqual(['Ha Tay'])
  })

  it('are read in the code page of their time', async () => {
    const { encoding, names, account, entries } = await read('gso-administrative-units-2009.csv')
    expect(encoding).toBe('windows-1252')
    expect(names.map(({ text }) => text)).toContain('Lam Dong')
    expect(entries.every(({ measure }) => measure === null)).toBe(true)
    expect(account.figure).toBe(entries.length)
  })
})
