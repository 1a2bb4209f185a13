import { useEffect, useRef } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { Button } from '../button/Button.tsx'
import { IconButton } from '../button/IconButton.tsx'
import { liftAbovePage, lowerIntoPage } from '../floating/lift.ts'
import { Icon } from '../icon/Icon.tsx'
import styles from './toast.module.css'
import { dismissToast, useToasts } from './toasts.ts'
import type { Toast } from './toasts.ts'

const shownFor = 6000

/** The place where messages in passing appear and are read aloud. Drawn once, by the shell. */
export function Toasts() {
  const text = useText(commonTexts)
  const toasts = useToasts()
  const region = useRef<HTMLElement>(null)
  const newest = toasts.at(-1)?.id
  useEffect(() => {
    const box = region.current
    if (box === null || newest === undefined) return undefined
    // Lifted again for each message, so that it stands above a dialog that was opened meanwhile.
    liftAbovePage(box)
    return () => lowerIntoPage(box)
  }, [newest])
  return (
    <section ref={region} className={styles['region']} aria-label={text.notifications} aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} dismissLabel={text.dismiss} />
      ))}
    </section>
  )
}

function ToastLine({ toast, dismissLabel }: { toast: Toast; dismissLabel: string }) {
  const { id, tone, message, action } = toast
  const staysUntilSeen = tone === 'failed' || action !== undefined
  useEffect(() => {
    if (staysUntilSeen) return undefined
    const timer = setTimeout(() => dismissToast(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, staysUntilSeen])
  return (
    <div className={`${styles['toast']} ${styles[tone]}`}>
      <Icon name={tone === 'done' ? 'check' : 'warning'} />
      <p className={styles['message']}>{message}</p>
      {action === undefined ? null : (
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            dismissToast(id)
            action.onSelect()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={dismissLabel} onClick={() => dismissToast(id)} />
    </div>
  )
}
