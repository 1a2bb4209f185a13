import { formatMeasured } from '../../verdict/measured.ts'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { bulletScale } from '../bullet-scale.ts'
import { Chart } from '../Chart.tsx'
import { ChartKey } from '../ChartKey.tsx'
import { numberCell, wordCell } from '../chart-table.ts'
import { tickFormat } from '../tick-format.ts'
import { RankedBullets } from '../RankedBullets.tsx'
import { sampleUnits } from './samples.ts'

const format = (value: number) => formatMeasured(value, 1, 'vi')

export function RankingSample({ title, count, level, spread, unit }: { title: string; count: number; level: number; spread: number; unit: string }) {
  const units = sampleUnits(count, level, spread)
  const { scale, form } = bulletScale({
    values: units.map((each) => each.value),
    previous: units.map((each) => each.previous),
    targets: units.map((each) => each.bound),
  })
  const rows = units.map((each, index) => ({
    id: each.id,
    rank: each.value === null ? null : String(index + 1),
    title: <a href="#unit">{each.name}</a>,
    detail: each.value === null ? each.reason : undefined,
    bullet: {
      value: each.value,
      mark: each.mark,
      band: { lower: each.bound, upper: null, bound: each.bound },
      isOwnTarget: each.isOwn,
      previous: each.previous,
      isEstimate: each.isEstimate,
      label: each.name,
    },
    value: each.value === null ? '' : format(each.value),
    mark: <MarkBadge mark={each.mark} />,
    note: each.mark === 'near' ? 'Còn thiếu 8 bác sĩ' : '',
  }))
  const table = {
    caption: title,
    columns: [
      { key: 'unit', header: 'Đơn vị', isNumber: false },
      { key: 'value', header: unit, isNumber: true },
    ],
    rows: units.map((each) => ({
      key: each.id,
      cells: [wordCell(each.name), numberCell(each.value === null ? null : String(each.value), 'vi', each.reason)],
    })),
  }
  return (
    <Chart
      subject="Dữ liệu thử"
      title={`Xếp hạng · ${title}`}
      lede="Mỗi đơn vị so với chỉ tiêu của chính mình."
      chartKey={
        <ChartKey
          entries={[
            { sign: 'ownBound', label: 'Mục tiêu riêng của đơn vị' },
            { sign: 'referenceBound', label: 'Mục tiêu chung, chỉ để đối chiếu' },
            { sign: 'previous', label: 'Năm 2023' },
            { sign: 'band', label: 'Vùng đạt mục tiêu' },
            { sign: 'estimate', label: 'Số ước' },
            { sign: 'missing', label: 'Chưa có số liệu' },
          ]}
        />
      }
      table={table}
      fileName={`xep-hang-${count}`}
      source="dữ liệu thử của phòng biểu đồ"
      isIllustrative
    >
      <RankedBullets
        rows={rows}
        scale={scale}
        form={form}
        unit={unit}
        format={tickFormat(scale, 'vi')}
        heads={{ rank: 'Hạng', title: 'Đơn vị', value: 'Giá trị', mark: 'Đánh giá', note: 'Còn thiếu' }}
        label={title}
      />
    </Chart>
  )
}
