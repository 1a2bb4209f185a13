import { Link } from '@tanstack/react-router'
import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './bottom-navigation.module.css'
import type { Destination } from './destinations.ts'

/** The main screens under the thumb, on narrow windows only; nothing for accounts with one screen. */
export function BottomNavigation({ destinations }: { destinations: readonly Destination[] }) {
  const text = useText(shellTexts)
  if (destinations.length < 2) return null
  return (
    <nav className={styles['navigation']} aria-label={text.mainNavigation} data-screen-only>
      {destinations.map(({ to, name, icon }) => (
        <Link key={name} to={to} className={styles['destination']} activeOptions={{ exact: true, includeSearch: false }}>
          <Icon name={icon} size={1.5} />
          {text[name]}
        </Link>
      ))}
    </nav>
  )
}
