import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../testing/accessibility.ts'
import { renderPiece } from '../testing/render-piece.tsx'
import { Bullet } from './Bullet.tsx'
import { Chart } from './Chart.tsx'
import { ChartKey } from './ChartKey.tsx'
import { numberCell, wordCell } from './chart-table.ts'
import { DivergingBars } from './DivergingBars.tsx'
import { HeatMap } from './HeatMap.tsx'
import { RankedBullets } from './RankedBullets.tsx'
import { scaleOver } from './scale.ts'
import { sharedAxes } from './shared-axes.ts'
import { SmallMultiples } from './SmallMultiples.tsx'
import { Sparkline } from './Sparkline.tsx'

const scale = scaleOver([0, 10], { fromZero: true })
const band = { lower: 8, upper: null, bound: 8 }
const point = (year: number, value: number | null) => ({
  year,
  value,
  shown: value === null ? null : String(value),
  isBreakBefore: false,
  isEstimate: false,
})
const bullet = (value: number | null) => ({ value, mark: 'near' as const, band, isOwnTarget: true, label: 'Đà Lạt: 7,5' })

describe('Bullet', () => {
  it('has a drawing with a name, and no drawing of zero for a missing value', () => {
    const { container, unmount } = renderPiece(<Bullet {...bullet(7.5)} scale={scale} />)
    expect(screen.getByRole('img', { name: 'Đà Lạt: 7,5' })).toContainElement(container.querySelector('rect'))
    unmount()
    renderPiece(<Bullet {...bullet(null)} scale={scale} />)
    expect(screen.getByRole('img').querySelector('rect')).toBeNull()
  })

  it('draws a bar as long as its value', () => {
    const { container } = renderPiece(<Bullet {...bullet(7.5)} band={null} scale={scale} />)
    expect(container.querySelector('rect')).toHaveAttribute('width', '75.000%')
  })
})

describe('RankedBullets', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: String(index),
      rank: String(index + 1),
      title: `Xã ${index + 1}`,
      bullet: bullet(5),
      value: '5,0',
      mark: 'Gần đạt',
      note: '',
    }))
  const heads = { rank: 'Hạng', title: 'Đơn vị', value: 'Giá trị', mark: 'Đánh giá', note: '' }
  const ranking = (count: number) => (
    <RankedBullets rows={rows(count)} scale={scale} form="bar" unit="%" format={String} heads={heads} label="Xếp hạng" />
  )

  it('shows both ends of 154 units, and all of them on request', async () => {
    const user = userEvent.setup()
    const { container } = renderPiece(ranking(154))
    expect(screen.getByText('Xã 1')).toBeInTheDocument()
    expect(screen.getByText('Xã 154')).toBeInTheDocument()
    expect(screen.queryByText('Xã 80')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Xem cả 134 đơn vị ở giữa' }))
    expect(screen.getByText('Xã 80')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Thu gọn' }))
    expect(screen.queryByText('Xã 80')).not.toBeInTheDocument()
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('shows a short list whole', () => {
    renderPiece(ranking(13))
    expect(within(screen.getByRole('list', { name: 'Xếp hạng' })).getAllByRole('listitem')).toHaveLength(13)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})

describe('Sparkline', () => {
  it('leaves a gap for a missing year instead of joining over it', () => {
    renderPiece(<Sparkline points={[point(2019, null), point(2020, 7), point(2021, null), point(2022, 8)]} band={band} label="Bác sĩ" />)
    const strokes = [...screen.getByRole('img', { name: 'Bác sĩ' }).querySelectorAll('path')].filter((path) => path.getAttribute('d')?.includes('L'))
    expect(strokes).toHaveLength(0)
  })

  it('has room for no value at all', () => {
    renderPiece(<Sparkline points={[]} band={null} label="Trống" />)
    expect(screen.getByRole('img', { name: 'Trống' })).toBeInTheDocument()
  })
})

describe('SmallMultiples', () => {
  it('sets all panels on one scale and one span of years', () => {
    const axes = sharedAxes([
      { points: [point(2019, 5)], band: null },
      { points: [point(2024, 9)], band },
    ])
    expect(axes?.years).toEqual([2019, 2024])
    expect(axes?.scale.min).toBeLessThanOrEqual(5)
    expect(axes?.scale.max).toBeGreaterThanOrEqual(9)
    expect(sharedAxes([])).toBeNull()
    if (axes === null) return
    renderPiece(
      <SmallMultiples
        axes={axes}
        multiples={[{ id: 'a', title: 'Đà Lạt', value: '9', points: [point(2019, 5), point(2024, 9)], band, label: 'Đà Lạt' }]}
      />,
    )
    expect(screen.getByText('5')).toBeInTheDocument()
  })
})

describe('DivergingBars', () => {
  it('says each difference in words beside its bar', () => {
    renderPiece(<DivergingBars label="Đóng góp" bars={[{ id: 'a', title: 'Đà Lạt', value: -0.4, shown: '−0,40', tone: 'bad' }]} />)
    expect(within(screen.getByRole('list', { name: 'Đóng góp' })).getByText('−0,40')).toBeInTheDocument()
  })
})

describe('HeatMap', () => {
  it('shows every row at once where a picture is made of it', () => {
    const rows = Array.from({ length: 154 }, (_, index) => ({ id: String(index), title: `Xã ${index + 1}`, kind: 'xã', depth: 0, cells: [] }))
    const map = { label: 'Bản đồ nhiệt', unitHead: 'Đơn vị', unitSort: 'none' as const, columns: [], rows, onOpen: () => {}, empty: '' }
    const { unmount } = renderPiece(<HeatMap {...map} />)
    expect(screen.queryByText('Xã 154')).not.toBeInTheDocument()
    unmount()
    renderPiece(<HeatMap {...map} isWhole />)
    expect(screen.getByText('Xã 154')).toBeInTheDocument()
  })
})

describe('Chart', () => {
  const table = {
    caption: 'Bảng bác sĩ',
    columns: [
      { key: 'unit', header: 'Đơn vị', isNumber: false },
      { key: 'value', header: 'Giá trị', isNumber: true },
    ],
    rows: [{ key: 'a', cells: [wordCell('Đà Lạt'), numberCell('7.50', 'vi')] }],
  }
  const chart = (
    <Chart
      title="Xếp hạng"
      subject="Bác sĩ · Lâm Đồng · 2024"
      table={table}
      fileName="xep-hang"
      source="niên giám"
      isIllustrative
      chartKey={<ChartKey entries={[{ sign: 'missing', label: 'Chưa có số liệu' }]} />}
    >
      <p>hình</p>
    </Chart>
  )

  it('says its source and that it is illustrative, and has its table behind it', async () => {
    const user = userEvent.setup()
    const { container } = renderPiece(chart)
    expect(screen.getByText('Nguồn: niên giám')).toBeInTheDocument()
    expect(screen.getByText('dữ liệu minh họa')).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    await user.click(screen.getByText('Bảng số liệu'))
    expect(within(screen.getByRole('table', { name: 'Bảng bác sĩ' })).getByText('7,50')).toBeInTheDocument()
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('offers the table and the picture as files', async () => {
    const user = userEvent.setup()
    renderPiece(chart)
    await user.click(screen.getByRole('button', { name: 'Tải xuống: Xếp hạng' }))
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      'Tải Excel',
      'Tải CSV (ngăn bằng dấu phẩy, số thập phân dùng dấu chấm)',
      'Ảnh PNG',
      'Ảnh SVG (phóng to không vỡ)',
      'Chép thành ảnh',
    ])
  })
})
