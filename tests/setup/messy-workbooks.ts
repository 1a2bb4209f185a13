import { writeXlsx } from 'hucre/xlsx'
import type { CellValue } from 'hucre'
import { encodeWindows1258 } from './windows-1258.ts'

/**
 * Forty files as offices make them, always the same: titles, merged and stacked headings, STT, sums, groups, numbers as text, names in every
 * spelling, years as columns, other sheets in front … Beside each stands what must be understood of it. The units are those of the sample
 * workspace (its ten health centres and four hospitals of the end of 2024), the figures are made up.
 */
export interface MessyFile {
  name: string
  bytes: Uint8Array
  /** Figures that must come out, in the order of the rows; `value` null for "…". Each is read without anybody's help. */
  figures: readonly { unit: string; measure: string; period: string | null; value: string | null }[]
  /** Names that must be asked about. */
  asked: readonly string[]
}

interface Place {
  id: string
  full: string
  short: string
  /** The name without the words of its kind. */
  core: string
}

const centres: readonly [string, string, string][] = [
  ['DALAT', 'thành phố', 'Đà Lạt'],
  ['BAOLOC', 'thành phố', 'Bảo Lộc'],
  ['DAMRONG', 'huyện', 'Đam Rông'],
  ['LACDUONG', 'huyện', 'Lạc Dương'],
  ['LAMHA', 'huyện', 'Lâm Hà'],
  ['DONDUONG', 'huyện', 'Đơn Dương'],
  ['DUCTRONG', 'huyện', 'Đức Trọng'],
  ['DILINH', 'huyện', 'Di Linh'],
  ['BAOLAM', 'huyện', 'Bảo Lâm'],
]

const validFrom = '2019-01-01'
const places: readonly Place[] = [
  { id: `LD-BVDK@${validFrom}`, full: 'Bệnh viện Đa khoa tỉnh Lâm Đồng', short: 'BVĐK tỉnh Lâm Đồng', core: 'BVĐK Lâm Đồng' },
  { id: `LD-BV2@${validFrom}`, full: 'Bệnh viện II Lâm Đồng', short: 'BV II Lâm Đồng', core: 'Bệnh viện 2 Lâm Đồng' },
  { id: `LD-BVN@${validFrom}`, full: 'Bệnh viện Nhi Lâm Đồng', short: 'BV Nhi', core: 'BV. Nhi Lâm Đồng' },
  ...centres.map(([code, kind, core]) => ({
    id: `LD-TTYT-${code}@${validFrom}`,
    full: `Trung tâm Y tế ${kind} ${core}`,
    short: `TTYT ${core}`,
    core: kind === 'huyện' ? `TTYT H. ${core}` : `TTYT TP. ${core}`,
  })),
]

/** Whole numbers from a seed: the same on every machine (a linear congruence of Park and Miller). */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

type Written = CellValue
type NumberStyle = 'plain' | 'dots' | 'spaces' | 'words' | 'commas' | 'text'

interface Made {
  title?: readonly string[]
  /** Blank columns at the left edge. */
  indent?: number
  names?: (place: Place) => string
  numbers?: NumberStyle
  header?: 'one' | 'stacked' | 'three' | 'none' | 'lines'
  ordinals?: boolean
  columnNumbers?: boolean
  sums?: 'below' | 'above' | 'both' | 'none'
  groups?: boolean
  repeats?: boolean
  notes?: boolean
  /** Columns of plan and comparison beside the figures. */
  comparisons?: boolean
  gaps?: boolean
  below?: readonly string[]
  years?: readonly number[]
  /** Big counts, with thousands in them. */
  large?: boolean
}

function written(value: number, style: NumberStyle): Written {
  const grouped = (mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark)
  if (style === 'plain') return value
  if (style === 'words') return `${grouped('.')} người`
  if (style === 'text') return ` ${value} `
  return grouped(style === 'dots' ? '.' : style === 'commas' ? ',' : ' ')
}

interface Grid {
  rows: Written[][]
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[]
  figures: MessyFile['figures'][number][]
}

/** A table of units and two measures (or one measure and several years). */
function tableOf(seed: number, made: Made): Grid {
  const random = numbersFrom(seed)
  const { indent = 0, numbers = 'plain', names = ({ full }) => full, ordinals = true, header = 'one', sums = 'none' } = made
  const rows: Written[][] = []
  const merges: Grid['merges'] = []
  const figures: MessyFile['figures'][number][] = []
  const blank: Written[] = Array.from({ length: indent }, () => null)
  const put = (cells: readonly Written[]) => rows.push([...blank, ...cells])
  for (const text of made.title ?? []) {
    if (text !== '') merges.push({ startRow: rows.length, startCol: indent, endRow: rows.length, endCol: indent + 3 })
    put(text === '' ? [] : [text])
  }
  const lead: string[] = ordinals ? ['STT', 'Tên đơn vị'] : ['Đơn vị']
  const measures = made.years === undefined ? ['Số bác sĩ', 'Giường bệnh thực kê'] : made.years.map(String)
  const extra = [...(made.comparisons === true ? ['Kế hoạch năm', 'So với KH (%)'] : []), ...(made.notes === true ? ['Ghi chú'] : [])]
  if (header !== 'none') putHeader(rows, merges, { lead, measures, extra, indent, header, isYears: made.years !== undefined })
  const headingRow = rows.at(-1) ?? []
  if (made.columnNumbers === true) put([...lead, ...measures, ...extra].map((_, place) => (header === 'three' ? `(${place + 1})` : place + 1)))
  const sumAt = rows.length
  const totals = measures.map(() => 0)
  const body: Written[][] = []
  for (const [place, unit] of places.entries()) {
    if (made.groups === true && place === 0) body.push(['A', 'Khối bệnh viện', null, null])
    if (made.groups === true && place === 3) body.push(['B', 'Khối trung tâm y tế', null, null])
    if (made.repeats === true && place === 6) body.push(headingRow.slice(indent))
    const cells = measures.map((_, column) => {
      const value = (made.large === true ? 1000 : 40) + random(made.large === true ? 8000 : 400)
      const isGap = made.gaps === true && (place + column) % 5 === 4
      const mark = ['…', '-', null][random(3)] ?? null
      const measure = made.years === undefined ? (column === 0 ? 'doctors' : 'actualBeds') : 'doctors'
      const period = made.years === undefined ? null : String(made.years[column])
      if (isGap && mark !== null) figures.push({ unit: unit.id, measure, period, value: mark === '-' ? '0' : null })
      if (isGap) return mark
      figures.push({ unit: unit.id, measure, period, value: String(value) })
      totals[column] = (totals[column] ?? 0) + value
      return written(value, numbers)
    })
    const beside: Written[] = [
      ...(made.comparisons === true ? [120, '98,5'] : []),
      ...(made.notes === true ? [place % 4 === 1 ? 'Đã đối chiếu với sổ' : null] : []),
    ]
    body.push([...(ordinals ? [made.groups === true ? (place < 3 ? place + 1 : place - 2) : place + 1] : []), names(unit), ...cells, ...beside])
  }
  for (const cells of body) put(cells)
  const total: Written[] = [
    ...(ordinals ? [null] : []),
    sums === 'above' ? 'Toàn tỉnh' : 'Tổng cộng',
    ...totals.map((value) => written(value, numbers)),
  ]
  if (sums === 'above' || sums === 'both') rows.splice(sumAt, 0, [...blank, ...total])
  if (sums === 'below' || sums === 'both') put(total)
  for (const text of made.below ?? []) put(text === '' ? [] : [text])
  return { rows, merges, figures }
}

interface Header {
  lead: readonly string[]
  measures: readonly string[]
  extra: readonly string[]
  indent: number
  header: NonNullable<Made['header']>
  isYears: boolean
}

function putHeader(rows: Written[][], merges: Grid['merges'], { lead, measures, extra, indent, header, isYears }: Header): void {
  const blank: Written[] = Array.from({ length: indent }, () => null)
  const first = indent + lead.length
  const none = (list: readonly unknown[]): Written[] => list.map(() => null)
  if (header === 'one') rows.push([...blank, ...lead, ...measures, ...extra])
  if (header === 'lines')
    rows.push([...blank, ...lead.map((text) => text.replace(' ', '\n')), ...measures.map((text) => text.replace(' ', '\n')), ...extra])
  if (header !== 'stacked' && header !== 'three') return
  const top = rows.length
  const over = isYears ? 'Số bác sĩ' : header === 'three' ? 'Chỉ tiêu' : 'Thực hiện năm 2024'
  rows.push([...blank, ...lead, over, ...none(measures.slice(1)), ...extra])
  merges.push({ startRow: top, startCol: first, endRow: top, endCol: first + measures.length - 1 })
  if (header === 'three') rows.push([...blank, ...none(lead), 'Nhân lực', 'Giường bệnh', ...none(extra)])
  rows.push([...blank, ...none(lead), ...measures, ...none(extra)])
  const bottom = rows.length - 1
  for (let column = indent; column < first; column += 1) merges.push({ startRow: top, startCol: column, endRow: bottom, endCol: column })
  for (let column = first + measures.length; column < first + measures.length + extra.length; column += 1) {
    merges.push({ startRow: top, startCol: column, endRow: bottom, endCol: column })
  }
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const office = ['SỞ Y TẾ TỈNH LÂM ĐỒNG', '', 'BÁO CÁO NHÂN LỰC VÀ GIƯỜNG BỆNH NĂM 2024', 'Biểu số 01', '']
const signed = ['', 'Ghi chú: số liệu tính đến 31/12/2024', 'Đà Lạt, ngày 05 tháng 01 năm 2025', 'Người lập biểu', 'Thủ trưởng đơn vị']

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number]
interface Case {
  name: string
  made: Made
  asked?: readonly string[]
  /** Other sheets beside the table. */
  sheets?: (table: Sheet) => Sheet[]
  csv?: { separator: string; encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1258' }
  /** Changes the sheet of the table. */
  sheet?: Partial<Sheet>
}

const cases: readonly Case[] = [
  { name: 'plain', made: { title: office } },
  { name: 'no-title', made: {} },
  { name: 'short-names', made: { title: office, names: ({ short }) => short } },
  { name: 'abbreviated', made: { title: office, names: ({ core }) => core } },
  { name: 'upper-case', made: { title: office, names: ({ full }) => full.toUpperCase() } },
  { name: 'no-marks', made: { title: office, names: ({ full }) => withoutMarks(full) } },
  { name: 'decomposed', made: { title: office, names: ({ full }) => full.normalize('NFD') } },
  { name: 'spaces', made: { title: office, names: ({ full }) => `  ${full.replaceAll(' ', '  ')} ` } },
  { name: 'codes', made: { title: office, names: ({ id }) => id.split('@')[0] ?? '' } },
  { name: 'dots', made: { title: office, numbers: 'dots', large: true } },
  { name: 'spaced-numbers', made: { title: office, numbers: 'spaces', large: true } },
  { name: 'comma-numbers', made: { title: office, numbers: 'commas', large: true } },
  { name: 'worded-numbers', made: { title: office, numbers: 'words', large: true } },
  { name: 'numbers-as-text', made: { title: office, numbers: 'text' } },
  { name: 'stacked-header', made: { title: office, header: 'stacked' } },
  { name: 'three-rows', made: { title: office, header: 'three', columnNumbers: true } },
  { name: 'broken-lines', made: { title: office, header: 'lines' } },
  { name: 'column-numbers', made: { title: office, columnNumbers: true } },
  { name: 'sum-below', made: { title: office, sums: 'below', below: signed } },
  { name: 'sum-above', made: { title: office, sums: 'above', columnNumbers: true } },
  { name: 'sums-both', made: { title: office, sums: 'both', header: 'stacked' } },
  { name: 'groups', made: { title: office, groups: true, sums: 'below' } },
  { name: 'repeated-header', made: { title: office, repeats: true } },
  { name: 'notes', made: { title: office, notes: true, below: signed } },
  { name: 'comparisons', made: { title: office, comparisons: true, notes: true } },
  { name: 'gaps', made: { title: office, gaps: true } },
  { name: 'indented', made: { title: office, indent: 2, sums: 'below' } },
  { name: 'no-ordinals', made: { title: office, ordinals: false } },
  { name: 'years', made: { title: ['SỐ BÁC SĨ QUA CÁC NĂM', ''], years: [2021, 2022, 2023] } },
  { name: 'years-stacked', made: { title: ['Phụ lục 2', ''], years: [2022, 2023], header: 'stacked' } },
  { name: 'cover-sheet', made: { title: office }, sheets: (table) => [{ name: 'Bìa', rows: [['BÁO CÁO'], ['Năm 2024']] }, table] },
  {
    name: 'hidden-sheet',
    made: { title: office },
    sheets: (table) => [
      {
        name: 'cu',
        rows: [
          ['STT', 'Tên đơn vị', 'Số bác sĩ'],
          [1, 'TTYT Di Linh', 7],
        ],
        hidden: true,
      },
      table,
    ],
  },
  { name: 'csv-semicolon', made: { title: office, numbers: 'dots', large: true }, csv: { separator: ';', encoding: 'utf-8-bom' } },
  { name: 'csv-comma', made: {}, csv: { separator: ',', encoding: 'utf-8' } },
  { name: 'csv-tab-utf16', made: { title: office }, csv: { separator: '\t', encoding: 'utf-16le' } },
  { name: 'csv-windows', made: { title: office, notes: true }, csv: { separator: ';', encoding: 'windows-1258' } },
  {
    name: 'misspelt',
    made: { title: office, names: ({ full }) => full.replace('Di Linh', 'Di Lynh').replace('Lạc Dương', 'Lạc Dươngg').replace('Bảo Lâm', 'Bảo Lân') },
    asked: ['Trung tâm Y tế huyện Di Lynh', 'Trung tâm Y tế huyện Lạc Dươngg', 'Trung tâm Y tế huyện Bảo Lân'],
  },
  {
    name: 'unknown-unit',
    made: { title: office, names: ({ full }) => full.replace('Trung tâm Y tế huyện Đam Rông', 'Phòng khám Quân dân y 87') },
    asked: ['Phòng khám Quân dân y 87'],
  },
  {
    name: 'wrong-marks',
    made: { title: office, names: ({ full }) => full.replace('Lâm Hà', 'Lẫm Há') },
    asked: ['Trung tâm Y tế huyện Lẫm Há'],
  },
  {
    name: 'everything',
    made: {
      title: office,
      indent: 1,
      header: 'stacked',
      columnNumbers: true,
      groups: true,
      sums: 'both',
      gaps: true,
      notes: true,
      numbers: 'dots',
      large: true,
      names: ({ core }) => core,
      below: signed,
    },
  },
]

/** The forty files, in the same order with the same bytes each time (but for the moment a workbook says it was made). */
export function messyWorkbooks(): Promise<MessyFile[]> {
  return Promise.all(cases.map((each, place) => fileOf(each, place + 1)))
}

async function fileOf({ name, made, asked = [], sheets, csv, sheet = {} }: Case, seed: number): Promise<MessyFile> {
  const { rows, merges, figures } = tableOf(seed, made)
  const names = made.names ?? (({ full }: Place) => full)
  const askedUnits = new Set(places.filter((place) => asked.includes(names(place))).map(({ id }) => id))
  const sure = figures.filter(({ unit }) => !askedUnits.has(unit))
  if (csv !== undefined) return { name: `${name}.csv`, bytes: csvOf(rows, csv), figures: sure, asked }
  const table: Sheet = { name: 'Sheet1', rows, merges, ...sheet }
  const bytes = await writeXlsx({ sheets: sheets?.(table) ?? [table] })
  return { name: `${name}.xlsx`, bytes, figures: sure, asked }
}

function csvOf(rows: readonly Written[][], { separator, encoding }: NonNullable<Case['csv']>): Uint8Array {
  const quoted = (cell: Written) => {
    const text = cell === null ? '' : String(cell)
    return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n')
  if (encoding === 'windows-1258') return encodeWindows1258(text)
  if (encoding === 'utf-16le') {
    const codes = Uint16Array.from([0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))])
    return new Uint8Array(codes.buffer)
  }
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
}
