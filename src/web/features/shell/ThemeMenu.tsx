import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { themes } from '../../stores/preferences.ts'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { themeLooks } from './theme-looks.ts'

/** Chooses between light, dark and the projector, or leaves it to the device. */
export function ThemeMenu() {
  const text = useText(shellTexts)
  const theme = usePreferences((preferences) => preferences.theme)
  const chooseTheme = usePreferences((preferences) => preferences.chooseTheme)
  return (
    <Menu
      label={text.theme}
      items={themes.map((name) => ({
        key: name,
        label: text[themeLooks[name].label],
        icon: themeLooks[name].icon,
        isChecked: name === theme,
        onSelect: () => chooseTheme(name),
      }))}
      renderTrigger={(props) => <IconButton {...props} icon={themeLooks[theme].icon} label={text.theme} />}
    />
  )
}
