import { ReportFiles } from '../../cell-talk/ReportFiles.tsx'
import { useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useWholeSheet } from './sheet-context.ts'
import type { SheetReport } from './sheet-rows.ts'

/** The files of one report of the sheet: the stamped form. */
export function FilesOf({ report: { stage } }: { report: SheetReport }) {
  const text = useText(sheetTexts)
  const { reporter, period, year } = useWholeSheet()
  return <ReportFiles report={{ reporter: reporter.id, period, stage }} name={text.reportOf(text.stageReport[stage], String(year))} />
}
