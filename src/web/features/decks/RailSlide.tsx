import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { memo } from 'react'
import type { Report } from '../../../domain/report/report.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import { DeckGlyph } from './DeckGlyph.tsx'
import styles from './rail.module.css'
import { SlidePicture } from './SlidePicture.tsx'
import type { SlideView } from './slide-views.ts'
import { useIsNear } from './use-is-near.ts'
import { useCount, useSlideName } from './use-slide-acts.ts'

interface RailSlideProps {
  view: SlideView
  report: Report
  isChosen: boolean
  mayMove: boolean
  onChoose: (number: number) => void
}

/** One slide of the rail: its picture, its number, what has to be looked at, and the grip to drag it by. */
export function RailSlide({ view, report, isChosen, mayMove, onChoose }: RailSlideProps) {
  const text = useText(deckEditingTexts).rail
  const printed = useCount()
  const name = useSlideName()(view)
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: view.slide.id })
  const { ref, isNear } = useIsNear<HTMLLIElement>()
  const { onMouseDown, onTouchStart } = listeners ?? {}
  const troubles = [view.isOutdated ? text.outdated : '', view.section?.problem == null ? '' : text.trouble].filter(Boolean)
  return (
    <li
      ref={(item) => {
        ref.current = item
        setNodeRef(item)
      }}
      className={styles['item']}
      data-chosen={isChosen ? '' : undefined}
      data-dragged={isDragging ? '' : undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      {...(mayMove ? ({ onMouseDown, onTouchStart } as object) : {})}
    >
      <span className={styles['number']} aria-hidden="true">
        {printed(view.number)}
      </span>
      <div className={styles['picture']} aria-hidden="true" inert>
        {isNear ? <RailPicture view={view} report={report} /> : null}
      </div>
      <button
        type="button"
        className={styles['choose']}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={[text.slide(printed(view.number), name), ...troubles].join(', ')}
        tabIndex={isChosen ? 0 : -1}
        data-slide={view.slide.id}
        onClick={() => onChoose(view.number)}
      />
      <span className={styles['marks']}>
        {troubles.length === 0 ? null : (
          <span className={styles['trouble']} title={troubles.join(', ')}>
            <Icon name="warning" size={1} />
          </span>
        )}
        {mayMove ? (
          <button
            {...attributes}
            {...listeners}
            ref={setActivatorNodeRef}
            type="button"
            className={styles['grip']}
            aria-label={text.drag(name)}
            title={text.drag(name)}
            tabIndex={isChosen ? 0 : -1}
          >
            <DeckGlyph name="grip" />
          </button>
        ) : null}
      </span>
    </li>
  )
}

/** Drawn again only when the slide itself changes, not with every move of the others. */
const RailPicture = memo(SlidePicture)
