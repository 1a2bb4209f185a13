import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Account } from '../../../contract/session.ts'
import { commonTexts } from '../../locales/common.ts'
import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { BrandSign } from './Brand.tsx'
import type { Destination } from './destinations.ts'
import styles from './header.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'

interface HeaderProps {
  /** What other features put beside the account, e.g. the search. */
  tools: ReactNode
  account: Account
  destinations: readonly Destination[]
}

/** The line on top of every screen. */
export function Header({ account, destinations, tools }: HeaderProps) {
  const common = useText(commonTexts)
  const text = useText(shellTexts)
  return (
    <header className={styles['header']} data-screen-only>
      <div className={styles['line']}>
        <Link to="/" className={styles['brand']}>
          <BrandSign />
          <span>{common.product}</span>
        </Link>
        <nav className={styles['navigation']} aria-label={text.mainNavigation}>
          {destinations.map(({ to, name }) => (
            <Link key={name} to={to} className={styles['destination']} activeOptions={{ exact: true, includeSearch: false }}>
              {text[name]}
            </Link>
          ))}
        </nav>
        <div className={styles['tools']}>
          {tools}
          <span className={styles['wide']}>
            <LanguageSwitch />
            <ThemeMenu />
          </span>
          <AccountMenu account={account} />
        </div>
      </div>
    </header>
  )
}
