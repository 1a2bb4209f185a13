import { getRouteApi } from '@tanstack/react-router'
import type { DeckContent } from '../../../domain/report/deck.ts'
import { useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { AboutPanel } from './AboutPanel.tsx'
import type { DeckPage } from './DeckEditor.tsx'
import type { DeckWork } from './deck-work.ts'
import styles from './panel.module.css'
import { FreezesPanel } from './FreezesPanel.tsx'
import { ReadPanel } from './ReadPanel.tsx'
import { SlidePanel } from './SlidePanel.tsx'
import type { SlideView } from './slide-views.ts'
import { useCount } from './use-slide-acts.ts'

const route = getRouteApi('/shell/trinh-chieu/$deck')

interface DeckPanelProps {
  page: DeckPage
  work: DeckWork
  view: SlideView | null
  onEdit: (content: DeckContent, what: string | null) => void
  onChangeView: () => void
  onShowChanges: (freeze: number) => void
}

/** What can be changed beside the slide: its words, the deck as a whole, and what was frozen. */
export function DeckPanel({ page, work, view, onEdit, onChangeView, onShowChanges }: DeckPanelProps) {
  const text = useText(deckEditingTexts)
  const count = useCount()
  const navigate = route.useNavigate()
  const { part } = route.useSearch()
  const content = work.history.now
  const { freezes } = page.deck
  return (
    <section className={styles['panel']} aria-label={text.editor.parts}>
      <Tabs
        label={text.editor.parts}
        selected={part}
        tabs={[
          { key: 'trang', label: text.editor.slidePart },
          { key: 'bai', label: text.editor.deckPart },
          { key: 'ban-chot', label: text.editor.freezePart(count(freezes.length)) },
        ]}
        onSelect={(next) => void navigate({ search: (search) => ({ ...search, part: next }), replace: true, resetScroll: false })}
      >
        {part === 'ban-chot' ? (
          <FreezesPanel page={page} onShowChanges={onShowChanges} />
        ) : !page.mayKeep ? (
          <ReadPanel part={part} content={content} view={view} />
        ) : part === 'bai' ? (
          <AboutPanel content={content} onEdit={onEdit} />
        ) : view === null ? (
          <p className={styles['faint']}>{text.slide.noneChosen}</p>
        ) : (
          <SlidePanel key={view.slide.id} content={content} view={view} onEdit={onEdit} onChangeView={onChangeView} />
        )}
      </Tabs>
    </section>
  )
}
