import type { Theme } from '../../stores/preferences.ts'
import type { IconName } from '../../ui/icon/Icon.tsx'

/** The icon and the name of each theme. */
export const themeLooks = {
  system: { icon: 'device', label: 'themeSystem' },
  light: { icon: 'sun', label: 'themeLight' },
  dark: { icon: 'moon', label: 'themeDark' },
  projector: { icon: 'projector', label: 'themeProjector' },
} as const satisfies Record<Theme, { icon: IconName; label: string }>
