import { formatMoment } from '../../domain/number-format.ts'
import type { ReportSection } from '../../domain/report/report.ts'
import { slideTexts } from '../locales/slides.ts'
import type { SlideReport } from './SlideFace.tsx'
import styles from './slide.module.css'

interface SlideFootProps {
  section: ReportSection
  report: SlideReport
  place: number | null
  total: number
}

/** Where the numbers come from, whose they are, how settled, and the number of the page. */
export function SlideFoot({ section, report, place, total }: SlideFootProps) {
  const text = slideTexts[report.language]
  const { freeze, letter } = report
  return (
    <footer className={styles['bottom']}>
      {section.footnotes.length === 0 ? null : <p className={styles['footnotes']}>{section.footnotes.join(' ')}</p>}
      <div className={styles['foot']}>
        <span className={styles['organisation']}>{section.kind === 'title' ? '' : letter.organisation}</span>
        {section.illustrative ? <span className={styles['illustrative']}>{report.illustrativeWord}</span> : null}
        <span className={styles['freeze']} data-live={freeze === null}>
          {freeze === null ? text.live : text.frozen(freeze.number, formatMoment(freeze.at))}
        </span>
        <span className={styles['number']}>
          {place === null ? (
            text.lookedUp
          ) : (
            <>
              <span aria-hidden="true">{text.place(place, total)}</span>
              <span className="visually-hidden">{text.placeSpoken(place, total)}</span>
            </>
          )}
        </span>
      </div>
    </footer>
  )
}
