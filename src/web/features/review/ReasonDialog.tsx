import { useState } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { reviewTexts } from '../../locales/review.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Field } from '../../ui/field/Field.tsx'
import styles from './dialogs.module.css'

interface ReasonDialogProps {
  unit: string
  isBusy: boolean
  /** Why the server refused, or null. */
  error: unknown
  onAct: (reason: string) => void
  onClose: () => void
}

const longestReason = 2000

/** Asks why a report is reopened; the unit reads it. */
export function ReasonDialog({ unit, isBusy, error, onAct, onClose }: ReasonDialogProps) {
  const { act: text } = useText(reviewTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const submit = () => {
    if (reason.trim() === '') setIsMissing(true)
    else onAct(reason.trim())
  }
  return (
    <Dialog
      title={text.reopenTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={submit}>
            {text.reopen}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <p>{text.reopenBody(unit)}</p>
        <Field
          label={text.reason}
          hint={text.reopenHint}
          error={isMissing ? text.reasonRequired : error === null ? null : refusalSentence(error, locale)}
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
