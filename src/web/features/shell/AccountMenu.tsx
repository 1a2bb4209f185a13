import { Link } from '@tanstack/react-router'
import type { Account } from '../../../contract/session.ts'
import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { roleTexts } from '../../locales/roles.ts'
import { askToLeave } from '../../stores/leaving.ts'
import { Popover } from '../../ui/floating/Popover.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './account-menu.module.css'
import { DeviceChoices } from './DeviceChoices.tsx'

/** Who is signed in, and what concerns the account and this device. */
export function AccountMenu({ account }: { account: Account }) {
  const text = useText(shellTexts)
  const roleWords = useText(roleTexts)
  return (
    <Popover
      label={text.accountPanel}
      renderTrigger={(props) => (
        <button {...props} type="button" className={styles['trigger']} aria-label={text.account(account.displayName)}>
          <span className={styles['initials']} data-initials={initialsOf(account.displayName)} />
          <span className={styles['name']}>{account.displayName}</span>
          <Icon name="chevronDown" size={1} />
        </button>
      )}
    >
      {(close) => (
        <div className={styles['panel']}>
          <div>
            <p className={styles['who']}>{account.displayName}</p>
            {account.roles.map(({ role, unit }) => (
              <p key={`${role} ${unit?.id ?? ''}`} className={styles['role']}>
                {roleWords[role]}
                {unit === null ? null : ` · ${unit.shortName}`}
              </p>
            ))}
          </div>
          <DeviceChoices />
          <div className={styles['acts']}>
            <Link to="/doi-mat-khau" className={styles['act']} onClick={close}>
              <Icon name="key" />
              {text.changePassword}
            </Link>
            <button type="button" className={styles['act']} onClick={() => (close(), askToLeave())}>
              <Icon name="signOut" />
              {text.signOut}
            </button>
          </div>
        </div>
      )}
    </Popover>
  )
}

/** The first letters of the last two words: Vietnamese given names stand last. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Letter}/u.test(word))
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
