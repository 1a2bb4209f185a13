import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { formatMoment } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { decksTexts } from '../../locales/decks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import type { DeckPage } from './DeckEditor.tsx'
import type { DeckSaver } from './deck-saver.ts'
import { savingStatus } from './deck-work.ts'
import styles from './panel.module.css'
import { useDeckWork } from './use-deck-saver.ts'
import { WritingField } from './WritingField.tsx'

const longestNote = 2000

/** "Chốt": what it means and how settled the figures are; afterwards its number, time and checksum. What is unsaved is saved first. */
export function FreezeDialog({ page, saver, onClose }: { page: DeckPage; saver: DeckSaver; onClose: () => void }) {
  const text = useText(decksTexts).freeze
  const common = useText(commonTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(api.deck.freeze.mutationOptions())
  const [note, setNote] = useState('')
  const work = useDeckWork(saver)
  const isSaved = savingStatus(work) === 'saved'
  const { approval } = page.report
  useEffect(() => saver.flush(), [saver])
  const reread = () => void queryClient.invalidateQueries({ queryKey: api.deck.key() })
  const freeze = () => act({ deck: page.deck.id, expectedVersion: work.stored.version, note: note.trim() }, { onSuccess: reread, onError: reread })
  if (state.data !== undefined) {
    const { number, at, checksum } = state.data
    const done = (
      <Button look="primary" data-autofocus onClick={onClose}>
        {text.close}
      </Button>
    )
    return (
      <Dialog title={text.doneTitle(String(number))} onClose={onClose} actions={done}>
        <div className={styles['form']} role="status">
          <p>{text.doneBody(formatMoment(at))}</p>
          <code className={styles['code']}>{checksum}</code>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" icon="lock" isBusy={state.isPending} disabled={!isSaved || note.length > longestNote} onClick={freeze}>
            {text.act}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{text.body}</p>
        <p>
          <strong>{text.approval(approval.text)}</strong> {approval.approved < approval.owed ? text.notAllApproved : null}
        </p>
        <WritingField label={text.note} hint={text.noteHint} rows={2} value={note} most={longestNote} onChange={setNote} />
        {isSaved ? null : (
          <p className={styles['faint']} role="status">
            {text.unsaved}
          </p>
        )}
        {state.error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(state.error, locale)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
