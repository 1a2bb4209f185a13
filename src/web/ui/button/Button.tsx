import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/Icon.tsx'
import styles from './button.module.css'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface LookProps {
  /** `primary`: the one thing to do here; at most one on a screen. */
  look?: ButtonLook
  size?: 'normal' | 'small'
  icon?: IconName
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'>, LookProps {
  /** Shows that the act is under way and takes no second press. */
  isBusy?: boolean
  children: ReactNode
}

/** A button with words. */
export function Button({ look = 'secondary', size = 'normal', icon, isBusy = false, type = 'button', onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ look, size })}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  )
}

/** The classes of a button's look, for links that look like one. */
export function buttonClass({ look = 'secondary', size = 'normal' }: LookProps): string {
  return `${styles['button']} ${styles[look]} ${styles[size]}`
}
