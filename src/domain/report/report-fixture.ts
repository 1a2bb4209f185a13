import { unitSeries, yearSeries } from '../series.ts'
import type { Series } from '../series.ts'
import type { Letter } from './deck.ts'
import type { Answer, Report, ReportCell, ReportNumber, ReportSection } from './report.ts'

/** A small whole report for tests of its faces: real figures of Lâm Đồng where they are known, and every kind of block. */

export const letterFixture: Letter = {
  parentOrganisation: 'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
  organisation: 'SỞ Y TẾ',
  number: '05',
  symbol: 'BC-SYT',
  place: 'Lâm Đồng',
  day: '2025-12-05',
  addressee: 'Ủy ban nhân dân tỉnh Lâm Đồng',
  recipients: ['Như trên', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, KHTC'],
  capacity: 'KT. GIÁM ĐỐC',
  position: 'PHÓ GIÁM ĐỐC',
  signer: '',
}

const doctorHead = { title: 'Bác sĩ trên một vạn dân', measureUnit: 'bác sĩ/vạn dân', decimals: 2, source: 'Báo cáo của các đơn vị' }

export const doctorTrend: Series = yearSeries(
  doctorHead,
  [
    { year: 2020, value: '7.00', mark: 'notMet', stage: 'final' },
    { year: 2021, value: '7.44', mark: 'notMet', stage: 'final' },
    { year: 2022, value: null, missingReason: 'notSent' },
    { year: 2023, value: '8.05', mark: 'notMet', stage: 'final', breakBefore: true },
    { year: 2024, value: '8.46', mark: 'near', stage: 'estimate', illustrative: true },
  ],
  {
    band: { lower: '8.5', upper: '9' },
    path: {
      points: [
        { year: 2020, value: '7.0' },
        { year: 2025, value: '8.5' },
      ],
      isInterpolated: true,
    },
    forecast: {
      points: [
        { year: 2024, value: '8.40' },
        { year: 2025, value: '8.74' },
      ],
      interval: { year: 2025, lower: '8.20', upper: '9.28' },
    },
  },
)

const unitNames = [
  'Thành phố Đà Lạt',
  'Thành phố Bảo Lộc',
  'Huyện Đam Rông',
  'Huyện Lạc Dương',
  'Huyện Lâm Hà',
  'Huyện Đơn Dương',
  'Huyện Đức Trọng',
  'Huyện Di Linh',
  'Huyện Bảo Lâm',
  'Huyện Đạ Huoai',
  'Huyện Đạ Tẻh',
  'Huyện Cát Tiên (sáp nhập một phần từ ngày 01 tháng 12 năm 2024)',
]

export const doctorRanking: Series = unitSeries(
  doctorHead,
  unitNames.map((name, place) => ({
    unit: `unit${place}@2020-01-01`,
    name,
    value: place === 11 ? null : (10.4 - place * 0.35).toFixed(2),
    mark: place === 11 ? ('noData' as const) : place < 6 ? ('met' as const) : ('notMet' as const),
    band: { lower: '8.5', upper: '9' },
    illustrative: true,
  })),
)

const plain = { stage: 'final', illustrative: false } as const
const doctors: ReportNumber = { value: '8.46', text: '8,46', stage: 'estimate', illustrative: true }
const number = (value: string, text = value.replace('.', ',')): ReportCell => ({ kind: 'number', value, text, ...plain })
const words = (text: string): ReportCell => ({ kind: 'text', text })

const answer: Answer = {
  subject: { kind: 'indicator', code: 'doctors' },
  label: 'Bác sĩ/vạn dân',
  measureUnit: 'bác sĩ/vạn dân',
  number: doctors,
  mark: 'near',
  markWord: 'Gần đạt',
  target: 'Mục tiêu: 8,5–9, đến năm 2025',
  need: 'Còn thiếu 6 bác sĩ',
  change: '+0,41 so với 2023',
  progress: 'Đúng lộ trình',
  forecast: 'Dự báo 2025: 8,74',
  trend: doctorTrend,
}

export function section(over: Partial<ReportSection> & Pick<ReportSection, 'id' | 'kind' | 'title' | 'blocks'>): ReportSection {
  return { subject: null, subtitle: null, speakerNotes: '', footnotes: [], illustrative: false, problem: null, aliases: [], ...over }
}

const line = (text: string, key: string | null = null) =>
  ({ key, text, drafted: key === null ? null : text, state: key === null ? 'own' : 'drafted' }) as const

/** The official table of the targets (domain.md §5.1). */
const targetTable = {
  number: 'Biểu số 01',
  title: 'Kết quả thực hiện các chỉ tiêu',
  about: ['Tỉnh Lâm Đồng, năm 2024'],
  columns: [
    { key: 'place', header: 'TT', group: null, kind: 'number', weight: 1 },
    { key: 'name', header: 'Chỉ tiêu', group: null, kind: 'text', weight: 6 },
    { key: 'unit', header: 'ĐVT', group: null, kind: 'text', weight: 3 },
    { key: 'before', header: 'Thực hiện năm 2023', group: null, kind: 'number', weight: 2 },
    { key: 'now', header: 'Ước thực hiện năm 2024', group: null, kind: 'number', weight: 2 },
    { key: 'toBefore', header: 'Năm 2023', group: 'So với', kind: 'number', weight: 2 },
    { key: 'toTarget', header: 'Mục tiêu', group: 'So với', kind: 'number', weight: 2 },
    { key: 'mark', header: 'Đánh giá', group: null, kind: 'mark', weight: 2 },
  ],
  rows: [
    {
      key: 'doctors',
      role: 'row',
      indent: 0,
      subject: answer.subject,
      cells: [
        number('1'),
        words('Bác sĩ trên một vạn dân'),
        words('bác sĩ/vạn dân'),
        number('8.05'),
        number('8.46'),
        { ...number('0.41', '+0,41'), formula: '[now]-[before]' },
        number('-0.04', '−0,04'),
        { kind: 'mark', mark: 'near', text: 'Gần đạt' },
      ],
    },
    {
      key: 'beds',
      role: 'row',
      indent: 1,
      subject: { kind: 'indicator', code: 'beds' },
      cells: [
        number('2'),
        words('Giường bệnh trên một vạn dân'),
        words('giường/vạn dân'),
        number('22.60'),
        { kind: 'missing', text: 'chưa gửi số liệu' },
        { kind: 'empty' },
        { kind: 'empty' },
        { kind: 'mark', mark: 'noData', text: 'Chưa đủ số liệu' },
      ],
    },
  ],
  notes: ['Tỷ lệ so sánh bằng hiệu số, số đếm so sánh bằng phần trăm.'],
} as const

export const reportFixture: Report = {
  format: 1,
  title: 'Tổng kết thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI về y tế năm 2024',
  occasion: ['Hội nghị tổng kết năm 2024', 'Đà Lạt, ngày 05 tháng 12 năm 2025'],
  language: 'vi',
  resolution: { code: 'XI', name: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020–2025', shortName: 'Nghị quyết XI' },
  year: 2024,
  readAt: '2025-12-01T02:00:00.000Z',
  freeze: null,
  approval: { owed: 14, approved: 13, text: '13/14 báo cáo đã duyệt' },
  letter: letterFixture,
  sections: [
    section({ id: 's1', kind: 'title', title: 'Tổng kết thực hiện Nghị quyết XI về y tế năm 2024', blocks: [] }),
    section({
      id: 's2',
      kind: 'results',
      title: 'Kết quả chung',
      subtitle: 'Tỉnh Lâm Đồng, năm 2024',
      blocks: [
        { kind: 'text', role: 'lede', lines: [line('Năm 2024 đạt 2/4 chỉ tiêu.', 'results.met')] },
        { kind: 'answers', answers: [answer] },
      ],
      speakerNotes: 'Nói chậm.\nNhấn vào <b>bác sĩ</b>.',
      illustrative: true,
    }),
    section({
      id: 's3',
      kind: 'indicator',
      subject: answer.subject,
      title: 'Bác sĩ trên một vạn dân',
      subtitle: 'Mục tiêu: 8,5–9, đến năm 2025',
      blocks: [
        { kind: 'answers', answers: [answer] },
        {
          kind: 'text',
          role: 'points',
          lines: [
            line(
              'Đến 31/12/2024, toàn tỉnh có 1.151 bác sĩ, ở mức 8,46 bác sĩ/vạn dân, còn thiếu 6 bác sĩ so với mục tiêu.',
              'indicator.doctors.level',
            ),
            { key: 'indicator.doctors.gap', text: 'Sáu huyện chưa đạt.', drafted: 'Năm huyện chưa đạt.', state: 'outdated' },
          ],
        },
        {
          kind: 'chart',
          chart: { kind: 'trend', title: 'Diễn biến', summary: 'Từ 7,00 năm 2020 lên 8,46 năm 2024.', series: [doctorTrend] },
        },
        {
          kind: 'chart',
          chart: { kind: 'ranking', title: 'Xếp hạng đơn vị', summary: '6/12 huyện, thành phố đạt.', series: [doctorRanking] },
        },
      ],
      footnotes: ['Nguồn: báo cáo của các đơn vị; số ước.'],
      illustrative: true,
    }),
    section({ id: 's4', kind: 'table', title: targetTable.title, blocks: [{ kind: 'table', table: targetTable, annex: true }] }),
    section({
      id: 's5',
      kind: 'shortcomings',
      title: 'Tồn tại, hạn chế',
      blocks: [
        {
          kind: 'text',
          role: 'points',
          lines: [line('Một số huyện còn thiếu bác sĩ.'), line('Chỉ tiêu giường bệnh chưa đủ số liệu.', 'shortcomings.beds')],
        },
      ],
    }),
    section({
      id: 's6',
      kind: 'unit',
      title: 'Huyện Cát Tiên',
      blocks: [],
      problem: 'Huyện Cát Tiên không còn từ ngày 01/12/2024; nay thuộc huyện Đạ Huoai.',
    }),
  ],
  annex: [
    section({
      id: 'unit:unit7@2020-01-01',
      kind: 'unit',
      subject: { kind: 'unit', id: 'unit7@2020-01-01' },
      title: 'Huyện Di Linh',
      subtitle: 'Năm 2024',
      blocks: [{ kind: 'table', table: { ...targetTable, number: null }, annex: false }],
      aliases: ['Di Linh', 'H. Di Linh'],
    }),
  ],
  annexNote: null,
  illustrative: true,
  illustrativeWord: 'dữ liệu minh họa',
}
