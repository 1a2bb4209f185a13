import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { themes, usePreferences } from '../../stores/preferences.ts'
import { Select } from '../../ui/field/Select.tsx'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import styles from './device-choices.module.css'
import { themeLooks } from './theme-looks.ts'

/** Language and theme inside the account panel, where the header has no room for them. */
export function DeviceChoices() {
  const text = useText(shellTexts)
  const { locale, theme, chooseLocale, chooseTheme } = usePreferences((preferences) => preferences)
  return (
    <div className={styles['choices']}>
      <SegmentedControl
        label={text.language}
        isLabelHidden={false}
        value={locale}
        options={[
          { value: 'vi', label: text.vietnamese },
          { value: 'en', label: text.english },
        ]}
        onChange={chooseLocale}
      />
      <Select
        label={text.theme}
        value={theme}
        options={themes.map((name) => ({ value: name, label: text[themeLooks[name].label] }))}
        onChange={chooseTheme}
      />
    </div>
  )
}
