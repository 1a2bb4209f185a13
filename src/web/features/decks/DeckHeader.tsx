import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import { paths } from '../../paths.ts'
import { ReportFiles } from '../../report-files/ReportFiles.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import type { DeckPage } from './DeckEditor.tsx'
import type { DeckSaver } from './deck-saver.ts'
import { GlyphButton } from './DeckGlyph.tsx'
import styles from './editor.module.css'
import { FreezeDialog } from './FreezeDialog.tsx'
import { PresentLink } from './PresentLink.tsx'
import { SaveLine } from './SaveLine.tsx'
import type { SlideView } from './slide-views.ts'
import { useDeckWork } from './use-deck-saver.ts'

/** The head of a deck: what it is, whether it is saved, and presenting, freezing and taking it away. */
export function DeckHeader({ page, saver, views }: { page: DeckPage; saver: DeckSaver; views: readonly SlideView[] }) {
  const text = useText(deckEditingTexts)
  const names = useText(decksTexts)
  const inLanguage = useBilingual()
  const [isFreezing, setIsFreezing] = useState(false)
  const { history } = useDeckWork(saver)
  const { title, occasion, year, resolution: code } = history.now
  const resolution = useWorkspace().resolutions.find((known) => known.code === code)
  const read = useLiveReport(page.deck.id)
  const about = text.editor.about(names.occasions[occasion], resolution === undefined ? code : inLanguage(resolution.shortName), String(year))
  return (
    <div className={styles['head']}>
      <PageHeader
        title={title.trim() === '' ? page.deck.title : title}
        eyebrow={
          <>
            <Link to={paths.decks}>{text.editor.back}</Link> · {about}
          </>
        }
        labels={page.report.illustrative ? <IllustrativeBadge /> : null}
        actions={
          <>
            <ReportFiles report={read} fileName={title} />
            {page.mayKeep ? (
              <Button icon="lock" onClick={() => setIsFreezing(true)}>
                {text.editor.freeze}
              </Button>
            ) : null}
            <PresentLink deck={page.deck.id} look="primary">
              {text.editor.present}
            </PresentLink>
          </>
        }
      />
      {page.mayKeep ? (
        <div className={styles['saving']} data-screen-only>
          <GlyphButton glyph="undo" label={text.editor.undo} disabled={history.past.length === 0} onClick={() => saver.tell({ kind: 'undone' })} />
          <GlyphButton glyph="redo" label={text.editor.redo} disabled={history.future.length === 0} onClick={() => saver.tell({ kind: 'redone' })} />
          <SaveLine saver={saver} views={views} />
        </div>
      ) : (
        <p className={styles['notice']}>{text.editor.readOnly}</p>
      )}
      {isFreezing ? <FreezeDialog page={page} saver={saver} onClose={() => setIsFreezing(false)} /> : null}
    </div>
  )
}

/** Reads the report of the deck as it is stored now, for a file of it. */
function useLiveReport(deck: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return async () => {
    const { report } = await queryClient.fetchQuery(api.deck.get.queryOptions({ input: { deck } }))
    return report
  }
}
