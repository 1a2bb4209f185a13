import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/Icon.tsx'
import { buttonClass } from './Button.tsx'
import type { ButtonLook } from './Button.tsx'

interface LinkButtonProps extends Omit<ComponentProps<'a'>, 'className'> {
  look?: ButtonLook
  size?: 'normal' | 'small'
  icon?: IconName
}

function ButtonAnchor({ look = 'secondary', size = 'normal', icon, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={buttonClass({ look, size })}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A link to a screen that looks like a button, e.g. `<LinkButton to="/nhap-lieu" look="primary">`. */
export const LinkButton = createLink(ButtonAnchor)
