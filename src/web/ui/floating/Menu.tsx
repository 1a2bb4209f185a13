import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/Icon.tsx'
import styles from './floating.module.css'
import type { TriggerProps } from './Popover.tsx'
import type { Align } from './placement.ts'
import { useDismissal } from './use-dismissal.ts'
import { useFloating } from './use-floating.ts'

interface MenuItem {
  key: string
  label: string
  icon?: IconName
  /** Set where the items are choices: true for the one in force. */
  isChecked?: boolean
  onSelect: () => void
}

interface MenuProps {
  label: string
  items: readonly MenuItem[]
  align?: Align
  renderTrigger: (props: TriggerProps & { 'aria-haspopup': 'menu' }) => ReactNode
}

/** A list of acts or choices that a button opens. Arrows, Home, End and first letters move in it. */
export function Menu({ label, items, align = 'end', renderTrigger }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useFloating({ anchor, floating: list, isOpen, side: 'below', align })
  useLayoutEffect(() => {
    if (isOpen) (list.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? entries(list.current)[0])?.focus()
  }, [isOpen])
  const close = () => {
    setIsOpen(false)
    anchor.current?.focus()
  }
  useDismissal(isOpen, [anchor, list], (reason) => (reason === 'escape' ? close() : setIsOpen(false)))
  return (
    <>
      {renderTrigger({
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => setIsOpen(!isOpen),
      })}
      {isOpen ? (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={`${styles['floating']} ${styles['menu']}`}
          onKeyDown={(event) => moveFocus(event, list.current)}
        >
          {items.map((item) => (
            <MenuEntry
              key={item.key}
              item={item}
              onSelect={() => {
                close()
                item.onSelect()
              }}
            />
          ))}
        </div>
      ) : null}
    </>
  )
}

function MenuEntry({ item, onSelect }: { item: MenuItem; onSelect: () => void }) {
  const isChoice = item.isChecked !== undefined
  return (
    <button
      type="button"
      role={isChoice ? 'menuitemradio' : 'menuitem'}
      aria-checked={item.isChecked}
      tabIndex={-1}
      className={styles['entry']}
      onClick={onSelect}
    >
      {item.icon === undefined ? null : <Icon name={item.icon} />}
      <span className={styles['entryLabel']}>{item.label}</span>
      {item.isChecked === true ? <Icon name="check" /> : null}
    </button>
  )
}

function entries(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const all = entries(list)
  const target = all[targetIndex(event.key, all)]
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}

function targetIndex(key: string, all: readonly HTMLElement[]): number {
  const current = all.findIndex((entry) => entry === document.activeElement)
  if (key === 'ArrowDown') return (current + 1) % all.length
  if (key === 'ArrowUp') return (current - 1 + all.length) % all.length
  if (key === 'Home') return 0
  if (key === 'End') return all.length - 1
  if (key.length !== 1 || key === ' ') return -1
  const following = [...all.slice(current + 1), ...all.slice(0, current + 1)]
  const match = following.find((entry) => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()))
  return match === undefined ? -1 : all.indexOf(match)
}
