import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { signingTexts } from '../../locales/signing.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Field } from '../../ui/field/Field.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import type { SheetReport } from './sheet-rows.ts'
import styles from './sign-off.module.css'

/** Which report is taken back, and how. */
export interface TakingBack {
  act: 'sendBack' | 'withdraw'
  stage: SheetReport['stage']
}

const longestReason = 2000

/** Asks why a report is sent back inside the unit, or taken back from the department. */
export function TakeBackDialog({ act, report, onClose }: { act: TakingBack['act']; report: SheetReport; onClose: () => void }) {
  const { report: words, stageReport } = useText(sheetTexts)
  const text = useText(signingTexts).takeBack
  const common = useText(commonTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const sending = useKeyedMutation(api.report.sendBack.mutationOptions())
  const withdrawing = useKeyedMutation(api.report.withdraw.mutationOptions())
  const { state, act: takeBack } = act === 'sendBack' ? sending : withdrawing
  const submit = () => {
    if (reason.trim() === '' || report.id === null) return setIsMissing(true)
    takeBack(
      { id: report.id, lock: report.lock, reason: reason.trim() },
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
    <Dialog
      title={text.title[act]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={state.isPending} onClick={submit}>
            {words[act]}
          </Button>
        </>
      }
    >
      <div className={styles['summary']}>
        <p>{text.body[act]}</p>
        <Field
          label={text.reason}
          hint={text.hint[act]}
          error={isMissing ? text.reasonRequired : state.error === null ? null : refusalSentence(state.error, locale)}
        >
          {(control) => (
            <textarea
              {...control}
              data-autofocus
              required
              rows={4}
              maxLength={longestReason}
              className={styles['reasonWords']}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
                setIsMissing(false)
              }}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
