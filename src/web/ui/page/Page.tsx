import type { ReactNode } from 'react'
import styles from './page.module.css'

interface PageProps {
  /** True while the parts of the page are still loading. */
  isBusy?: boolean
  children: ReactNode
}

/** The frame of every screen: its width, its margins and the white between its parts. */
export function Page({ isBusy = false, children }: PageProps) {
  return (
    <div className={styles['page']} aria-busy={isBusy}>
      {children}
    </div>
  )
}
