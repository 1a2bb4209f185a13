import { useId, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import styles from './floating.module.css'
import type { Align, Side } from './placement.ts'
import { useDismissal } from './use-dismissal.ts'
import { useFloating } from './use-floating.ts'

/** What the button that opens it must carry. */
export interface TriggerProps {
  ref: RefObject<HTMLButtonElement | null>
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick: () => void
}

interface PopoverProps {
  /** Names the panel for screen readers. */
  label: string
  renderTrigger: (props: TriggerProps) => ReactNode
  side?: Side
  align?: Align
  /** The content; `close` closes the panel and gives the focus back. */
  children: (close: () => void) => ReactNode
}

/** A panel that a button opens beside itself. */
export function Popover({ label, renderTrigger, side = 'below', align = 'end', children }: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  useFloating({ anchor, floating: panel, isOpen, side, align })
  const close = () => {
    setIsOpen(false)
    anchor.current?.focus()
  }
  useDismissal(isOpen, [anchor, panel], (reason) => (reason === 'escape' ? close() : setIsOpen(false)))
  return (
    <>
      {renderTrigger({ ref: anchor, 'aria-expanded': isOpen, 'aria-controls': isOpen ? id : undefined, onClick: () => setIsOpen(!isOpen) })}
      {isOpen ? (
        <section ref={panel} id={id} aria-label={label} className={`${styles['floating']} ${styles['panel']}`}>
          <Content close={close}>{children}</Content>
        </section>
      ) : null}
    </>
  )
}

function Content({ close, children }: { close: () => void; children: PopoverProps['children'] }) {
  return children(close)
}
