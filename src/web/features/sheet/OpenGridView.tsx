import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Sheet } from '../../../contract/sheet.ts'
import type { TextBlock } from '../../../domain/block-text.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import type { Saving } from '../../saving/saving.ts'
import { useLocale } from '../../stores/preferences.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { blockActs } from './block-acts.ts'
import type { Outcome } from './block-acts.ts'
import { cellActs } from './cell-acts.ts'
import type { Entered } from './cell-acts.ts'
import { CellBar } from './CellBar.tsx'
import { areaSize } from './grid-area.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import type { Position } from './grid-keys.ts'
import { NoteDrawer } from './NoteDrawer.tsx'
import { outcomeWords } from './outcome-words.ts'
import { PastePreview } from './PastePreview.tsx'
import { createFocusWish, OpenSheetContext } from './sheet-context.ts'
import { owedAt, startOf } from './sheet-grid-model.ts'
import type { GridModel } from './sheet-grid-model.ts'
import { SheetGrid } from './SheetGrid.tsx'
import styles from './sheet.module.css'
import { createUndoHistory } from './undo-history.ts'
import { UnsavedStrip } from './UnsavedStrip.tsx'
import { useAnnouncement } from './use-announcement.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useGridSelection } from './use-grid-selection.ts'

interface OpenGridViewProps {
  grid: GridModel
  /** What a figure is held against beside its own row. */
  past: Pick<Sheet, 'year' | 'previousYears' | 'checks'>
  label: string
  saving: Saving
  /** Above the grid, and over it. */
  above?: ReactNode
  children?: ReactNode
}

/** A grid that was loaded, with what it needs to be worked in: strip, cells, bar, keys, notes. */
export function OpenGridView({ grid, past, label, saving, above, children }: OpenGridViewProps) {
  const locale = useLocale()
  const text = useText(sheetTexts)
  const [noteAt, setNoteAt] = useState<Position | null>(null)
  const [said, setSaid] = useState('')
  const [history] = useState(createUndoHistory)
  const [focusWish] = useState(createFocusWish)
  const { drafts } = saving
  const acts = useMemo(() => cellActs({ drafts, sheet: past, locale, newKey: newIdempotencyKey, history }), [drafts, past, locale, history])
  const blocks = useMemo(() => blockActs({ grid, acts, history, locale }), [grid, acts, history, locale])
  const [start] = useState(() => startOf(grid))
  const selection = useGridSelection(grid, () => (owedAt(grid, start) === null ? startOf(grid) : start))
  const { active, area, isBlock } = selection
  const tell = (outcome: Outcome) => {
    const words = outcomeWords(outcome, text.outcome, locale)
    setSaid(words)
    if (outcome.locked + outcome.refused + outcome.changedSince > 0) showToast({ tone: 'failed', message: words })
  }
  const { table, mode, goTo, handlers } = useGridFocus({ grid, acts, blocks, selection, focusWish, openNote: setNoteAt, tell })
  const [pasted, setPasted] = useState<{ block: TextBlock; start: Position } | null>(null)
  const clipboard = useGridClipboard({
    grid,
    acts,
    blocks,
    selection,
    mode,
    locale,
    tell,
    onBlock: (block, from) => setPasted({ block, start: from }),
    onTooLarge: () => showToast({ tone: 'failed', message: text.paste.tooLarge }),
  })
  const paste = (entered: readonly Entered[]) => {
    acts.enterAll(entered)
    setPasted(null)
    setSaid(text.paste.done(formatNumber(String(entered.length), locale)))
  }
  const announcement = useAnnouncement(drafts, grid)
  // What appears above the cell being worked in must not push it out of sight.
  useEffect(() => {
    const { activeElement } = document
    if (announcement === '') return
    if (activeElement instanceof HTMLElement && activeElement.dataset['at'] !== undefined) activeElement.scrollIntoView?.({ block: 'nearest' })
  }, [announcement])
  const noted = noteAt === null ? null : owedAt(grid, noteAt)
  const { rows, columns } = areaSize(area)
  const open = useMemo(() => ({ grid, acts, goTo, focusWish, openNote: setNoteAt }), [grid, acts, goTo, focusWish])
  return (
    <OpenSheetContext value={open}>
      {above}
      <div className={styles['work']}>
        <UnsavedStrip saving={saving} active={active} />
        <SheetGrid grid={grid} label={label} table={table} selection={selection} handlers={{ ...handlers, ...clipboard }} />
        <CellBar active={active} area={isBlock ? area : null} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {isBlock ? text.selection.announced(String(rows), String(columns)) : ''}
      </p>
      {pasted === null ? null : <PastePreview {...pasted} onClose={() => setPasted(null)} onConfirm={paste} />}
      {noted === null ? null : <NoteDrawer owed={noted} onClose={() => setNoteAt(null)} />}
      {children}
    </OpenSheetContext>
  )
}
