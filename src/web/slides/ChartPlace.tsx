import { formatNumber } from '../../domain/number-format.ts'
import type { ReportChart, Subject } from '../../domain/report/report.ts'
import { vocabulary } from '../../words/vocabulary.ts'
import { useLocale } from '../stores/preferences.ts'
import type { Size } from './slide-size.ts'
import type { SlideStep } from './slide-steps.ts'
import styles from './slide.module.css'

interface ChartPlaceProps {
  chart: ReportChart
  size: Size
  step: SlideStep | null
  onPick: ((subject: Subject) => void) | undefined
}

/** A picture in the room it has. */
export function ChartPlace({ chart, size, step, onPick }: ChartPlaceProps) {
  const locale = useLocale()
  const pointed = step?.kind === 'units' ? step.units : null
  return (
    <figure className={styles['chart']} style={size} aria-label={chart.summary}>
      <figcaption>{chart.title}</figcaption>
      <ul>
        {chart.series[0]?.points.map(({ x, value, missingReason }) => (
          <li key={x.kind === 'year' ? x.year : x.unit} data-pointed={pointed === null || x.kind === 'year' ? undefined : pointed.includes(x.unit)}>
            {x.kind === 'year' || onPick === undefined ? (
              <span>{x.kind === 'year' ? x.year : x.name}</span>
            ) : (
              <button type="button" onClick={() => onPick({ kind: 'unit', id: x.unit })}>
                {x.name}
              </button>
            )}
            <b>{value === null ? vocabulary[locale].missing[missingReason ?? 'notSent'] : formatNumber(value, locale)}</b>
          </li>
        ))}
      </ul>
    </figure>
  )
}
