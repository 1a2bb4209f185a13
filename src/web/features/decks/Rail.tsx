import { DndContext, KeyboardSensor, MouseSensor, TouchSensor, closestCenter, useSensor, useSensors } from '@dnd-kit/core'
import type { Announcements, DragEndEvent, UniqueIdentifier } from '@dnd-kit/core'
import { SortableContext, rectSortingStrategy, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { deckLimits } from '../../../domain/report/deck.ts'
import type { Report } from '../../../domain/report/report.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Button } from '../../ui/button/Button.tsx'
import { RailSlide } from './RailSlide.tsx'
import styles from './rail.module.css'
import type { SlideView } from './slide-views.ts'
import { useCount, useSlideName } from './use-slide-acts.ts'
import type { SlideActs } from './use-slide-acts.ts'

interface RailProps {
  views: readonly SlideView[]
  report: Report
  /** The chosen one, from 1. */
  number: number
  /** Null for who may only read. */
  acts: SlideActs | null
  onChoose: (number: number) => void
  onAdd: () => void
}

/** The slides in their order: chosen with arrows, moved by dragging, by keyboard or with Alt and an arrow. */
export function Rail({ views, report, number, acts, onChoose, onAdd }: RailProps) {
  const text = useText(deckEditingTexts).rail
  const count = useCount()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const nameOf = useSlideName()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const announcements = useAnnouncements(views)
  const isMoving = useRef(false)
  const chosenId = views[number - 1]?.slide.id
  useEffect(() => {
    const chosen = [...(list.current?.querySelectorAll<HTMLElement>('[data-slide]') ?? [])].find(({ dataset }) => dataset['slide'] === chosenId)
    if (chosen !== undefined && list.current !== null) bringIntoSight(chosen, list.current)
    if (isMoving.current || list.current?.contains(document.activeElement) === true) chosen?.focus({ preventScroll: true })
    isMoving.current = false
  }, [chosenId])
  const drop = ({ active, over }: DragEndEvent) => {
    const place = views.findIndex(({ slide }) => slide.id === over?.id)
    if (place !== -1 && typeof active.id === 'string') acts?.move(active.id, place)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-slide')) return
    const view = views[number - 1]
    const act = railKey(event)
    if (act === null || view === undefined) return
    event.preventDefault()
    if (act.kind === 'choose') return onChoose(Math.min(Math.max(placeOf(act.to, number, views.length), 1), views.length))
    if (acts === null) return
    isMoving.current = true
    if (act.kind === 'remove') return acts.remove(view.slide.id)
    if (act.kind === 'duplicate') return acts.duplicate(view.slide.id)
    const place = Math.min(Math.max(number - 1 + act.by, 0), views.length - 1)
    acts.move(view.slide.id, place)
    setSaid(text.moved(nameOf(view), count(place + 1), count(views.length)))
  }
  const items = views.map(({ slide }) => slide.id)
  return (
    <nav className={styles['rail']} aria-label={text.label} data-screen-only>
      <DndContext
        id="rail"
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: text.instructions } }}
        onDragEnd={drop}
      >
        <SortableContext items={items} strategy={rectSortingStrategy} disabled={acts === null}>
          {/* The keys are those of the buttons in it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <ol ref={list} className={styles['slides']} onKeyDown={onKey}>
            {views.map((view) => (
              <RailSlide
                key={view.slide.id}
                view={view}
                report={report}
                isChosen={view.number === number}
                mayMove={acts !== null}
                onChoose={onChoose}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {acts === null ? null : (
        <div className={styles['foot']}>
          <Button size="small" disabled={acts.isFull} onClick={onAdd}>
            {text.add}
          </Button>
          {acts.isFull ? <p className={styles['faint']}>{text.full(count(deckLimits.slides))}</p> : null}
          <p className={styles['keys']}>{text.keys}</p>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </nav>
  )
}

/** Scrolls the rail alone: the page stays where it is. */
function bringIntoSight(slide: HTMLElement, rail: HTMLElement): void {
  const [inner, outer] = [slide.getBoundingClientRect(), rail.getBoundingClientRect()]
  rail.scrollTop += Math.min(0, inner.top - outer.top) + Math.max(0, inner.bottom - outer.bottom)
  rail.scrollLeft += Math.min(0, inner.left - outer.left) + Math.max(0, inner.right - outer.right)
}

type RailAct =
  | { kind: 'choose'; to: 'before' | 'after' | 'first' | 'last' }
  | { kind: 'move'; by: -1 | 1 }
  | { kind: 'remove' }
  | { kind: 'duplicate' }

function railKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): RailAct | null {
  const isBack = key === 'ArrowUp' || key === 'ArrowLeft'
  const isOn = key === 'ArrowDown' || key === 'ArrowRight'
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'd') return { kind: 'duplicate' }
  if (ctrlKey || metaKey) return null
  if (altKey) return isBack ? { kind: 'move', by: -1 } : isOn ? { kind: 'move', by: 1 } : null
  if (key === 'Delete') return { kind: 'remove' }
  if (isBack) return { kind: 'choose', to: 'before' }
  if (isOn) return { kind: 'choose', to: 'after' }
  if (key === 'Home') return { kind: 'choose', to: 'first' }
  return key === 'End' ? { kind: 'choose', to: 'last' } : null
}

function placeOf(to: 'before' | 'after' | 'first' | 'last', number: number, count: number): number {
  if (to === 'first') return 1
  if (to === 'last') return count
  return to === 'before' ? number - 1 : number + 1
}

function useAnnouncements(views: readonly SlideView[]): Announcements {
  const text = useText(deckEditingTexts).rail
  const count = useCount()
  const nameOf = useSlideName()
  const name = (id: UniqueIdentifier) => {
    const view = views.find(({ slide }) => slide.id === id)
    return view === undefined ? '' : nameOf(view)
  }
  const place = (id: UniqueIdentifier | undefined) => count(views.findIndex(({ slide }) => slide.id === id) + 1)
  return {
    onDragStart: ({ active }) => text.lifted(name(active.id), place(active.id)),
    onDragOver: ({ active, over }) => (over === null ? undefined : text.over(name(active.id), place(over.id), count(views.length))),
    onDragEnd: ({ active, over }) => text.dropped(name(active.id), place(over?.id ?? active.id), count(views.length)),
    onDragCancel: ({ active }) => text.cancelled(name(active.id)),
  }
}
