import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAccount } from '../../api/session.ts'
import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { Toasts } from '../../ui/toast/Toasts.tsx'
import styles from './app-shell.module.css'
import { BottomNavigation } from './BottomNavigation.tsx'
import { destinationsOf } from './destinations.ts'
import { Header } from './Header.tsx'
import { Notices } from './Notices.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

interface AppShellProps {
  /** What other features put into the header, e.g. the search. */
  tools: ReactNode
  /** What other features put over the page, e.g. the question for the password when the session ended. */
  over: ReactNode
  /** What other features put above the page when it is printed. */
  onPaper: ReactNode
}

/** What stands around every screen after sign-in. */
export function AppShell({ tools, over, onPaper }: AppShellProps) {
  const account = useAccount()
  const text = useText(shellTexts)
  const main = useFocusOnNavigation()
  if (account === null) return null
  const destinations = destinationsOf(account)
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#noi-dung" data-screen-only>
        {text.skip}
      </a>
      {onPaper}
      <Notices />
      <Header account={account} destinations={destinations} tools={tools} />
      <main id="noi-dung" ref={main} tabIndex={-1} className={styles['main']}>
        <Outlet />
      </main>
      <BottomNavigation destinations={destinations} />
      {over}
      <Toasts />
    </div>
  )
}
