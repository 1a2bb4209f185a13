import type { ReactNode } from 'react'
import { buttonClass } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icon/Icon.tsx'

interface PresentLinkProps {
  deck: string
  freeze?: number
  look?: 'primary' | 'secondary'
  size?: 'normal' | 'small'
  label?: string
  children: ReactNode
}

/** To presenting a deck, or a frozen version of it. */
export function PresentLink({ deck, freeze, look = 'secondary', size = 'normal', label, children }: PresentLinkProps) {
  const search = freeze === undefined ? '' : `?ban-chot=${freeze}`
  return (
    <a href={`/trinh-chieu/${encodeURIComponent(deck)}/chieu${search}`} className={buttonClass({ look, size })} aria-label={label}>
      <Icon name="projector" />
      {children}
    </a>
  )
}
