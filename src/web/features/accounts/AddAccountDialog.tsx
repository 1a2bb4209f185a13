import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { accountsTexts } from '../../locales/accounts.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import type { IssuedCode } from './AccountDrawer.tsx'
import styles from './accounts.module.css'

/** Adds an account with a code for its person; its roles follow where it is managed. */
export function AddAccountDialog({ onAdded, onClose }: { onAdded: (account: string, issued: IssuedCode | undefined) => void; onClose: () => void }) {
  const text = useText(accountsTexts)
  const common = useText(commonTexts)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const api = useApi()
  const { state, act } = useKeyedMutation(api.account.add.mutationOptions())
  const coding = useMutation(api.account.issueCode.mutationOptions())
  const [username, setUsername] = useState('')
  const [displayName, setDisplayName] = useState('')
  const add = () =>
    act(
      { username, displayName },
      {
        onSuccess: ({ account }) => {
          showToast({ tone: 'done', message: text.done.add })
          void queryClient.invalidateQueries()
          // Without a code the account is there all the same: one is asked for where it is managed.
          coding.mutate({ account }, { onSettled: (issued) => onAdded(account, issued) })
        },
      },
    )
  return (
    <Dialog
      title={text.addTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" isBusy={state.isPending || coding.isPending} onClick={add}>
            {text.addWithCode}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextInput
          label={text.displayName}
          hint={text.displayNameHint}
          data-autofocus
          maxLength={200}
          value={displayName}
          onChange={(event) => setDisplayName(event.target.value)}
        />
        <TextInput
          label={text.username}
          hint={text.usernameHint}
          autoCapitalize="none"
          autoComplete="off"
          maxLength={80}
          error={state.error === null ? null : refusalSentence(state.error, locale)}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
