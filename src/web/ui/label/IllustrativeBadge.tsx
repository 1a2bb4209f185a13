import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import styles from './label.module.css'

interface IllustrativeBadgeProps {
  /** A sign instead of the words, for cells of a table whose page says it in words. */
  isShort?: boolean
}

/** "dữ liệu minh họa": stands wherever a made-up value, or what was computed from one, is shown. */
export function IllustrativeBadge({ isShort = false }: IllustrativeBadgeProps) {
  const text = useText(commonTexts)
  if (!isShort) {
    return (
      <span className={styles['illustrative']} title={text.illustrativeHint}>
        {text.illustrative}
      </span>
    )
  }
  return (
    <span className={styles['sign']} title={text.illustrativeHint} data-illustrative-sign>
      <svg viewBox="0 0 8 8" aria-hidden="true" focusable="false">
        <path d="M4 .8 7.2 4 4 7.2.8 4Z" />
      </svg>
      <span className="visually-hidden">{text.illustrative}</span>
    </span>
  )
}
