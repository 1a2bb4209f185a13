import type { Account } from '../../../contract/session.ts'
import { useAccount } from '../../api/session.ts'
import { useSaving } from '../../saving/saving.ts'
import { useUnloadWarning } from '../../saving/use-unload-warning.ts'

/** In the shell of whoever is signed in: sends what waits, on every screen. */
export function QueueEntry() {
  const account = useAccount()
  return account === null ? null : <QueueOf key={account.id} account={account} />
}

function QueueOf({ account }: { account: Account }) {
  const { drafts } = useSaving(account.id)
  useUnloadWarning(drafts)
  return null
}
