import { formatMeasured } from '../../verdict/measured.ts'
import { Chart } from '../Chart.tsx'
import { ChartKey } from '../ChartKey.tsx'
import type { TrendPlotProps } from '../TrendPlot.tsx'
import { TrendChart } from '../TrendChart.tsx'
import { trendSamples } from './samples.ts'

const format = (value: number) => formatMeasured(value, 1, 'vi')

const common = {
  name: 'Lâm Đồng',
  bandName: 'Mục tiêu',
  bandText: '8,5–9',
  locale: 'vi' as const,
  pathName: 'Lộ trình',
  forecastName: 'Dự báo 2025',
  path: [],
  forecast: null,
  breaks: [],
  missing: [],
  stages: new Map([[2024, 'ước']]),
  format,
}

const trends: { title: string; unit: string; props: TrendPlotProps }[] = [
  {
    title: 'Bác sĩ: lộ trình, dự báo, năm thiếu, số ước',
    unit: 'bác sĩ/vạn dân',
    props: {
      ...common,
      ...trendSamples.doctors,
      band: { lower: 8.5, upper: 9, bound: 8.5 },
      path: [7.2, 7.6, 8, 8.3, 8.5, 8.5].map((value, index) => ({ year: 2020 + index, value })),
      forecast: {
        line: [
          { year: 2024, value: 8.3 },
          { year: 2025, value: 8.6 },
        ],
        year: 2025,
        value: 8.6,
        lower: 8.3,
        upper: 8.9,
      },
      missing: [{ year: 2022, label: 'đơn vị chưa gửi' }],
    },
  },
  {
    title: 'Giường bệnh: chỗ ngắt do đổi định nghĩa, tên dài',
    unit: 'giường/vạn dân',
    props: { ...common, ...trendSamples.beds, band: { lower: 24, upper: 25, bound: 24 }, breaks: [{ year: 2022, label: 'Đổi định nghĩa' }] },
  },
  {
    title: 'Cả nước 1995–2016',
    unit: 'bác sĩ/vạn dân',
    props: {
      ...common,
      ...trendSamples.longRun,
      name: 'Cả nước',
      band: { lower: 10, upper: null, bound: 10 },
      breaks: [{ year: 2010, label: 'Sắp xếp địa giới' }],
    },
  },
]

export function TrendSamples() {
  return trends.map(({ title, unit, props }) => (
    <Chart
      key={title}
      subject="Dữ liệu thử"
      title={title}
      fileName="xu-huong"
      source={null}
      isIllustrative
      chartKey={
        <ChartKey
          entries={[
            { sign: 'line', label: 'Lâm Đồng' },
            { sign: 'lineTriangle', label: 'Tây Nguyên' },
            { sign: 'lineSquare', label: 'Cả nước' },
            { sign: 'path', label: 'Lộ trình' },
            { sign: 'forecast', label: 'Dự báo, khoảng 80 %' },
            { sign: 'missing', label: 'Chưa có số liệu' },
            { sign: 'break', label: 'Chỗ ngắt' },
          ]}
        />
      }
    >
      <TrendChart {...props} unit={unit} label={title} />
    </Chart>
  ))
}
