import { useMutation } from '@tanstack/react-query'
import type { SessionState } from '../../../contract/session.ts'
import { useApi } from '../../api/api.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { signInTexts } from '../../locales/sign-in.ts'
import { useText } from '../../locales/catalogue.ts'
import { roleTexts } from '../../locales/roles.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import { FormError } from './FormError.tsx'
import styles from './sample-accounts.module.css'

interface SampleAccountsProps {
  accounts: SessionState['sampleAccounts']
  onSignedIn: (session: SessionState) => void
}

/** The accounts of the sample workspace, each entered with one press. */
export function SampleAccounts({ accounts, onSignedIn }: SampleAccountsProps) {
  const text = useText(signInTexts)
  const roleWords = useText(roleTexts)
  const locale = useLocale()
  const signIn = useMutation(useApi().session.signInAsSample.mutationOptions({ onSuccess: onSignedIn }))
  return (
    <section className={styles['sample']} aria-labelledby="sample-accounts">
      <h2 id="sample-accounts">{text.sampleTitle}</h2>
      <p className={styles['body']}>{text.sampleBody}</p>
      <FormError message={signIn.error === null ? null : refusalSentence(signIn.error, locale)} />
      <ul className={styles['accounts']}>
        {accounts.map(({ username, displayName, role, unit }) => (
          <li key={username}>
            <button type="button" className={styles['account']} disabled={signIn.isPending} onClick={() => signIn.mutate({ username })}>
              <span className={styles['role']}>{roleWords[role]}</span>
              <span className={styles['who']}>
                {displayName}
                {unit === null ? null : ` · ${unit.shortName}`}
              </span>
              <Icon name="arrowRight" size={1} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
