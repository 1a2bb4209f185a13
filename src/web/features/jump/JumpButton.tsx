import { lazy, Suspense, useEffect, useState } from 'react'
import { jumpTexts } from '../../locales/jump.ts'
import { useText } from '../../locales/catalogue.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './jump-button.module.css'

const loadJump = () => import('./JumpDialog.tsx').then(({ JumpDialog }) => ({ default: JumpDialog }))
const JumpDialog = lazy(loadJump)

function preload(): void {
  void loadJump()
}

/** Opens the search for units and indicators: a button, and Ctrl K or ⌘ K everywhere. */
export function JumpButton() {
  const text = useText(jumpTexts)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        className={styles['find']}
        aria-keyshortcuts="Control+K Meta+K"
        aria-label={text.title}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="search" />
        <span className={styles['findWords']}>{text.title}</span>
        <span className={styles['keys']} data-keys="Ctrl K" />
      </button>
      {isOpen ? (
        <Suspense>
          <JumpDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
