import { useState } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { Button } from '../button/Button.tsx'
import { Field } from '../field/Field.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './reason-dialog.module.css'
import { TextArea } from '../field/TextArea.tsx'

interface ReasonDialogProps {
  title: string
  /** What happens then. */
  body: string
  label: string
  hint: string
  /** What is said when no reason was written. */
  required: string
  /** Of the button that does it. */
  actLabel: string
  isBusy: boolean
  /** Why it could not be done, or null. */
  error: string | null
  /** With the reason, trimmed and never empty. */
  onAct: (reason: string) => void
  onClose: () => void
}

/** What the server takes at most. */
const longestReason = 2000

/** Asks for the reason of an act that others will read. */
export function ReasonDialog({ title, body, label, hint, required, actLabel, isBusy, error, onAct, onClose }: ReasonDialogProps) {
  const common = useText(commonTexts)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const submit = () => {
    if (reason.trim() === '') setIsMissing(true)
    else onAct(reason.trim())
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={isBusy} onClick={submit}>
            {actLabel}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <p>{body}</p>
        <Field label={label} hint={hint} error={isMissing ? required : error}>
          {(control) => (
            <TextArea
              {...control}
              data-autofocus
              required
              rows={4}
              maxLength={longestReason}
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
