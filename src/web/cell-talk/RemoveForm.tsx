import { useState } from 'react'
import type { EvidenceFile } from '../../contract/evidence.ts'
import { useApi } from '../api/api.ts'
import { useKeyedMutation } from '../api/keyed-mutation.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { commonTexts } from '../locales/common.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { TextInput } from '../ui/field/TextInput.tsx'
import styles from './evidence.module.css'
import { useFilesChanged } from './use-files-changed.ts'

/** Asks why a file is taken away. */
export function RemoveForm({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const text = useText(cellTalkTexts).evidence
  const common = useText(commonTexts)
  const locale = useLocale()
  const api = useApi()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const removing = useKeyedMutation(api.evidence.remove.mutationOptions({ onSuccess: useFilesChanged() }))
  const { error, isPending } = removing.state
  const remove = () => {
    if (reason.trim() === '') return setIsMissing(true)
    return removing.act({ id: file.id, reason: reason.trim() })
  }
  return (
    <form
      className={styles['removing']}
      onSubmit={(event) => {
        event.preventDefault()
        remove()
      }}
    >
      <TextInput
        label={text.reason}
        hint={text.reasonHint}
        maxLength={500}
        value={reason}
        error={isMissing ? text.reasonRequired : error === null ? null : refusalSentence(error, locale)}
        // The person has just asked for this form.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => {
          setReason(event.target.value)
          setIsMissing(false)
        }}
      />
      <div className={styles['acts']}>
        <Button size="small" look="danger" type="submit" isBusy={isPending}>
          {text.remove}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
