import type { RefObject } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { showToast } from '../../ui/toast/toasts.ts'
import styles from './overview.module.css'

export interface CardActionsProps {
  picture: RefObject<HTMLElement | null>
  name: string
  onWhy: () => void
}

/** What can be done with a card: ask why, copy it as a picture. The picture maker is loaded when it is asked for. */
export function CardActions({ picture, name, onWhy }: CardActionsProps) {
  const text = useText(overviewText)
  const copy = async () => {
    if (picture.current === null) return
    try {
      const { copyPicture } = await import('../../charts/picture.ts')
      const outcome = await copyPicture(picture.current, `${name}.png`)
      showToast({ tone: 'done', message: outcome === 'copied' ? text.pictureCopied : text.pictureSaved })
    } catch {
      showToast({ tone: 'failed', message: text.pictureFailed })
    }
  }
  return (
    <div className={styles.cardActions} data-picture="leave-out">
      <IconButton icon="question" label={text.whyLabel(name)} onClick={onWhy} />
      <IconButton icon="copy" label={text.copyPicture} onClick={() => void copy()} />
    </div>
  )
}
