import { useMemo } from 'react'
import type { Report } from '../../domain/report/report.ts'
import { deckPages } from '../slides/deck-pages.ts'
import { SlideFace } from '../slides/SlideFace.tsx'
import type { SlidePage } from '../slides/slide-pages.ts'
import type { SlideRatio } from '../slides/slide-size.ts'
import styles from './deck-paper.module.css'

/** `slides`: one to a page of the deck's own shape. `handout`: two to an A4 page, each with the speaker's notes. */
export type PaperLayout = 'slides' | 'handout'

interface DeckPaperProps {
  report: Report
  ratio: SlideRatio
  layout: PaperLayout
}

/** Every page of a deck as it is printed, and nothing else of the page around it on paper. */
export function DeckPaper({ report, ratio, layout }: DeckPaperProps) {
  const pages = useMemo(() => deckPages(report.sections, ratio), [report.sections, ratio])
  const isHandout = layout === 'handout'
  return (
    <div
      className={isHandout ? styles['handout'] : styles['slides']}
      data-bare-paper={isHandout ? undefined : ''}
      data-paper-page={`${layout} ${ratio}`}
    >
      {pages.map((page, at) => {
        const face = (
          <SlideFace section={page.section} part={page.part} report={report} ratio={ratio} look="print" place={at + 1} total={pages.length} />
        )
        return (
          <div key={`${page.section.id} ${page.part}`} className={styles['page']}>
            <div className={styles['face']}>{face}</div>
            {isHandout ? <Notes page={page} /> : null}
          </div>
        )
      })}
    </div>
  )
}

/** What is said about a section, below its first page. */
function Notes({ page: { section, part } }: { page: SlidePage }) {
  return <p className={styles['notes']}>{part === 0 ? section.speakerNotes : ''}</p>
}
