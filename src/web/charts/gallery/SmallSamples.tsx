import { formatMeasured, formatMeasuredSigned } from '../../verdict/measured.ts'
import { MarkBadge } from '../../ui/mark/MarkBadge.tsx'
import { Chart } from '../Chart.tsx'
import { DivergingBars } from '../DivergingBars.tsx'
import { sharedAxes } from '../shared-axes.ts'
import { SmallMultiples } from '../SmallMultiples.tsx'
import { Sparkline } from '../Sparkline.tsx'
import { sampleUnits, trendSamples } from './samples.ts'

const format = (value: number) => formatMeasured(value, 1, 'vi')

export function SmallSamples() {
  const units = sampleUnits(13, 8.5, 3)
  const band = { lower: 8.5, upper: 9, bound: 8.5 }
  const multiples = units.map((each) => ({
    id: each.id,
    title: <a href="#unit">{each.name}</a>,
    value: (
      <>
        {each.value === null ? '–' : format(each.value)} <MarkBadge mark={each.mark} look="glyph" />
      </>
    ),
    points: each.points,
    band,
    label: each.name,
  }))
  const axes = sharedAxes(multiples)
  const bars = units.slice(0, 9).map((each, index) => ({
    id: each.id,
    title: each.name,
    value: 0.4 - index * 0.11,
    shown: formatMeasuredSigned(0.4 - index * 0.11, 2, 'vi'),
    tone: 0.4 - index * 0.11 > 0 ? ('good' as const) : ('bad' as const),
  }))
  return (
    <>
      <Chart subject="Dữ liệu thử" title="Đóng góp vào khoảng cách" fileName="dong-gop" source={null} isIllustrative={false}>
        <DivergingBars
          label="Đóng góp"
          bars={[
            ...bars,
            { id: 'difference', title: 'Chênh lệch với số công bố', value: -0.07, shown: '−0,07', tone: 'plain' },
            { id: 'total', title: 'Cộng lại', value: -0.12, shown: '−0,12', tone: 'plain', weight: 'total' },
          ]}
        />
      </Chart>
      <Chart subject="Dữ liệu thử" title="Từng đơn vị" fileName="tung-don-vi" source={null} isIllustrative={false}>
        {axes !== null && <SmallMultiples multiples={multiples} axes={axes} />}
      </Chart>
      <section>
        <h2>Đường nhỏ</h2>
        <div style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fill, minmax(16rem, 1fr))' }}>
          <Sparkline points={trendSamples.doctors.points} band={band} label="a" forecast={{ year: 2025, value: 8.6, lower: 8.3, upper: 8.9 }} />
          <Sparkline points={trendSamples.beds.points} band={{ lower: 24, upper: 25, bound: 24 }} label="b" />
          <Sparkline points={trendSamples.longRun.points} band={null} label="c" />
          <Sparkline points={trendSamples.doctors.points.slice(0, 1)} band={band} label="d" />
          <Sparkline points={[]} band={band} label="e" />
        </div>
      </section>
    </>
  )
}
