import type { ComponentProps } from 'react'
import styles from './field.module.css'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className'> {
  /** Begins low and grows with what is written in it. */
  isGrowing?: boolean
}

/** Room for several lines, inside a `Field`. */
export function TextArea({ isGrowing = false, ...rest }: TextAreaProps) {
  return <textarea {...rest} className={styles['area']} data-growing={isGrowing || undefined} />
}
