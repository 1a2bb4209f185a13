import type { ComponentProps } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/Icon.tsx'
import styles from './button.module.css'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  icon: IconName
  /** What it does; read aloud and shown while the pointer rests on it. */
  label: string
}

/** A button without words. */
export function IconButton({ icon, label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={styles['iconButton']} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}
