import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account, SessionState } from '../../../contract/session.ts'
import { useApi } from '../../api/api.ts'
import { useSession, useStoreSession } from '../../api/session.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { onSessionRestored } from '../../stores/session-expiry.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import styles from './expired-session.module.css'
import { FormError } from './FormError.tsx'
import { PasswordForm } from './PasswordForm.tsx'

interface EnterAgainProps {
  account: Account
  onSignedIn: (session: SessionState) => void
}

/** Asks to sign in again over the open page when the session ended during work; nothing on the page is touched. Draw it only then. */
export function ExpiredSessionDialog() {
  const text = useText(shellTexts)
  const storeSession = useStoreSession()
  const queryClient = useQueryClient()
  const { account, sampleAccounts } = useSession()
  if (account === null) return null
  const onSignedIn = (session: SessionState) => {
    storeSession(session)
    onSessionRestored()
    void queryClient.invalidateQueries()
  }
  const isSample = sampleAccounts.some(({ username }) => username === account.username)
  return (
    <Dialog title={text.expiredTitle} size="small" isDismissable={false} onClose={() => {}}>
      <div className={styles['content']}>
        {isSample ? <WithOnePress account={account} onSignedIn={onSignedIn} /> : <WithPassword account={account} onSignedIn={onSignedIn} />}
        <p className={styles['other']}>
          <a href="/dang-nhap">{text.expiredOther}</a>
          <span>{text.expiredOtherHint}</span>
        </p>
      </div>
    </Dialog>
  )
}

function WithPassword({ account, onSignedIn }: EnterAgainProps) {
  const text = useText(shellTexts)
  return (
    <>
      <p>{text.expiredBody}</p>
      <PasswordForm username={account.username} onSignedIn={onSignedIn} />
    </>
  )
}

/** An account of the sample workspace has no password. */
function WithOnePress({ account: { username, displayName }, onSignedIn }: EnterAgainProps) {
  const text = useText(shellTexts)
  const locale = useLocale()
  const signIn = useMutation(useApi().session.signInAsSample.mutationOptions({ onSuccess: onSignedIn }))
  return (
    <>
      <p>{text.expiredSampleBody}</p>
      <FormError message={signIn.error === null ? null : refusalSentence(signIn.error, locale)} />
      <Button look="primary" data-autofocus isBusy={signIn.isPending} onClick={() => signIn.mutate({ username })}>
        {text.expiredSample(displayName)}
      </Button>
    </>
  )
}
