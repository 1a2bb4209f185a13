import type { SlideReport } from '../../slides/SlideFace.tsx'
import { SlideFace } from '../../slides/SlideFace.tsx'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import styles from './editor.module.css'
import type { SlideView } from './slide-views.ts'
import { useSlideName } from './use-slide-acts.ts'

interface SlidePictureProps {
  view: SlideView
  report: SlideReport
  /** Which of its pages, from 0. */
  part?: number
  /** Its number among the pages of the deck, and how many there are; null where the number stands beside it. */
  place?: number | null
  total?: number
}

/** A slide as it will be shown; until it is composed with the figures, its name. */
export function SlidePicture({ view, report, part = 0, place = null, total = 0 }: SlidePictureProps) {
  const text = useText(deckEditingTexts).editor
  const name = useSlideName()(view)
  if (view.section !== null) return <SlideFace section={view.section} report={report} ratio="16:9" part={part} place={place} total={total} />
  return (
    <div className={styles['unmade']}>
      <strong>{name}</strong>
      <span>{text.reading}</span>
    </div>
  )
}
