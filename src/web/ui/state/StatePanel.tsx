import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/Icon.tsx'
import styles from './state.module.css'

interface StatePanelProps {
  icon: IconName
  title: string
  /** What it means and what to do next. */
  children: ReactNode
  /** One or two buttons. */
  actions?: ReactNode
  /** Heading level in the page it stands in. */
  level?: 1 | 2 | 3
  /** True for something that went wrong: it is read aloud at once. */
  isAlert?: boolean
}

/** What stands in the place of content that is not there. */
export function StatePanel({ icon, title, children, actions, level = 2, isAlert = false }: StatePanelProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles['panel']} role={isAlert ? 'alert' : undefined}>
      <span className={styles['icon']}>
        <Icon name={icon} size={1.5} />
      </span>
      <Heading className={styles['title']}>{title}</Heading>
      <div className={styles['body']}>{children}</div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
