import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { yearsTexts } from '../../locales/years.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Field } from '../../ui/field/Field.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './years.module.css'

const longestReason = 2000

/** Asks why a closed year is opened again. */
export function ReopenYearDialog({ year, closing, onClose }: { year: number; closing: number; onClose: () => void }) {
  const text = useText(yearsTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(useApi().year.reopen.mutationOptions())
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const reopen = () => {
    if (reason.trim() === '') return setIsMissing(true)
    act(
      { id: closing, reason: reason.trim() },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.reopenedDone(String(year)) })
          void queryClient.invalidateQueries()
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={text.reopenYear(String(year))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={state.isPending} onClick={reopen}>
            {text.reopen}
          </Button>
        </>
      }
    >
      <div className={styles['dialog']}>
        <p>{text.reopenBody}</p>
        <Field
          label={text.reason}
          hint={text.reasonHint}
          error={isMissing ? text.reasonRequired : state.error === null ? null : refusalSentence(state.error, locale)}
        >
          {(control) => (
            <textarea
              {...control}
              data-autofocus
              required
              rows={4}
              maxLength={longestReason}
              className={styles['words']}
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
