import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ListedAccount } from '../../../contract/account.ts'
import { formatMoment, formatNumber } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { accountsTexts } from '../../locales/accounts.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Drawer } from '../../ui/dialog/Dialog.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import { AssignForm } from './AssignForm.tsx'
import { HandOverForm } from './HandOverForm.tsx'
import { RoleLines } from './RoleLines.tsx'
import styles from './accounts.module.css'

interface AccountDrawerProps {
  account: ListedAccount
  accounts: readonly ListedAccount[]
  /** The code of an account that was just added. */
  issued: IssuedCode | undefined
  onClose: () => void
}

/** A one-time code, or null where nobody needs one. It is kept nowhere but on the screen. */
export interface IssuedCode {
  username: string
  code: string | null
  expiresAt: string | null
}

/** One account: its roles, its code, whether it may be used, and who follows. */
export function AccountDrawer({ account, accounts, issued, onClose }: AccountDrawerProps) {
  const text = useText(accountsTexts)
  const locale = useLocale()
  const api = useApi()
  const queryClient = useQueryClient()
  const disabling = useKeyedMutation(api.account.disable.mutationOptions())
  const enabling = useKeyedMutation(api.account.enable.mutationOptions())
  const coding = useMutation(api.account.issueCode.mutationOptions())
  const told = (message: string) => ({
    onSuccess: () => {
      showToast({ tone: 'done', message })
      void queryClient.invalidateQueries()
    },
  })
  const past = account.roles.filter(({ when }) => when === 'past')
  const code = coding.data ?? issued
  const isDisabled = account.state === 'disabled'
  const error = [disabling, enabling].map(({ state }) => state.error).find((each) => each !== null) ?? coding.error
  return (
    <Drawer title={account.displayName} onClose={onClose}>
      <div className={styles['form']}>
        <p className={styles['soft']}>
          {account.username} · {text.state[account.state]}
        </p>
        {error === null ? null : (
          <p role="alert" className={styles['refusal']}>
            {refusalSentence(error, locale)}
          </p>
        )}
        <div className={styles['acts']}>
          <Button disabled={isDisabled} isBusy={coding.isPending} onClick={() => coding.mutate({ account: account.id })}>
            {text.code}
          </Button>
          <Button
            disabled={account.isOwn}
            onClick={() => (isDisabled ? enabling : disabling).act({ account: account.id }, told(isDisabled ? text.done.enable : text.done.disable))}
          >
            {isDisabled ? text.enable : text.disable}
          </Button>
        </div>
        {account.isOwn ? <p className={styles['soft']}>{text.ownLimits}</p> : null}
        {code === undefined ? null : <CodeCard issued={code} name={account.displayName} />}
        <h3>{text.roles}</h3>
        <RoleLines roles={account.roles.filter(({ when }) => when !== 'past')} account={account.id} />
        {past.length === 0 ? null : (
          <details>
            <summary className={styles['soft']}>{text.pastRoles(formatNumber(String(past.length), locale))}</summary>
            <RoleLines roles={past} />
          </details>
        )}
        {account.isOwn ? null : <AssignForm account={account.id} />}
        <HandOverForm account={account} accounts={accounts} />
      </div>
    </Drawer>
  )
}

function CodeCard({ issued, name }: { issued: IssuedCode; name: string }) {
  const text = useText(accountsTexts)
  if (issued.code === null) return <p>{text.noCode}</p>
  return (
    <section className={styles['code']} aria-label={text.codeTitle(name)} role="status">
      <h3>{text.codeTitle(name)}</h3>
      <p className={styles['codeText']}>{issued.code}</p>
      <p>{text.codeWhere(issued.username)}</p>
      <p className={styles['soft']}>{text.codeBody(issued.expiresAt === null ? '' : formatMoment(issued.expiresAt))}</p>
    </section>
  )
}
