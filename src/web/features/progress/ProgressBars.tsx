import type { CSSProperties } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { progressTexts } from '../../locales/progress.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { useLocale } from '../../stores/preferences.ts'
import { barsOf } from './progress-rows.ts'
import type { ProgressRow } from './progress-rows.ts'
import styles from './progress.module.css'

/** How the reports of each kind of unit stand, as bars: each part with its count, its word and a ground that prints in grey. */
export function ProgressBars({ rows }: { rows: readonly ProgressRow[] }) {
  const text = useText(progressTexts)
  const kinds = useText(vocabulary).unitKind
  const locale = useLocale()
  const number = (value: number) => formatNumber(String(value), locale)
  const bars = barsOf(rows)
  const most = Math.max(...bars.map((bar) => bar.all))
  return (
    <section aria-labelledby="bars-title" className={styles['bars']}>
      <h2 id="bars-title" className={styles['barsTitle']}>
        {text.barsTitle}
      </h2>
      <dl className={styles['barList']}>
        {bars.map((bar) => (
          <div key={bar.kind} className={styles['barLine']}>
            <dt>
              {kinds[bar.kind]} <span className={styles['faint']}>({number(bar.all)})</span>
            </dt>
            <dd>
              <span className={styles['bar']} style={widthOf(bar.all / most)} aria-hidden="true">
                {bar.parts.map(({ standing, count }) => (
                  <span key={standing} className={styles['part']} data-standing={standing} style={growOf(count)}>
                    {number(count)}
                  </span>
                ))}
              </span>
              <span className={styles['barWords']}>
                {bar.parts.map(({ standing, count }) => `${number(count)} ${text.bar[standing]}`).join(' · ')}
                {bar.overdue === 0 ? null : <strong className={styles['overdue']}> · {text.barOverdue(number(bar.overdue))}</strong>}
                {bar.late === 0 ? null : ` · ${text.barLate(number(bar.late))}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function widthOf(share: number): CSSProperties {
  return { inlineSize: `max(${Math.round(share * 100)}%, 2.5rem)` }
}

function growOf(count: number): CSSProperties {
  return { flexGrow: count }
}
