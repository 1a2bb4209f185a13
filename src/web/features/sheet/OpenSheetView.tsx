import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Sheet } from '../../../contract/sheet.ts'
import { isReportOpen } from '../../../domain/report-workflow.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { useLocale } from '../../stores/preferences.ts'
import { cellActs } from './cell-acts.ts'
import { CellBar } from './CellBar.tsx'
import type { Position } from './grid-keys.ts'
import { NoteDrawer } from './NoteDrawer.tsx'
import { PrintForm } from './PrintForm.tsx'
import { Reports } from './Reports.tsx'
import type { Saving } from '../../saving/saving.ts'
import { createFocusWish, OpenSheetContext } from './sheet-context.ts'
import { owedAt, sheetToColumns, sheetToGrid } from './sheet-grid-model.ts'
import { SheetGrid } from './SheetGrid.tsx'
import type { SheetReport } from './sheet-rows.ts'
import { SignOffDialog } from './SignOffDialog.tsx'
import styles from './sheet.module.css'
import { UnsavedStrip } from './UnsavedStrip.tsx'
import { useAnnouncement } from './use-announcement.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useIsNarrow } from './use-narrow.ts'
import { useIsPrinting } from './use-printing.ts'

/** A sheet that was loaded: reports, strip, grid, bar, and what opens over them. */
export function OpenSheetView({ sheet, saving }: { sheet: Sheet; saving: Saving }) {
  const locale = useLocale()
  const [noteAt, setNoteAt] = useState<Position | null>(null)
  const [signing, setSigning] = useState<SheetReport['stage'] | null>(null)
  const { previousYears, reports } = sheet
  const isNarrow = useIsNarrow()
  const columns = useMemo(() => sheetToColumns({ previousYears, reports }, isNarrow ? 1 : previousYears.length), [previousYears, reports, isNarrow])
  const grid = useMemo(() => sheetToGrid(sheet, columns), [sheet, columns])
  const acts = useMemo(() => cellActs({ drafts: saving.drafts, sheet, locale, newKey: newIdempotencyKey }), [saving.drafts, sheet, locale])
  const [focusWish] = useState(createFocusWish)
  const { table, active, goTo, handlers } = useGridFocus({ grid, acts, focusWish, openNote: setNoteAt })
  const announcement = useAnnouncement(saving.drafts, grid)
  // What appears above the cell being worked in must not push it out of sight.
  useEffect(() => {
    const { activeElement } = document
    if (announcement === '') return
    if (activeElement instanceof HTMLElement && activeElement.dataset['at'] !== undefined) activeElement.scrollIntoView?.({ block: 'nearest' })
  }, [announcement])
  const unsaved = useStore(saving.drafts.store, ({ cells }) => Object.keys(cells).length)
  const isPrinting = useIsPrinting()
  const noted = noteAt === null ? null : owedAt(grid, noteAt)
  const signed = reports.find((report) => report.stage === signing && isReportOpen(report))
  return (
    <OpenSheetContext value={{ grid, acts, goTo, focusWish, openNote: setNoteAt }}>
      <Reports reports={reports} onSignOff={setSigning} />
      <div className={styles['work']}>
        <UnsavedStrip saving={saving} active={active} />
        <SheetGrid grid={grid} table={table} active={active} handlers={handlers} />
        <CellBar active={active} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      {noted === null ? null : <NoteDrawer owed={noted} onClose={() => setNoteAt(null)} />}
      {signed === undefined ? null : <SignOffDialog report={signed} onClose={() => setSigning(null)} />}
      {isPrinting ? <PrintForm grid={sheetToGrid(sheet)} unsaved={unsaved} /> : null}
    </OpenSheetContext>
  )
}
