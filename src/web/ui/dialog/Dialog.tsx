import { useId } from 'react'
import type { ReactNode } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { IconButton } from '../button/IconButton.tsx'
import styles from './dialog.module.css'
import { useModal } from './use-modal.ts'

export interface DialogProps {
  title: string
  /** Called for Escape, the close button and a press beside it. */
  onClose: () => void
  /** The buttons at its end. */
  actions?: ReactNode
  size?: 'small' | 'normal' | 'wide'
  /** `top` for one whose height changes while it is used. */
  place?: 'middle' | 'top'
  /** False where the question must be answered: then there is no closing without one of the actions. */
  isDismissable?: boolean
  /** True for one that explains: printed in place of the page under it. */
  isPrinted?: boolean
  children: ReactNode
}

/** A question or a form over the page. Draw it only while it is open. */
export function Dialog(props: DialogProps) {
  return <ModalFrame {...props} className={`${styles['dialog']} ${styles[props.size ?? 'normal']} ${styles[props.place ?? 'middle']}`} />
}

/** A panel from the side, for what belongs beside the page: details, history, "vì sao". Draw it only while it is open. */
export function Drawer(props: Omit<DialogProps, 'size' | 'place'>) {
  return <ModalFrame {...props} className={styles['drawer'] ?? ''} />
}

function ModalFrame({ title, onClose, actions, isDismissable = true, isPrinted = false, className, children }: DialogProps & { className: string }) {
  const ref = useModal(isDismissable ? onClose : null)
  const text = useText(commonTexts)
  const titleId = useId()
  return (
    <dialog ref={ref} className={className} aria-labelledby={titleId} tabIndex={-1} data-paper={isPrinted || undefined}>
      <div className={styles['frame']}>
        <div className={styles['head']}>
          <h2 id={titleId}>{title}</h2>
          {isDismissable ? <IconButton icon="close" label={text.close} onClick={onClose} /> : null}
        </div>
        <div className={styles['body']}>{children}</div>
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
    </dialog>
  )
}
