import { useState } from 'react'
import type { Report } from '../../../domain/report/report.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { pagesOf } from '../../slides/slide-pages.ts'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { DeckGlyph, GlyphButton } from './DeckGlyph.tsx'
import styles from './editor.module.css'
import { SlidePicture } from './SlidePicture.tsx'
import type { SlideView } from './slide-views.ts'
import { useCount } from './use-slide-acts.ts'
import type { SlideActs } from './use-slide-acts.ts'

interface SlideStageProps {
  views: readonly SlideView[]
  view: SlideView | null
  report: Report
  /** Null for who may only read. */
  acts: SlideActs | null
  isStale: boolean
  onAdd: () => void
  onReplace: () => void
}

/** The chosen slide, large, with what can be done to it as a whole. */
export function SlideStage({ views, view, report, acts, isStale, onAdd, onReplace }: SlideStageProps) {
  const text = useText(deckEditingTexts)
  const printed = useCount()
  const count = views.length
  if (view === null) {
    const add = acts === null ? undefined : <Button onClick={onAdd}>{text.add.title}</Button>
    return (
      <section className={styles['stage']} aria-label={text.rail.label}>
        <EmptyState icon="projector" title={text.slide.none} actions={add}>
          {text.slide.noneHint}
        </EmptyState>
      </section>
    )
  }
  const place = text.rail.count(printed(view.number), printed(count))
  return (
    <section className={styles['stage']} aria-label={place}>
      <div className={styles['stageHead']}>
        <p className={styles['place']}>{place}</p>
        {acts === null ? null : <SlideActions view={view} count={count} acts={acts} onAdd={onAdd} />}
      </div>
      <StagePicture key={view.slide.id} views={views} view={view} report={report} />
      {isStale ? <p className={styles['notice']}>{text.editor.reportFailed}</p> : null}
      {view.section?.problem == null ? null : (
        <div className={styles['problem']}>
          {acts === null ? (
            <p>{view.section.problem}</p>
          ) : (
            <>
              <p>
                {view.section.problem} {text.slide.problemTodo}
              </p>
              <p className={styles['row']}>
                <Button size="small" onClick={onReplace}>
                  {text.slide.replace}
                </Button>
                <Button size="small" onClick={() => acts.remove(view.slide.id)}>
                  {text.slide.removeSlide}
                </Button>
              </p>
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** The slide, and where it is continued on further pages, a way through them. */
function StagePicture({ views, view, report }: { views: readonly SlideView[]; view: SlideView; report: Report }) {
  const text = useText(deckEditingTexts).editor
  const printed = useCount()
  const [wanted, setWanted] = useState(0)
  const pagesBefore = views.slice(0, view.number - 1).reduce((sum, one) => sum + pageCount(one), 0)
  const total = pagesBefore + views.slice(view.number - 1).reduce((sum, one) => sum + pageCount(one), 0)
  const parts = pageCount(view)
  const part = Math.min(wanted, parts - 1)
  return (
    <>
      <div className={styles['picture']}>
        <SlidePicture view={view} report={report} part={part} place={pagesBefore + part + 1} total={total} />
      </div>
      {parts === 1 ? null : (
        <div className={styles['parts']}>
          <p>{text.continued(printed(parts))}</p>
          <IconButton icon="chevronLeft" label={text.partBefore} disabled={part === 0} onClick={() => setWanted(part - 1)} />
          <span role="status">{`${printed(part + 1)}/${printed(parts)}`}</span>
          <IconButton icon="chevronRight" label={text.partAfter} disabled={part === parts - 1} onClick={() => setWanted(part + 1)} />
        </div>
      )}
    </>
  )
}

function pageCount({ section }: SlideView): number {
  return section === null ? 1 : pagesOf(section, '16:9').length
}

function SlideActions({ view, count, acts, onAdd }: { view: SlideView; count: number; acts: SlideActs; onAdd: () => void }) {
  const text = useText(deckEditingTexts).rail
  const { slide, number } = view
  return (
    <div className={styles['row']} data-screen-only>
      <GlyphButton glyph="up" label={text.up} disabled={number === 1} onClick={() => acts.move(slide.id, number - 2)} />
      <GlyphButton glyph="down" label={text.down} disabled={number === count} onClick={() => acts.move(slide.id, number)} />
      <GlyphButton glyph="copy" label={text.duplicate} disabled={acts.isFull} onClick={() => acts.duplicate(slide.id)} />
      <GlyphButton glyph="bin" label={text.remove} onClick={() => acts.remove(slide.id)} />
      <Button size="small" disabled={acts.isFull} onClick={onAdd}>
        <DeckGlyph name="plus" />
        {text.add}
      </Button>
    </div>
  )
}
