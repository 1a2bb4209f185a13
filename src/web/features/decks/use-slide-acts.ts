import { useEffect, useRef } from 'react'
import { formatNumber } from '../../../domain/number-format.ts'
import type { DeckContent } from '../../../domain/report/deck.ts'
import { duplicateSlide, isDeckFull, moveSlide, removeSlide } from '../../../domain/report/edit-deck.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import { useLocale } from '../../stores/preferences.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import type { SlideView } from './slide-views.ts'

/** What can be done to the slides of a deck. Places count from 0, within the ends. */
export interface SlideActs {
  move: (id: string, place: number) => void
  remove: (id: string) => void
  duplicate: (id: string) => void
  /** Chooses a slide as soon as it stands in the deck. */
  chooseId: (id: string) => void
  isFull: boolean
}

interface SlideActsOptions {
  content: DeckContent
  views: readonly SlideView[]
  /** The chosen one, from 1. */
  number: number
  onEdit: (content: DeckContent) => void
  onChoose: (number: number) => void
}

/** The acts on slides; the chosen one stays chosen wherever it moves. */
export function useSlideActs({ content, views, number, onEdit, onChoose }: SlideActsOptions): SlideActs {
  const text = useText(deckEditingTexts).rail
  const nameOf = useSlideName()
  const wanted = useRef<string | null>(null)
  const latest = useRef(content)
  useEffect(() => {
    latest.current = content
    if (wanted.current === null) return
    const place = content.slides.findIndex(({ id }) => id === wanted.current)
    if (place === -1) return
    wanted.current = null
    if (place + 1 !== number) onChoose(place + 1)
  }, [content, number, onChoose])
  const keepChosen = () => {
    wanted.current = views[number - 1]?.slide.id ?? null
  }
  return {
    isFull: isDeckFull(content),
    chooseId: (id) => {
      wanted.current = id
    },
    move(id, place) {
      keepChosen()
      onEdit(moveSlide(content, id, place))
    },
    remove(id) {
      const place = content.slides.findIndex((slide) => slide.id === id)
      const removed = content.slides[place]
      const view = views[place]
      if (removed === undefined || view === undefined) return
      if (place + 1 !== number) keepChosen()
      onEdit(removeSlide(content, id))
      const bringBack = () => {
        const now = latest.current
        if (isDeckFull(now) || now.slides.some((slide) => slide.id === id)) return
        wanted.current = id
        onEdit({ ...now, slides: now.slides.toSpliced(place, 0, removed) })
      }
      showToast({ tone: 'done', message: text.removed(nameOf(view)), action: { label: text.undo, onSelect: bringBack } })
    },
    duplicate(id) {
      const copyId = newIdempotencyKey().slice(0, 16)
      wanted.current = copyId
      onEdit(duplicateSlide(content, id, copyId))
    },
  }
}

/** What a slide is called where it is spoken of: its title, else its kind. */
export function useSlideName(): (view: Pick<SlideView, 'title' | 'slide'>) => string {
  const { kinds } = useText(decksTexts)
  return ({ title, slide }) => (title === null || title === '' ? kinds[slide.kind] : title)
}

/** "Trang 3 trên 24", of already formatted numbers. */
export function useCount(): (value: number) => string {
  const locale = useLocale()
  return (value) => formatNumber(String(value), locale)
}
