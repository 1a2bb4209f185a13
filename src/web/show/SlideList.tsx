import { useEffect, useRef } from 'react'
import { showTexts } from '../locales/show.ts'
import { slideTexts } from '../locales/slides.ts'
import { useText } from '../locales/catalogue.ts'
import styles from './presenter.module.css'
import type { ShowDeck } from './show-deck.ts'
import type { ShowState } from './show-state.ts'

interface SlideListProps {
  deck: ShowDeck
  state: ShowState
  onGo: (page: number) => void
}

/** Every page of the deck by its title; the one on screen is kept in sight. */
export function SlideList({ deck, state, onGo }: SlideListProps) {
  const text = useText(showTexts)
  const part = slideTexts[deck.report.language].part
  return (
    <nav aria-label={text.presenter.list} className={styles['list']}>
      <ol>
        {deck.pages.map((page, at) => (
          <Line
            key={`${page.section.id} ${page.part}`}
            place={at + 1}
            title={page.parts > 1 ? `${page.section.title} ${part(page.part + 1, page.parts)}` : page.section.title}
            isCurrent={at === state.page}
            onGo={() => onGo(at)}
          />
        ))}
      </ol>
    </nav>
  )
}

function Line({ place, title, isCurrent, onGo }: { place: number; title: string; isCurrent: boolean; onGo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li>
      <button type="button" ref={button} aria-current={isCurrent ? 'page' : undefined} onClick={onGo}>
        <span>{place}</span>
        <span>{title}</span>
      </button>
    </li>
  )
}
