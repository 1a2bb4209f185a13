import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { useText } from '../locales/catalogue.ts'
import { commonTexts } from '../locales/common.ts'
import { dueTexts } from '../locales/due.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { TextInput } from '../ui/field/TextInput.tsx'
import { showToast } from '../ui/toast/toasts.ts'
import styles from './due.module.css'

/** Where the reminders of this account go by e-mail, and how to change it. */
export function MailAddress({ address }: { address: string | null }) {
  const text = useText(dueTexts)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <p className={styles['mail']}>
      {address === null ? text.mailToNobody : text.mailTo(address)}{' '}
      <Button look="quiet" size="small" onClick={() => setIsOpen(true)}>
        {text.changeMail}
      </Button>
      {isOpen ? <AddressDialog address={address} onClose={() => setIsOpen(false)} /> : null}
    </p>
  )
}

function AddressDialog({ address, onClose }: { address: string | null; onClose: () => void }) {
  const text = useText(dueTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const api = useApi()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(address ?? '')
  const change = useMutation(api.session.changeEmail.mutationOptions())
  const keep = () => {
    change.mutate(
      { email: typed.trim() === '' ? null : typed.trim() },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: text.kept })
          void queries.invalidateQueries({ queryKey: api.due.mine.key() })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={text.changeMail}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={change.isPending} onClick={keep}>
            {text.keep}
          </Button>
        </>
      }
    >
      <TextInput
        label={text.mailLabel}
        hint={text.mailHint}
        inputMode="email"
        autoComplete="email"
        data-autofocus
        value={typed}
        maxLength={300}
        error={change.error === null ? null : refusalSentence(change.error, locale)}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  )
}
