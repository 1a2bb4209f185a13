import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import styles from './page.module.css'

interface PageHeaderProps {
  title: string
  /** What the page belongs to, above the title: a few words or a link back. */
  eyebrow?: ReactNode
  /** The answer of the page in a sentence or two. */
  lede?: ReactNode
  /** Choices and acts for the whole page. */
  actions?: ReactNode
  /** Labels beside the title, e.g. "dữ liệu minh họa". */
  labels?: ReactNode
}

/** The head of a screen: its name, its answer, its choices. Names the browser's tab too. */
export function PageHeader({ title, eyebrow, lede, actions, labels }: PageHeaderProps) {
  useDocumentTitle(title)
  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        {eyebrow === undefined ? null : <div className={styles['eyebrow']}>{eyebrow}</div>}
        <div className={styles['titleLine']}>
          <h1 tabIndex={-1}>{title}</h1>
          {labels}
        </div>
        {lede === undefined ? null : <div className={styles['lede']}>{lede}</div>}
      </div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </header>
  )
}

/** Names the browser's tab after the screen. */
export function useDocumentTitle(title: string): void {
  const { product } = useText(commonTexts)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}
