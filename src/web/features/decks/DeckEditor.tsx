import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { StoredDeck } from '../../../contract/deck.ts'
import type { DeckContent } from '../../../domain/report/deck.ts'
import type { Report } from '../../../domain/report/report.ts'
import { AddSlideDialog } from './AddSlideDialog.tsx'
import { ChangesDialog } from './ChangesDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { DeckHeader } from './DeckHeader.tsx'
import { DeckPanel } from './DeckPanel.tsx'
import type { StoredVersion } from './deck-work.ts'
import styles from './editor.module.css'
import type { KeptDecks } from './kept-decks.ts'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { Rail } from './Rail.tsx'
import { SlideStage } from './SlideStage.tsx'
import { useDeckSaver, useDeckWork } from './use-deck-saver.ts'
import { useSlideActs } from './use-slide-acts.ts'
import { useSlideViews } from './use-slide-views.ts'
import { useUndoKeys } from './use-undo-keys.ts'

const route = getRouteApi('/shell/trinh-chieu/$deck')

export interface DeckPage extends StoredDeck {
  report: Report
  mayKeep: boolean
}

interface DeckEditorProps {
  page: DeckPage
  left: StoredVersion | null
  kept: KeptDecks
  /** True when the slides could not be read anew: what is shown may be older than the figures. */
  isStale: boolean
}

/** Building a deck: a rail of slides, the chosen one large, and what can be changed beside it. */
export function DeckEditor({ page, left, kept, isStale }: DeckEditorProps) {
  const { deck, content, report, mayKeep } = page
  const stored = useMemo(() => ({ version: deck.version, content, by: deck.changedBy, at: deck.changedAt }), [deck, content])
  const composed = useMemo(() => ({ content, report }), [content, report])
  const saver = useDeckSaver({ deck: deck.id, stored, left: mayKeep ? left : null, kept })
  const work = useDeckWork(saver)
  const views = useSlideViews(work.history.now, composed)
  const { slide: wanted, freeze } = route.useSearch()
  const navigate = route.useNavigate()
  const [adding, setAdding] = useState<'add' | 'change' | null>(null)
  const number = Math.min(wanted ?? 1, Math.max(views.length, 1))
  const chosen = views[number - 1] ?? null
  const choose = (next: number) => void navigate({ search: (view) => ({ ...view, slide: next }), replace: true, resetScroll: false })
  const edit = (next: DeckContent, what: string | null = null) => saver.tell({ kind: 'edited', content: next, what })
  const acts = useSlideActs({ content: work.history.now, views, number, onEdit: edit, onChoose: choose })
  useUndoKeys(saver, mayKeep)
  const showChanges = (of: number | undefined) => void navigate({ search: (view) => ({ ...view, freeze: of }), replace: true, resetScroll: false })
  return (
    <div className={styles['editor']}>
      <DeckHeader page={page} saver={saver} views={views} />
      <div className={styles['desk']} data-read-only={mayKeep ? undefined : ''}>
        <Rail views={views} report={report} number={number} acts={mayKeep ? acts : null} onChoose={choose} onAdd={() => setAdding('add')} />
        <SlideStage
          views={views}
          view={chosen}
          report={report}
          acts={mayKeep ? acts : null}
          isStale={isStale}
          onAdd={() => setAdding('add')}
          onReplace={() => setAdding('change')}
        />
        <DeckPanel
          key={deck.id}
          page={page}
          work={work}
          view={chosen}
          onEdit={edit}
          onChangeView={() => setAdding('change')}
          onShowChanges={showChanges}
        />
      </div>
      {adding === null || !mayKeep ? null : (
        <AddSlideDialog
          content={work.history.now}
          slide={adding === 'change' ? (chosen?.slide ?? null) : null}
          after={chosen?.slide.id ?? null}
          onEdit={edit}
          onAdded={(id) => acts.chooseId(id)}
          onClose={() => setAdding(null)}
        />
      )}
      {work.other === null ? null : <ConflictDialog other={work.other} mine={work.history.now} views={views} onTell={saver.tell} />}
      {freeze === undefined ? null : <ChangesDialog deck={deck.id} number={freeze} onClose={() => showChanges(undefined)} />}
      <LeaveQuestion saver={saver} />
    </div>
  )
}
