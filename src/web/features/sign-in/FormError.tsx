import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './form.module.css'

/** Why the server did not take the form, read aloud when it appears. */
export function FormError({ message }: { message: string | null }) {
  return (
    <div role="alert">
      {message === null ? null : (
        <p className={styles['error']}>
          <Icon name="warning" />
          {message}
        </p>
      )}
    </div>
  )
}
