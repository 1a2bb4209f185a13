import { doctorRanking, doctorTrend, reportFixture, section } from '../../../domain/report/report-fixture.ts'
import type { Answer, Report, ReportLine, ReportRow, ReportTable } from '../../../domain/report/report.ts'

/** Everything that is too long, too many or not there, for looking at and for tests. */

export function longLine(at: number): ReportLine {
  const text = `Câu ${at}: một số trung tâm y tế huyện, thành phố còn thiếu bác sĩ, dược sĩ đại học so với đề án vị trí việc làm, nhất là ở vùng sâu, vùng xa.`
  return { key: null, text, drafted: null, state: 'own' }
}

const fixtureAnswer = answerOf(reportFixture)

function answerOf({ sections }: Report): Answer {
  const [answer] = sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'answers' ? block.answers : []))
  if (answer === undefined) throw new Error('the fixture has an answer')
  return answer
}

const names = [
  'Bác sĩ/vạn dân',
  'Giường bệnh/vạn dân',
  'Tỷ lệ xã đạt Bộ tiêu chí quốc gia về y tế xã',
  'Tỷ lệ tăng dân số tự nhiên',
  'Tuổi thọ trung bình',
  'Tỷ lệ tham gia bảo hiểm y tế',
  'Tỷ lệ trẻ em dưới 1 tuổi tiêm đủ vắc xin',
]
const markWords = [
  ['met', 'Đạt'],
  ['exceeded', 'Vượt'],
  ['notMet', 'Chưa đạt'],
  ['noData', 'Chưa đủ số liệu'],
  ['belowBand', 'Dưới khoảng'],
  ['low', 'Còn thấp'],
  ['near', 'Gần đạt'],
] as const

export const sevenAnswers: readonly Answer[] = names.map((label, at) => {
  const [mark, markWord] = markWords[at] ?? ['near', 'Gần đạt']
  const subject = { kind: 'indicator' as const, code: `indicator${at}` }
  const over = { subject, label, mark, markWord, measureUnit: at === 0 ? 'bác sĩ/vạn dân' : at === 4 ? 'tuổi' : '%' }
  if (mark === 'noData')
    return {
      ...fixtureAnswer,
      ...over,
      number: { value: null, text: 'đã gửi, chờ thẩm định', stage: null, illustrative: false },
      need: null,
      change: null,
    }
  return { ...fixtureAnswer, ...over }
})

const columns = ['Bác sĩ', 'Giường bệnh', 'Xã đạt tiêu chí', 'Tăng dân số tự nhiên', 'Tuổi thọ trung bình', 'Bảo hiểm y tế', 'Tiêm chủng đầy đủ']

function unitRow(at: number): ReportRow {
  const name = at % 9 === 4 ? `Huyện Cát Tiên (sáp nhập một phần từ ngày 01 tháng 12 năm 2024) ${at}` : `Huyện Đơn Dương ${at}`
  const marks = columns.map((_, column) => {
    const [mark, word] = markWords[(at + column) % markWords.length] ?? ['near', 'Gần đạt']
    return { kind: 'mark' as const, mark, text: mark === 'noData' ? word : `${at + 8},${column}6` }
  })
  return {
    key: `unit${at}`,
    role: 'row',
    indent: at % 3 === 0 ? 0 : 1,
    subject: { kind: 'unit', id: `unit${at}@2020-01-01` },
    cells: [{ kind: 'text', text: name }, ...marks],
  }
}

/** Rows of so many units below two headings, with the marks of seven indicators. */
export function unitTable(rows: number): ReportTable {
  const heading = (text: string): ReportRow => ({ key: text, role: 'group', indent: 0, subject: null, cells: [{ kind: 'text', text }] })
  const units = Array.from({ length: rows }, (_, at) => unitRow(at))
  return {
    number: null,
    title: 'Bảng tổng hợp theo đơn vị',
    about: [],
    columns: [
      { key: 'name', header: 'Đơn vị', group: null, kind: 'text', weight: 3 },
      ...columns.map((header) => ({ key: header, header, group: null, kind: 'mark' as const, weight: 1 })),
    ],
    rows: [heading('Địa bàn tỉnh Lâm Đồng trước sắp xếp'), ...units.slice(0, 7), heading('Địa bàn khác'), ...units.slice(7)],
    notes: ['Ô gạch chéo: chưa đủ số liệu.'],
  }
}

const longTitle = 'Kết quả thực hiện các chỉ tiêu về y tế của Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020–2025 tại các huyện, thành phố '
  .repeat(4)
  .slice(0, 400)
const html = '<script>alert(1)</script> <b>đậm</b> & "ngoặc"'
const points = (lines: readonly ReportLine[]) => ({ kind: 'text' as const, role: 'points' as const, lines })

export const hardReport: Report = {
  ...reportFixture,
  title: longTitle,
  freeze: { number: 2, at: '2025-12-05T02:30:00.000Z', by: 'Lãnh đạo Sở', checksum: 'a'.repeat(64) },
  letter: { ...reportFixture.letter, organisation: 'SỞ Y TẾ TỈNH LÂM ĐỒNG (BỘ PHẬN TỔNG HỢP, KẾ HOẠCH VÀ ĐẦU TƯ) – CƠ QUAN THƯỜNG TRỰC BAN CHỈ ĐẠO' },
  sections: [
    section({ id: 'h1', kind: 'title', title: longTitle, subtitle: html, blocks: [] }),
    section({
      id: 'h2',
      kind: 'results',
      title: longTitle,
      subtitle: 'Năm 2024',
      illustrative: true,
      blocks: [{ kind: 'text', role: 'lede', lines: [longLine(1)] }, { kind: 'answers', answers: sevenAnswers }, points([longLine(2)])],
    }),
    section({
      id: 'h3',
      kind: 'results',
      title: 'Sáu chỉ tiêu',
      blocks: [{ kind: 'answers', answers: sevenAnswers.slice(0, 6) }],
      footnotes: ['Nguồn: báo cáo của các đơn vị.', longLine(9).text],
    }),
    section({ id: 'h4', kind: 'results', title: 'Ba chỉ tiêu', blocks: [{ kind: 'answers', answers: sevenAnswers.slice(2, 5) }] }),
    section({ id: 'h5', kind: 'shortcomings', title: html, blocks: [points(Array.from({ length: 9 }, (_, at) => longLine(at + 1)))] }),
    section({
      id: 'h6',
      kind: 'unitTable',
      title: 'Bảng tổng hợp theo đơn vị',
      subtitle: 'Năm 2024',
      blocks: [
        { kind: 'text', role: 'lede', lines: [longLine(1)] },
        { kind: 'table', table: unitTable(14), annex: true },
      ],
      footnotes: ['Nguồn: báo cáo của các đơn vị.'],
    }),
    section({
      id: 'h7',
      kind: 'ranking',
      title: 'Xếp hạng đơn vị',
      blocks: [
        points([longLine(1)]),
        {
          kind: 'chart',
          chart: { kind: 'ranking', title: 'Bác sĩ trên một vạn dân', summary: '6/12 huyện, thành phố đạt.', series: [doctorRanking] },
        },
      ],
    }),
    section({
      id: 'h8',
      kind: 'trend',
      title: 'Diễn biến',
      blocks: [
        points([longLine(1), longLine(2), longLine(3)]),
        { kind: 'chart', chart: { kind: 'trend', title: 'Bác sĩ trên một vạn dân', summary: 'Từ 7,00 lên 8,46.', series: [doctorTrend] } },
      ],
    }),
    section({
      id: 'h9',
      kind: 'indicator',
      title: 'Tuổi thọ trung bình',
      subtitle: 'Chưa có số liệu',
      blocks: [{ kind: 'answers', answers: sevenAnswers.slice(3, 4) }, points([longLine(1), longLine(2)])],
    }),
    section({ id: 'h10', kind: 'text', title: 'Chuyển phần', blocks: [] }),
    section({
      id: 'h11',
      kind: 'proposals',
      title: 'Kiến nghị',
      blocks: [points([{ key: null, text: html.repeat(3) + 'a'.repeat(200), drafted: null, state: 'own' }])],
    }),
  ],
  annex: [],
}
