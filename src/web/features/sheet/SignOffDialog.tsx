import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { isRefusal } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { AskedCells } from './AskedCells.tsx'
import { useOpenSheet, useWholeSheet } from './sheet-context.ts'
import { owedAt } from './sheet-grid-model.ts'
import type { SheetReport, SheetRow } from './sheet-rows.ts'
import { signOffSummary, withRefusedOdd } from './sign-off.ts'
import { SignOffSummaryView } from './SignOffSummaryView.tsx'
import styles from './sign-off.module.css'

/** What is about to be signed: filled, missing, odd, changed since last year; and the act itself. */
export function SignOffDialog({ report, onClose }: { report: SheetReport; onClose: () => void }) {
  const { grid, goTo, openNote } = useOpenSheet()
  const sheet = useWholeSheet()
  const text = useText(sheetTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const submitting = useKeyedMutation(api.report.submit.mutationOptions())
  const preparing = useKeyedMutation(api.report.prepare.mutationOptions())
  const isPreparing = report.mayPrepare
  const { state, act } = isPreparing ? preparing : submitting
  const found = signOffSummary(sheet, sheet.reports.indexOf(report))
  const refused = isRefusal(state.error, 'NEEDS_EXPLANATION') ? state.error.data.reasons : []
  const summary = { ...found, odd: withRefusedOdd(found.odd, sheet.rows, refused) }
  const name = text.stageReport[report.stage]
  const isUnexplained = found.odd.some((line) => line.isUnexplained)
  const whyNot = summary.empty.length > 0 ? text.signOff.cannot : isUnexplained ? text.signOff.cannotOdd : null
  const submit = () =>
    act(
      { reporter: sheet.reporter.id, period: sheet.period, stage: report.stage, lock: report.lock },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: isPreparing ? text.signOff.prepared(name) : text.signOff.done(name) })
          void queryClient.invalidateQueries()
          onClose()
        },
        onError: () => void queryClient.invalidateQueries({ queryKey: api.sheet.key() }),
      },
    )
  const goToRow = (row: SheetRow, isForNote: boolean) => {
    const index = grid.rows.find((other) => other.row === row)?.index ?? 0
    const column = grid.columns.findIndex((_column, place) => owedAt(grid, { row: index, column: place })?.report.stage === report.stage)
    const at = { row: index, column: Math.max(0, column) }
    onClose()
    // After the dialog has given the focus back.
    requestAnimationFrame(() => {
      goTo(at)
      if (isForNote) openNote(at)
    })
  }
  return (
    <Dialog
      title={isPreparing ? text.signOff.prepareTitle(name, String(sheet.year)) : text.signOff.title(name, String(sheet.year))}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {whyNot === null ? null : (
            <p id="sign-off-why-not" className={styles['whyNot']}>
              {whyNot}
            </p>
          )}
          <Button onClick={onClose}>{text.asked.correct}</Button>
          <Button
            look="primary"
            isBusy={state.isPending}
            disabled={whyNot !== null}
            aria-describedby={whyNot === null ? undefined : 'sign-off-why-not'}
            onClick={submit}
          >
            {isPreparing ? text.signOff.prepare : text.signOff.submit}
          </Button>
        </>
      }
    >
      <div className={styles['summary']}>
        <p>{isPreparing ? text.signOff.prepareLead(sheet.reporter.name) : text.signOff.lead(sheet.reporter.name)}</p>
        <AskedCells report={report} onLeave={onClose} />
        {state.error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(state.error, locale)}
          </p>
        )}
        <SignOffSummaryView summary={summary} reporter={sheet.reporter.id} goToRow={goToRow} />
      </div>
    </Dialog>
  )
}
