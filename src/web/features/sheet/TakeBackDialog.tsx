import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { signingTexts } from '../../locales/signing.ts'
import { useLocale } from '../../stores/preferences.ts'
import { ReasonDialog } from '../../ui/dialog/ReasonDialog.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import type { SheetReport } from './sheet-rows.ts'

/** Which report is taken back, and how. */
export interface TakingBack {
  act: 'sendBack' | 'withdraw'
  stage: SheetReport['stage']
}

/** Asks why a report is sent back inside the unit, or taken back from the department. */
export function TakeBackDialog({ act, report, onClose }: { act: TakingBack['act']; report: SheetReport; onClose: () => void }) {
  const { report: words, stageReport } = useText(sheetTexts)
  const text = useText(signingTexts).takeBack
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const sending = useKeyedMutation(api.report.sendBack.mutationOptions())
  const withdrawing = useKeyedMutation(api.report.withdraw.mutationOptions())
  const { state, act: takeBack } = act === 'sendBack' ? sending : withdrawing
  const submit = (reason: string) => {
    if (report.id === null) return
    takeBack(
      { id: report.id, lock: report.lock, reason },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.done[act](stageReport[report.stage]) })
          void queryClient.invalidateQueries()
          onClose()
        },
        onError: () => void queryClient.invalidateQueries({ queryKey: api.sheet.key() }),
      },
    )
  }
  return (
    <ReasonDialog
      title={text.title[act]}
      body={text.body[act]}
      label={text.reason}
      hint={text.hint[act]}
      required={text.reasonRequired}
      actLabel={words[act]}
      isBusy={state.isPending}
      error={state.error === null ? null : refusalSentence(state.error, locale)}
      onAct={submit}
      onClose={onClose}
    />
  )
}
