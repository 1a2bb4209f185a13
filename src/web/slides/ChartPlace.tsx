import type { ReportChart, Subject } from '../../domain/report/report.ts'
import { ReportChartView } from '../charts/ReportChartView.tsx'
import type { Size } from './slide-size.ts'
import type { SlideStep } from './slide-steps.ts'
import styles from './slide.module.css'
import { textWidth } from './text-room.ts'

interface ChartPlaceProps {
  chart: ReportChart
  size: Size
  step: SlideStep | null
  onPick: ((subject: Subject) => void) | undefined
}

const titleHeight = 40

/** A picture in the room it has, below its title. */
export function ChartPlace({ chart, size: { width, height }, step, onPick }: ChartPlaceProps) {
  const room = { width, height: chart.title === '' ? height : height - titleHeight }
  return (
    <figure className={styles['chart']} style={{ width, height }}>
      {chart.title === '' ? null : (
        <figcaption className={styles['chartTitle']} style={{ fontSize: titleSize(chart.title, width) }}>
          {chart.title}
        </figcaption>
      )}
      <ReportChartView
        chart={chart}
        size={room}
        highlighted={step?.kind === 'units' ? step.units : null}
        {...(onPick === undefined ? {} : { onPick })}
      />
    </figure>
  )
}

/** Smaller where it would not fit on its line. */
function titleSize(title: string, width: number): number {
  return textWidth(title, 24, true) <= width ? 24 : 20
}
