import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedAccount } from '../../../contract/account.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { foldText } from '../../../domain/text-fold.ts'
import { useApi } from '../../api/api.ts'
import { isRefusal, isUnreachable } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { accountsTexts } from '../../locales/accounts.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { AccountDrawer } from './AccountDrawer.tsx'
import type { IssuedCode } from './AccountDrawer.tsx'
import { AddAccountDialog } from './AddAccountDialog.tsx'
import { RoleLines } from './RoleLines.tsx'
import styles from './accounts.module.css'

/** Tài khoản: everybody with their roles, and one of them to manage. */
export function AccountsScreen() {
  const text = useText(accountsTexts)
  const locale = useLocale()
  const query = useQuery(useApi().account.list.queryOptions())
  const [find, setFind] = useState('')
  const [opened, setOpened] = useState<{ account: string; issued?: IssuedCode | undefined } | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const accounts = query.data?.accounts ?? []
  const shown = accounts.filter((account) => isFound(account, find))
  const open = accounts.find(({ id }) => id === opened?.account)
  const added = (account: string, issued: IssuedCode | undefined) => {
    setIsAdding(false)
    setOpened({ account, issued })
  }
  const retry = () => void query.refetch()
  return (
    <Page isBusy={query.isPending}>
      <PageHeader
        title={text.title}
        lede={text.lede}
        actions={
          <Button look="primary" disabled={query.data === undefined} onClick={() => setIsAdding(true)}>
            {text.add}
          </Button>
        }
      />
      {query.data !== undefined ? (
        <>
          <div className={styles['find']}>
            <TextInput label={text.find} type="search" value={find} onChange={(event) => setFind(event.target.value)} />
            <p className={styles['soft']} aria-live="polite">
              {text.count(formatNumber(String(shown.length), locale))}
            </p>
          </div>
          {shown.length === 0 ? (
            <EmptyState title={text.none}>{text.noneHint}</EmptyState>
          ) : (
            <ul className={styles['accounts']} aria-label={text.list}>
              {shown.map((account) => (
                <AccountLine key={account.id} account={account} onOpen={() => setOpened({ account: account.id })} />
              ))}
            </ul>
          )}
        </>
      ) : query.error === null ? (
        <Skeleton height="20rem" />
      ) : isUnreachable(query.error) ? (
        <OfflineState onRetry={retry} />
      ) : isRefusal(query.error, 'FORBIDDEN') ? (
        <NoPermission />
      ) : (
        <ErrorState message={refusalSentence(query.error, locale)} onRetry={retry} />
      )}
      {open === undefined ? null : (
        <AccountDrawer key={open.id} account={open} accounts={accounts} issued={opened?.issued} onClose={() => setOpened(null)} />
      )}
      {isAdding ? <AddAccountDialog onAdded={added} onClose={() => setIsAdding(false)} /> : null}
    </Page>
  )
}

function isFound({ username, displayName, roles }: ListedAccount, find: string): boolean {
  const wanted = foldText(find)
  return [username, displayName, ...roles.map(({ unit }) => unit?.name ?? '')].some((each) => foldText(each).includes(wanted))
}

function AccountLine({ account, onOpen }: { account: ListedAccount; onOpen: () => void }) {
  const text = useText(accountsTexts)
  return (
    <li className={styles['account']} data-state={account.state}>
      <div>
        <strong>{account.displayName}</strong>
        <p className={styles['soft']}>
          {account.username} · {text.state[account.state]}
          {account.isOwn ? ` · ${text.own}` : ''}
        </p>
      </div>
      <RoleLines roles={account.roles.filter(({ when }) => when !== 'past')} />
      <Button size="small" aria-label={text.open(account.displayName)} onClick={onOpen}>
        {text.manage}
      </Button>
    </li>
  )
}
