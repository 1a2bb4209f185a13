import { useCallback, useDeferredValue, useEffect, useEffectEvent, useRef } from 'react'
import type { Subject } from '../../domain/report/report.ts'
import { SlideFace } from '../slides/SlideFace.tsx'
import type { SlideLook } from '../slides/SlideFace.tsx'
import type { SlidePage } from '../slides/slide-pages.ts'
import type { ShowDeck } from './show-deck.ts'
import { shownPage } from './show-state.ts'
import type { ShowState } from './show-state.ts'
import styles from './stage.module.css'

interface StageProps {
  deck: ShowDeck
  state: ShowState
  look: SlideLook
  onPick: (subject: Subject) => void
  /** A press beside everything that can be picked, and a swipe. */
  onTurn: (direction: 'next' | 'previous') => void
}

interface Drawn {
  page: SlidePage
  place: number | null
  isShown: boolean
}

/** The page that is shown, and its neighbours behind it, drawn already: changing the page only uncovers one. */
export function Stage({ deck, state, look, onPick, onTurn }: StageProps) {
  const ref = useRef<HTMLDivElement>(null)
  useTurning(ref, onTurn)
  const pick = useSteady(onPick)
  // The new page is uncovered at once; the one behind it is drawn when that has been painted.
  const around = useDeferredValue(state.page)
  return (
    <div ref={ref} className={styles['stage']} data-ratio={deck.ratio}>
      {drawnPages(deck, state, around).map(({ page, place, isShown }) => (
        <div key={`${page.section.id} ${page.part} ${place}`} className={styles['page']} data-shown={isShown} inert={!isShown}>
          <SlideFace
            section={page.section}
            part={page.part}
            report={deck.report}
            ratio={deck.ratio}
            place={place}
            total={deck.pages.length}
            step={isShown && state.lookedUp === null ? state.step : null}
            look={look}
            onPick={pick}
          />
        </div>
      ))}
    </div>
  )
}

function drawnPages(deck: ShowDeck, state: ShowState, around: number): readonly Drawn[] {
  const isLookedUp = state.lookedUp !== null
  const places = [...new Set([around - 1, around, around + 1, state.page])].toSorted((a, b) => a - b)
  const near = places.flatMap((at) => {
    const page = deck.pages[at]
    return page === undefined ? [] : [{ page, place: at + 1, isShown: !isLookedUp && at === state.page }]
  })
  const found = isLookedUp ? shownPage(deck, state) : undefined
  return found === undefined ? near : [...near, { page: found, place: null, isShown: true }]
}

/** The same function for as long as the stage stands, so that slides which stay as they are need not be drawn again. */
function useSteady(onPick: StageProps['onPick']): StageProps['onPick'] {
  const latest = useRef(onPick)
  useEffect(() => {
    latest.current = onPick
  })
  return useCallback((subject) => latest.current(subject), [])
}

const leastSwipe = 48

/** A press of the mouse beside everything goes on; a finger drawn across turns the page. */
function useTurning(ref: { current: HTMLElement | null }, onTurn: StageProps['onTurn']): void {
  const turn = useEffectEvent(onTurn)
  useEffect(() => {
    const stage = ref.current
    if (stage === null) return undefined
    let from: { x: number; y: number } | null = null
    let isTouch = false
    const onDown = (event: PointerEvent) => {
      isTouch = event.pointerType === 'touch'
    }
    const onClick = (event: MouseEvent) => {
      const isOnControl = event.target instanceof Element && event.target.closest('button, a, [role="button"]') !== null
      if (!isTouch && event.detail > 0 && !isOnControl) turn('next')
    }
    const onTouchStart = ({ touches }: TouchEvent) => {
      const [touch] = touches
      from = touch === undefined || touches.length > 1 ? null : { x: touch.clientX, y: touch.clientY }
    }
    const onTouchEnd = ({ changedTouches }: TouchEvent) => {
      const [touch] = changedTouches
      if (from === null || touch === undefined) return
      const across = touch.clientX - from.x
      if (Math.abs(across) >= leastSwipe && Math.abs(across) > 1.5 * Math.abs(touch.clientY - from.y)) turn(across < 0 ? 'next' : 'previous')
      from = null
    }
    stage.addEventListener('pointerdown', onDown)
    stage.addEventListener('click', onClick)
    stage.addEventListener('touchstart', onTouchStart, { passive: true })
    stage.addEventListener('touchend', onTouchEnd)
    return () => {
      stage.removeEventListener('pointerdown', onDown)
      stage.removeEventListener('click', onClick)
      stage.removeEventListener('touchstart', onTouchStart)
      stage.removeEventListener('touchend', onTouchEnd)
    }
  }, [ref])
}
