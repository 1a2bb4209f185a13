import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Overview } from '../../../contract/overview.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { markTexts } from '../../../words/marks.ts'
import { overviewText } from '../../locales/overview.ts'
import { useIsPrinting } from '../../paper/use-is-printing.ts'
import { paths } from '../../paths.ts'
import { useLocale } from '../../stores/preferences.ts'
import { MarkGlyph } from '../../ui/mark/MarkGlyph.tsx'
import { changedCells, heatMapToRows } from './heat-map-rows.ts'
import styles from './overview.module.css'

const firstShown = 6

/** Which units changed state since the year before, the worse first: those are what a reader must not miss. */
export function ChangesPanel({ overview }: { overview: Overview }) {
  const text = useText(overviewText).changes
  const words = useText(markTexts).word
  const locale = useLocale()
  const inLanguage = useBilingual()
  const [isUnfolded, showWhole] = useState(false)
  const isWhole = useIsPrinting() || isUnfolded
  const changes = useMemo(
    () => changedCells(heatMapToRows(overview.heatMap)).toSorted((a, b) => Number(a.isBetter) - Number(b.isBetter)),
    [overview.heatMap],
  )
  const better = changes.filter((change) => change.isBetter).length
  const names = new Map(overview.cards.map((card) => [card.indicator, inLanguage(card.shortName)]))
  const count = (number: number) => formatNumber(String(number), locale)
  const hidden = changes.length - firstShown
  return (
    <section className={styles.panel} aria-labelledby="changes-title">
      <h2 id="changes-title">{text.title(overview.year - 1)}</h2>
      {changes.length === 0 ? (
        <p>{text.none(overview.year - 1)}</p>
      ) : (
        <p>
          {text.better(count(better))} · {text.worse(count(changes.length - better))}
        </p>
      )}
      <ul className={styles.lines}>
        {changes.slice(0, isWhole ? changes.length : firstShown).map((change) => (
          <li key={`${change.unit} ${change.indicator}`} className={styles.changeLine}>
            <Link to={paths.unit} params={{ unit: change.unit }} search={{ resolution: overview.resolution.code, year: overview.year }}>
              {change.name}
            </Link>
            <span className={styles.faint}>{names.get(change.indicator)}</span>
            <span className={styles.changeMarks}>
              <MarkGlyph mark={change.from} />
              <MarkGlyph mark={change.to} />
              {text.line(words[change.from], words[change.to])}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={styles.clear} onClick={() => showWhole(!isWhole)}>
          {isWhole ? text.less : text.more(count(hidden))}
        </button>
      )}
    </section>
  )
}
