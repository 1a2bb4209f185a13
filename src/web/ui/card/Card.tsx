import type { ComponentProps } from 'react'
import styles from './card.module.css'

interface CardProps extends Omit<ComponentProps<'section'>, 'className' | 'ref'> {
  /** `article` for one of several that stand on their own, e.g. a target among targets. */
  as?: 'section' | 'article' | 'div'
  /** `plain` has no ground of its own: for parts that the white around them holds together. */
  look?: 'ground' | 'plain'
}

/** A part of a page that belongs together. */
export function Card({ as: Tag = 'section', look = 'ground', ...rest }: CardProps) {
  return <Tag {...rest} className={`${styles['card']} ${styles[look]}`} />
}
