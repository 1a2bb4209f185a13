import type { ReactNode } from 'react'
import type { IconName } from '../icon/Icon.tsx'
import { StatePanel } from './StatePanel.tsx'

interface EmptyStateProps {
  title: string
  children: ReactNode
  actions?: ReactNode
  icon?: IconName
}

/** Nothing here, and nothing is wrong: why, and what to do next. */
export function EmptyState({ title, children, actions, icon = 'info' }: EmptyStateProps) {
  return (
    <StatePanel icon={icon} title={title} actions={actions}>
      {children}
    </StatePanel>
  )
}
