import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { usePreferences } from '../../stores/preferences.ts'
import styles from './language-switch.module.css'

/** Changes between Vietnamese and English; each language names itself. */
export function LanguageSwitch() {
  const text = useText(shellTexts)
  const locale = usePreferences((preferences) => preferences.locale)
  const chooseLocale = usePreferences((preferences) => preferences.chooseLocale)
  const other = locale === 'vi' ? 'en' : 'vi'
  const name = other === 'vi' ? text.vietnamese : text.english
  return (
    <button
      type="button"
      className={styles['language']}
      lang={other}
      aria-label={name}
      title={name}
      data-code={other.toUpperCase()}
      onClick={() => chooseLocale(other)}
    />
  )
}
