import { describe, expect, it } from 'vitest'
import { readPlainWorkbook } from '../../../tests/setup/plain-workbook.ts'
import type { PlainSheet } from '../../../tests/setup/plain-workbook.ts'
import type { Cell, Sheet } from '../../contract/sheet.ts'
import { placeInTemplate, textToColumn, textToRow, textToStamp } from '../../domain/template-stamp.ts'
import { exampleSheet } from '../features/sheet/testing/example-sheet.ts'
import { makeForms } from './make-forms.ts'

const made = '2025-12-05T03:04:05.000Z'
const centre = { id: 'TT1@2019-01-01', name: 'Trung tâm Y tế Bắc An', shortName: 'TTYT Bắc An', kind: 'healthCentre' } as const
const hospital = { id: 'BV@2019-01-01', name: 'Bệnh viện tỉnh', shortName: 'BV tỉnh', kind: 'hospital' } as const
const empty: Cell = {
  version: null,
  value: null,
  missingReason: null,
  note: null,
  approved: false,
  recordedAt: null,
  recordedBy: null,
  illustrative: false,
}

const element = (code: string, vi: string, valueKind: 'count' | 'rate' = 'count') => {
  const name = { vi, en: code }
  return { code, name, measureUnit: { vi: 'người', en: 'persons' }, valueKind, definition: name }
}

const commune = (id: string, name: string) => ({ id, name, shortName: name, kind: 'commune' as const })

const row = (subject: Sheet['rows'][number]['subject'], of: ReturnType<typeof element>, last: string | null, cells: (Cell | null)[]) => ({
  subject,
  element: of,
  previous: [null, last].map((value) => ({ value, stage: null, illustrative: false })),
  cells,
})

const acts = { mayEdit: true, maySubmit: true, mayPrepare: false, maySendBack: false, mayWithdraw: false } as const
const report = { id: 1, state: 'draft', reason: null, since: null, lock: 0, ...acts, whyNot: null, whyNotWithdraw: null, reasonOf: null } as const

const ofCentre: Sheet = {
  ...exampleSheet(),
  reporter: centre,
  year: 2025,
  period: '2025',
  previousYears: [2023, 2024],
  otherNames: {},
  reports: [
    { ...report, stage: 'estimate', mayEdit: false },
    { ...report, stage: 'final' },
  ],
  rows: [
    row(centre, element('doctors', 'Bác sĩ'), '31', [
      { ...empty, version: 7, value: '32' },
      { ...empty, version: 9, value: '33', note: '=thêm 1' },
    ]),
    row(centre, element('coverage', 'Tỷ lệ', 'rate'), '8.50', [null, { ...empty, version: 10, missingReason: 'notCollected' }]),
    row(commune('X2', 'Xã Đạ Nhì'), element('births', 'Trẻ sinh'), '12', [empty, empty]),
    row(commune('X1', 'Xã An Nhất'), element('births', 'Trẻ sinh'), '10', [empty, { ...empty, version: 11, value: '11' }]),
  ],
}

const ofHospital: Sheet = {
  ...ofCentre,
  reporter: hospital,
  rows: [row(hospital, element('doctors', 'Bác sĩ'), '142', [empty, { ...empty, version: 12, value: '150' }])],
}

const request = { year: 2025, made, province: 'tỉnh Bắc An', locale: 'vi' } as const

async function sheetsOf(sheets: readonly Sheet[]): Promise<Map<string, PlainSheet>> {
  return new Map(readPlainWorkbook(await makeForms({ ...request, sheets })).map((sheet) => [sheet.name, sheet]))
}

/** What an import reads: every place of the form with what stands there. */
function places(sheet: PlainSheet) {
  const at = (name: string) => sheet.cells.get(name)
  const stamp = textToStamp(at('A1')?.text ?? '')
  if (stamp === null) throw new Error('no stamp')
  const columns = [...sheet.cells].flatMap(([name, { text }]) =>
    /^[A-Z]+1$/.test(name) ? [{ letters: name.slice(0, -1), says: textToColumn(text) }] : [],
  )
  const rows = [...sheet.cells].flatMap(([name, { text }]) =>
    /^A\d+$/.test(name) && name !== 'A1' ? [{ number: name.slice(1), says: textToRow(text) }] : [],
  )
  return rows.flatMap(({ number, says: rowSays }) =>
    columns.flatMap(({ letters, says }) => {
      const place = rowSays === null || says === null ? null : placeInTemplate(stamp, rowSays, says)
      const cell = at(`${letters}${number}`)
      return place === null || cell === undefined
        ? []
        : [{ ...place, text: cell.text, kind: cell.kind, isLocked: cell.isLocked, name: `${letters}${number}` }]
    }),
  )
}

describe('the form of one reporter', () => {
  it('has a sheet per stage, instructions and a stamp that nobody sees', async () => {
    const sheets = await sheetsOf([ofCentre])
    expect([...sheets].map(([name, { state }]) => [name, state])).toEqual([
      ['Ước thực hiện', 'visible'],
      ['Chính thức', 'visible'],
      ['Hướng dẫn', 'visible'],
      ['_van_dan', 'veryHidden'],
    ])
    const final = sheets.get('Chính thức')
    expect(final).toMatchObject({ hiddenRows: [1], hiddenColumns: [1], isProtected: true })
    expect(final?.cells.get('A1')?.text).toBe(`van-dan-template/1 reporter=${centre.id} year=2025 made=${made}`)
  })

  it('says of every cell what it is, holds what is stored, and opens only what may be entered', async () => {
    const sheets = await sheetsOf([ofCentre])
    const final = places(sheets.get('Chính thức')!)
    const values = final.filter(({ part }) => part === 'value')
    expect(values.map(({ subject, element: code, text, isLocked }) => [subject, code, text, isLocked])).toEqual([
      [centre.id, 'doctors', '33', false],
      [centre.id, 'coverage', '…', false],
      ['X1', 'births', '11', false],
      ['X2', 'births', '', false],
    ])
    expect(final.find(({ part, element: code }) => part === 'note' && code === 'doctors')).toMatchObject({ kind: 'text', text: '=thêm 1' })
    const estimate = places(sheets.get('Ước thực hiện')!).filter(({ part }) => part === 'value')
    expect(estimate.map(({ text, isLocked }) => [text, isLocked])).toEqual([
      ['32', true],
      ['×', true],
      ['', true],
      ['', true],
    ])
  })

  it('checks what is typed, in Vietnamese, and takes the signs', async () => {
    const { validations } = (await sheetsOf([ofCentre])).get('Chính thức')!
    expect(validations).toHaveLength(3)
    for (const { formula, message, refusal } of validations) {
      expect(formula.length).toBeLessThan(256)
      expect(formula).toMatch(/TRIM\(\w+\)="…"/)
      expect(message).toContain('Không phát sinh')
      expect(refusal).toContain('Ô này nhận')
    }
    expect(validations[0]?.formula).toMatch(/^IF\(ISNUMBER\(G\d+\),AND\(G\d+>=0,G\d+=INT\(G\d+\)/)
  })

  it('adds up what is counted place by place only when every place has its number', async () => {
    const final = (await sheetsOf([ofCentre])).get('Chính thức')!
    const totals = [...final.cells.values()].filter(({ formula }) => formula !== null)
    expect(totals.map(({ text }) => text)).toEqual(['–', '22', 'chưa đủ'])
  })

  it('remembers the versions it was made from', async () => {
    const { cells } = (await sheetsOf([ofCentre])).get('_van_dan')!
    const line = (number: number) => ['A', 'B', 'C', 'D', 'E'].map((letter) => cells.get(`${letter}${number}`)?.text)
    expect(cells.get('A1')?.text).toContain('van-dan-template/1 ')
    expect(line(2)).toEqual(['subject', 'element', 'period', 'stage', 'version'])
    expect([3, 4, 5, 6].map(line)).toEqual([
      [centre.id, 'doctors', '2025', 'estimate', '7'],
      [centre.id, 'doctors', '2025', 'final', '9'],
      [centre.id, 'coverage', '2025', 'final', '10'],
      ['X1', 'births', '2025', 'final', '11'],
    ])
    expect(line(7)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

describe('the form of several reporters', () => {
  it('has a row per unit under its reporter', async () => {
    const final = (await sheetsOf([ofCentre, ofHospital])).get('Chính thức')!
    expect(final.cells.get('A1')?.text).toContain('reporter=* ')
    const values = places(final).filter(({ part, isLocked }) => part === 'value' && !isLocked)
    expect(values.map(({ reporter, subject, element: code, text }) => [reporter, subject, code, text])).toEqual([
      [centre.id, centre.id, 'doctors', '33'],
      [centre.id, centre.id, 'coverage', '…'],
      [centre.id, 'X1', 'births', '11'],
      [centre.id, 'X2', 'births', ''],
      [hospital.id, hospital.id, 'doctors', '150'],
    ])
    const total = [...final.cells.values()].filter(({ formula }) => formula !== null).map(({ text }) => text)
    expect(total).toEqual(['173', '183', '22', 'chưa đủ'])
  })
})
