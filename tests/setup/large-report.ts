import { doctorRanking, doctorTrend, reportFixture, section } from '../../src/domain/report/report-fixture.ts'
import type { Report, ReportBlock, ReportChart, ReportRow, ReportSection, ReportTable } from '../../src/domain/report/report.ts'
import { unitSeries, yearSeries } from '../../src/domain/series.ts'
import type { Series } from '../../src/domain/series.ts'

/** A report as large as wanted, with every kind of slide and chart over and over: for measuring, and for looking at every page. */

const head = { title: 'Bác sĩ trên một vạn dân', measureUnit: 'bác sĩ/vạn dân', decimals: 2, source: null }

function unitName(place: number): string {
  return place % 7 === 3 ? `Xã Đạ Tông ${place + 1} (sáp nhập từ các xã Đạ Long, Đạ Tông và Đưng K'Nớ)` : `Phường ${place + 1} – Đà Lạt`
}

export function communeRanking(units: number): Series {
  const marks = ['exceeded', 'met', 'near', 'notMet', 'low'] as const
  return unitSeries(
    head,
    Array.from({ length: units }, (_, place) => ({
      unit: `unit${place}@2025-07-01`,
      name: unitName(place),
      value: place % 11 === 10 ? null : (12 - (place * 9) / units).toFixed(2),
      mark: place % 11 === 10 ? ('noData' as const) : (marks[Math.min(4, Math.floor((place * 5) / units))] ?? 'near'),
    })),
    { band: { lower: '8.5', upper: null } },
  )
}

export function unitLines(units: number, years: readonly number[] = [2020, 2021, 2022, 2023, 2024]): Series[] {
  return Array.from({ length: units }, (_, unit) =>
    yearSeries(
      { ...head, title: unitName(unit) },
      years.map((year, place) => ({ year, value: unit === 1 && place === 1 ? null : (6 + unit * 0.3 + place * (0.5 - unit * 0.07)).toFixed(2) })),
    ),
  )
}

const contributions = unitSeries(
  { ...head, title: 'Đóng góp vào mức tăng', measureUnit: 'bác sĩ' },
  Array.from({ length: 12 }, (_, place) => ({ unit: `unit${place}@2020-01-01`, name: unitName(place), value: String(24 - place * 5) })),
)

const charts: readonly ReportChart[] = [
  { kind: 'trend', title: 'Diễn biến', summary: 'Từ 7,00 năm 2020 lên 8,46 năm 2024.', series: [doctorTrend, ...unitLines(2)] },
  { kind: 'ranking', title: 'Xếp hạng đơn vị', summary: '6/12 huyện, thành phố đạt.', series: [doctorRanking] },
  { kind: 'contributions', title: 'Đóng góp của các đơn vị', summary: 'Bảy đơn vị làm tăng, năm đơn vị làm giảm.', series: [contributions] },
  { kind: 'multiples', title: 'Diễn biến từng đơn vị', summary: 'Ba đơn vị tăng, năm đơn vị giảm.', series: unitLines(8) },
  { kind: 'multiples', title: 'Bốn đơn vị', summary: 'Bốn đơn vị đều tăng.', series: unitLines(4) },
  { kind: 'slope', title: 'Năm 2020 và năm 2024', summary: 'Sáu đơn vị tăng.', series: unitLines(6, [2020, 2024]) },
  { kind: 'ranking', title: 'Xếp hạng xã, phường', summary: 'Các xã, phường từ cao đến thấp.', series: [communeRanking(48)] },
]

function tableOf(rows: number): ReportTable {
  const block = reportFixture.sections.flatMap(({ blocks }) => blocks).find((each) => each.kind === 'table')
  if (block?.kind !== 'table') throw new Error('the fixture has no table')
  const [first] = block.table.rows
  if (first === undefined) throw new Error('the table of the fixture is empty')
  const more = Array.from({ length: rows }, (_, place): ReportRow => {
    if (place % 9 === 0)
      return {
        key: `g${place}`,
        role: 'group',
        indent: 0,
        subject: null,
        cells: [{ kind: 'text', text: `Nhóm ${place / 9 + 1}: khu vực Đà Lạt và vùng phụ cận` }],
      }
    return {
      ...first,
      key: `r${place}`,
      role: place === rows - 1 ? 'total' : 'row',
      indent: place % 3 === 0 ? 1 : 0,
      cells: first.cells.map((cell, at) => (at === 1 ? { kind: 'text', text: unitName(place) } : cell)),
    }
  })
  return { ...block.table, rows: [...block.table.rows, ...more] }
}

const answers = reportFixture.sections
  .flatMap(({ blocks }) => blocks)
  .flatMap((block) => (block.kind === 'answers' ? block.answers : []))
  .slice(0, 1)

function liveSection(place: number): ReportSection {
  const base = reportFixture.sections[2 + (place % 3)] ?? section({ id: 'x', kind: 'text', title: 'Nội dung', blocks: [] })
  const chart = charts[place % charts.length]
  const marks = ['met', 'exceeded', 'near', 'notMet', 'low', 'noData'] as const
  const blocks: ReportBlock[] =
    place % 9 === 8
      ? [{ kind: 'table', table: tableOf(24), annex: true }]
      : place % 9 === 7
        ? [
            ...base.blocks.filter(({ kind }) => kind === 'text'),
            { kind: 'answers', answers: marks.flatMap((mark) => answers.map((answer) => ({ ...answer, mark }))) },
          ]
        : [...base.blocks.filter(({ kind }) => kind === 'text'), ...(chart === undefined ? [] : [{ kind: 'chart' as const, chart }])]
  return {
    ...base,
    id: `live${place}`,
    title: `${place + 1}. ${base.title}`,
    blocks,
    speakerNotes: `Trang ${place + 1}.\nNói về <b>đơn vị</b> & số liệu.`,
  }
}

/** The fixture's own sections, then live ones, so many in all. */
export function largeReport(sections: number): Report {
  const more = Array.from({ length: Math.max(0, sections - reportFixture.sections.length) }, (_, place) => liveSection(place))
  return { ...reportFixture, sections: [...reportFixture.sections, ...more].slice(0, sections) }
}
