import { useQueryClient } from '@tanstack/react-query'
import { useAccount, useStoreSession } from '../../api/session.ts'
import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { onSessionRestored } from '../../stores/session-expiry.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import styles from './expired-session.module.css'
import { PasswordForm } from './PasswordForm.tsx'

/** Asks for the password again over the open page when the session ended during work; nothing on the page is touched. Draw it only then. */
export function ExpiredSessionDialog() {
  const text = useText(shellTexts)
  const storeSession = useStoreSession()
  const queryClient = useQueryClient()
  const account = useAccount()
  if (account === null) return null
  return (
    <Dialog title={text.expiredTitle} size="small" isDismissable={false} onClose={() => {}}>
      <div className={styles['content']}>
        <p>{text.expiredBody}</p>
        <PasswordForm
          username={account.username}
          onSignedIn={(session) => {
            storeSession(session)
            onSessionRestored()
            void queryClient.invalidateQueries()
          }}
        />
        <p className={styles['other']}>
          <a href="/dang-nhap">{text.expiredOther}</a>
          <span>{text.expiredOtherHint}</span>
        </p>
      </div>
    </Dialog>
  )
}
