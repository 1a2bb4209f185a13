import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Sheet } from '../../../contract/sheet.ts'
import { TalkContext, useTalkMarks } from '../../cell-talk/talk-marks.ts'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { AskedContext } from './asked-cells.ts'
import { OpenGridView } from './OpenGridView.tsx'
import { PrintForm } from './PrintForm.tsx'
import { Reports } from './Reports.tsx'
import type { Saving } from '../../saving/saving.ts'
import { sheetToColumns, sheetToGrid } from './sheet-grid-model.ts'
import type { SheetReport } from './sheet-rows.ts'
import { SignOffDialog } from './SignOffDialog.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import type { TakingBack } from './TakeBackDialog.tsx'
import { useIsNarrow } from './use-narrow.ts'
import { useIsPrinting } from '../../paper/use-is-printing.ts'

/** A sheet that was loaded: its reports, its grid, and what opens over them. */
export function OpenSheetView({ sheet, saving }: { sheet: Sheet; saving: Saving }) {
  const text = useText(sheetTexts)
  const [signing, setSigning] = useState<SheetReport['stage'] | null>(null)
  const [taking, setTaking] = useState<TakingBack | null>(null)
  const { previousYears, reports, reporter, year } = sheet
  const talk = useTalkMarks(reporter.id, year)
  const isNarrow = useIsNarrow()
  const columns = useMemo(() => sheetToColumns({ previousYears, reports }, isNarrow ? 1 : previousYears.length), [previousYears, reports, isNarrow])
  const grid = useMemo(() => sheetToGrid(sheet, columns), [sheet, columns])
  const unsaved = useStore(saving.drafts.store, ({ cells }) => Object.keys(cells).length)
  const isPrinting = useIsPrinting()
  const signed = reports.find((report) => report.stage === signing && (report.maySubmit || report.mayPrepare))
  const taken = reports.find((report) => report.stage === taking?.stage && (report.maySendBack || report.mayWithdraw))
  return (
    <TalkContext value={talk}>
      <AskedContext value={sheet.asked}>
        <OpenGridView
          grid={grid}
          past={sheet}
          label={text.gridLabel(reporter.name, String(year))}
          saving={saving}
          above={<Reports reports={reports} onSignOff={setSigning} onTakeBack={setTaking} />}
        >
          {signed === undefined ? null : <SignOffDialog report={signed} onClose={() => setSigning(null)} />}
          {taken === undefined || taking === null ? null : <TakeBackDialog act={taking.act} report={taken} onClose={() => setTaking(null)} />}
          {isPrinting ? <PrintForm grid={sheetToGrid(sheet)} unsaved={unsaved} /> : null}
        </OpenGridView>
      </AskedContext>
    </TalkContext>
  )
}
