import type { Sheet } from '../../src/contract/sheet.ts'
import type { ShownCell } from '../../src/documents/table-file.ts'
import { exact, roundedText } from '../../src/domain/exact.ts'
import { formatNumber } from '../../src/domain/number-format.ts'
import { exampleSheet } from '../../src/web/features/sheet/testing/example-sheet.ts'
import { makeForms } from '../../src/web/files/make-forms.ts'
import { tableAsCsv, tableAsWorkbook } from '../../src/web/files/make-table.ts'
import type { TakenTable } from '../../src/web/files/make-table.ts'
import { median } from './statistics.ts'

/**
 * How long the makers of Excel files take once the data is there: the form of one reporter, the form of 150 reporters with 20 figures each, and
 * a table of 3 321 units with rates computed out of counts. Medians in milliseconds, and the size of the file.
 */

const rounds = Number(process.argv[2] ?? 5)
const made = '2026-11-22T02:00:00.000Z'
const [reporters, elements, units] = [150, 20, 3321]

const name = (vi: string) => ({ vi, en: vi })

function sheetOf(reporter: number): Sheet {
  const unit = {
    id: `U${reporter}@2019-01-01`,
    name: `Trung tâm Y tế khu vực ${reporter}`,
    shortName: `TTYT ${reporter}`,
    kind: 'healthCentre',
  } as const
  return {
    ...exampleSheet(),
    reporter: unit,
    year: 2025,
    period: '2025',
    previousYears: [2022, 2023, 2024],
    reports: [
      {
        id: 1,
        stage: 'final',
        state: 'draft',
        reason: null,
        since: null,
        lock: 0,
        mayEdit: true,
        maySubmit: true,
        mayPrepare: false,
        maySendBack: false,
        mayWithdraw: false,
        whyNot: null,
        whyNotWithdraw: null,
        reasonOf: null,
      },
    ],
    rows: Array.from({ length: elements }, (_none, element) => ({
      subject: unit,
      element: {
        code: `e${element}`,
        name: name(`Chỉ tiêu ${element}`),
        measureUnit: name('người'),
        valueKind: 'count',
        definition: name('Cách tính'),
      },
      previous: [0, 1, 2].map((year) => ({ value: String(1000 + element * 7 + year), stage: 'final', illustrative: false })),
      cells: [
        {
          version: element,
          value: String(1010 + element * 7),
          missingReason: null,
          note: null,
          approved: false,
          recordedAt: made,
          recordedBy: 'a',
          illustrative: false,
        },
      ],
    })),
  }
}

const numbered = (value: string): ShownCell => ({ text: formatNumber(value, 'vi'), number: { value } })

function bigTable(): TakenTable {
  const rows = Array.from({ length: units }, (_none, index): ShownCell[] => {
    const [doctors, people] = [String(3 + (index % 40)), String(4000 + ((index * 37) % 90_000))]
    const rate = roundedText(exact(doctors).mul(10_000).div(exact(people)), 1)
    return [
      { text: `Xã ${index}` },
      numbered(doctors),
      numbered(people),
      { ...numbered(rate), formula: '10000*[doctors]/[people]' },
      { text: 'Gần đạt' },
    ]
  })
  return {
    title: 'Bác sĩ trên một vạn dân',
    about: ['Cả nước · 2025'],
    columns: [
      { key: 'unit', header: 'Đơn vị', isNumber: false },
      { key: 'doctors', header: 'Bác sĩ', isNumber: true },
      { key: 'people', header: 'Dân số', isNumber: true },
      { key: 'rate', header: 'Bác sĩ/vạn dân', isNumber: true },
      { key: 'mark', header: 'Đánh giá', isNumber: false },
    ],
    rows,
    notes: ['Nguồn: số liệu đã được duyệt'],
    isIllustrative: true,
  }
}

async function report(what: string, make: () => Promise<Uint8Array>): Promise<void> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now()
    bytes = (await make()).length
    // The first round warms the engine and is not counted.
    if (round > 0) times.push(performance.now() - began)
  }
  console.log(`${what}: ${median(times).toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} kB`)
}

const request = { year: 2025, made, province: 'tỉnh Lâm Đồng', locale: 'vi' } as const
const sheets = Array.from({ length: reporters }, (_none, index) => sheetOf(index))
const table = bigTable()
const making = { locale: 'vi', made, address: 'http://van-dan.test/' } as const

await report(`form of 1 reporter × ${elements} figures`, () => makeForms({ ...request, sheets: sheets.slice(0, 1) }))
await report(`form of ${reporters} reporters × ${elements} figures`, () => makeForms({ ...request, sheets }))
await report(`table of ${units} rows as Excel, with formulas`, () => tableAsWorkbook(table, making))
await report(`table of ${units} rows as CSV`, () => Promise.resolve(new TextEncoder().encode(tableAsCsv(table, making))))
