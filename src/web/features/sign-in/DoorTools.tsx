import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import styles from './door-frame.module.css'

/** The language, before anyone is signed in. */
export function DoorTools() {
  const text = useText(shellTexts)
  const locale = usePreferences((preferences) => preferences.locale)
  const chooseLocale = usePreferences((preferences) => preferences.chooseLocale)
  return (
    <header className={styles['tools']}>
      <SegmentedControl
        label={text.language}
        value={locale}
        options={[
          { value: 'vi', label: text.vietnamese },
          { value: 'en', label: text.english },
        ]}
        onChange={chooseLocale}
      />
    </header>
  )
}
