import { useState } from 'react'
import { ReportChartFiles } from '../ReportChartFiles.tsx'
import { ReportChartView } from '../ReportChartView.tsx'
import { hallCharts } from './hall-samples.ts'

/** The boxes a slide gives to a chart: most of a wide one and of an old one, and what is beside text on both. */
const boxes = [
  { width: 1184, height: 540 },
  { width: 864, height: 540 },
  { width: 690, height: 540 },
  { width: 510, height: 540 },
]

export function HallSamples({ only }: { only: string | null }) {
  const [picked, setPicked] = useState<string | null>(new URLSearchParams(location.search).get('pick'))
  return hallCharts.map((chart, index) =>
    only !== null && only !== String(index) ? null : (
      <section key={`${chart.kind} ${chart.title}`}>
        <h2>{`Hội trường · ${chart.title}`}</h2>
        <div style={{ position: 'relative', height: 44 }}>
          <ReportChartFiles chart={chart} about={['Dữ liệu thử']} notes={['Không dùng ngoài phòng biểu đồ.']} />
        </div>
        {boxes.map((box) => (
          <div key={box.width} style={{ width: box.width, outline: '1px dotted var(--line)', marginBlock: 24 }}>
            <ReportChartView
              chart={chart}
              size={box}
              onPick={({ id }) => setPicked(picked === id ? null : id)}
              highlighted={picked === null ? null : [picked]}
            />
          </div>
        ))}
      </section>
    ),
  )
}
