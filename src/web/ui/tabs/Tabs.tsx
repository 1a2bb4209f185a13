import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './tabs.module.css'

interface TabsProps<Key extends string> {
  /** What the tabs divide. */
  label: string
  selected: Key
  tabs: readonly { key: Key; label: string }[]
  onSelect: (key: Key) => void
  /** The content of the selected tab. */
  children: ReactNode
}

/** Parts of a page of which one is shown. Left, right, Home and End move between them. */
export function Tabs<const Key extends string>({ label, selected, tabs, onSelect, children }: TabsProps<Key>) {
  const id = useId()
  const buttons = useRef(new Map<Key, HTMLButtonElement>())
  const move = (event: KeyboardEvent) => {
    const target =
      tabs[
        nextIndex(
          event.key,
          tabs.findIndex((tab) => tab.key === selected),
          tabs.length,
        ) ?? -1
      ]
    if (target === undefined) return
    event.preventDefault()
    onSelect(target.key)
    buttons.current.get(target.key)?.focus()
  }
  return (
    <div className={styles['tabs']}>
      <div role="tablist" aria-label={label} className={styles['list']}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            ref={(button) => {
              if (button !== null) buttons.current.set(tab.key, button)
            }}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === selected ? 0 : -1}
            className={styles['tab']}
            onClick={() => onSelect(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} className={styles['panel']}>
        {children}
      </div>
    </div>
  )
}

/** Where a key leads in a row of `count`, around its ends; null for other keys. */
function nextIndex(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count
    case 'ArrowLeft':
      return (current - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
