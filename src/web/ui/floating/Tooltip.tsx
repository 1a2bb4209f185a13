import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import styles from './floating.module.css'
import { useDismissal } from './use-dismissal.ts'
import { useFloating } from './use-floating.ts'

interface TooltipProps {
  /** A sentence more than the label says; nothing that is needed to work. */
  text: string
  /** The thing explained, which must be able to take the focus and carry the description. */
  children: (props: { 'aria-describedby': string | undefined }) => ReactNode
}

/** A sentence that appears beside a thing while the pointer or the focus is on it, and goes on Escape. */
export function Tooltip({ text, children }: TooltipProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const box = useRef<HTMLSpanElement>(null)
  useFloating({ anchor, floating: box, isOpen, side: 'above', align: 'centre' })
  useDismissal(isOpen, [anchor, box], () => setIsOpen(false))
  return (
    <span
      ref={anchor}
      className={styles['anchor']}
      onPointerEnter={() => setIsOpen(true)}
      onPointerLeave={() => setIsOpen(false)}
      onFocus={() => setIsOpen(true)}
      onBlur={() => setIsOpen(false)}
    >
      {children({ 'aria-describedby': isOpen ? id : undefined })}
      {isOpen ? (
        <span ref={box} id={id} role="tooltip" className={`${styles['floating']} ${styles['tooltip']}`}>
          {text}
        </span>
      ) : null}
    </span>
  )
}
