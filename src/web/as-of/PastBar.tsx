import { Link } from '@tanstack/react-router'
import { formatMoment } from '../../domain/number-format.ts'
import { asOfTexts } from '../locales/as-of.ts'
import { useText } from '../locales/catalogue.ts'
import { Icon } from '../ui/icon/Icon.tsx'
import styles from './past-bar.module.css'

/** "Số liệu như đã biết lúc 05/12/2025 09:00", with the way back to the present. */
export function PastBar({ moment }: { moment: string }) {
  const text = useText(asOfTexts)
  return (
    <div className={styles['bar']} role="note" aria-label={text.name}>
      <Icon name="info" />
      <p>
        <strong>{text.knownAt(formatMoment(moment))}</strong> {text.hint}
      </p>
      <Link to="." search={(view) => ({ ...view, asOf: undefined })} className={styles['back']} data-screen-only>
        {text.toPresent}
      </Link>
    </div>
  )
}
