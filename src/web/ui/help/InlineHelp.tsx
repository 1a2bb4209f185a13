import { useId } from 'react'
import type { ReactNode } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { Icon } from '../icon/Icon.tsx'
import styles from './help.module.css'

interface InlineHelpProps {
  /** Name under which this device remembers whether it stays open: letters and hyphens. */
  name: string
  title?: string
  children: ReactNode
}

/** A few sentences about a screen, folded until asked for; stays as it was left. */
export function InlineHelp({ name, title, children }: InlineHelpProps) {
  const text = useText(commonTexts)
  const isOpen = usePreferences(({ openHelp }) => openHelp.includes(name))
  const keepHelpOpen = usePreferences((preferences) => preferences.keepHelpOpen)
  const id = useId()
  return (
    <div className={styles['help']} data-screen-only>
      <button type="button" className={styles['toggle']} aria-expanded={isOpen} aria-controls={id} onClick={() => keepHelpOpen(name, !isOpen)}>
        <Icon name="info" />
        {title ?? text.helpTitle}
        <Icon name={isOpen ? 'chevronUp' : 'chevronDown'} size={1} />
      </button>
      <div id={id} hidden={!isOpen} className={styles['content']}>
        {children}
      </div>
    </div>
  )
}
