import type { ListedAccount } from '../../../contract/account.ts'
import { formatDay } from '../../../domain/number-format.ts'
import { accountsTexts } from '../../locales/accounts.ts'
import { useText } from '../../locales/catalogue.ts'
import { roleTexts } from '../../locales/roles.ts'
import { EndRole } from './EndRole.tsx'
import styles from './accounts.module.css'

export type HeldRole = ListedAccount['roles'][number]

/** Roles, each with its unit and its days; with the account they are of, each can be ended. */
export function RoleLines({ roles, account }: { roles: readonly HeldRole[]; account?: string }) {
  const text = useText(accountsTexts)
  const words = useText(roleTexts)
  if (roles.length === 0) return <p className={styles['soft']}>{text.noRoles}</p>
  return (
    <ul className={styles['roles']}>
      {roles.map((held) => (
        <li key={`${held.role} ${held.unit?.id ?? ''} ${held.from} ${held.to ?? ''}`} data-when={held.when}>
          <span>
            {words[held.role]}, {held.unit?.name ?? text.everywhere}
            {held.descendants && held.unit !== null ? ` ${text.withUnits}` : ''}{' '}
            <span className={styles['soft']}>
              {held.to === null ? text.from(formatDay(held.from)) : text.span(formatDay(held.from), formatDay(held.to))}
            </span>
          </span>
          {account === undefined || held.when === 'past' ? null : <EndRole account={account} held={held} />}
        </li>
      ))}
    </ul>
  )
}
