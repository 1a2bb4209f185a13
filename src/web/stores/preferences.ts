import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Locale } from '../../domain/number-format.ts'
import { cookieText, cookieValue } from './cookies.ts'

const locales = ['vi', 'en'] as const satisfies readonly Locale[]

/** `system`: the device decides between light and dark. */
export const themes = ['system', 'light', 'dark', 'projector'] as const
export type Theme = (typeof themes)[number]

/** What a person chose for this device. Kept in cookies, because the server renders with it. */
export interface Preferences {
  locale: Locale
  /** False until a language was chosen on this device: then the account's own is taken at sign-in. */
  isLocaleChosen: boolean
  theme: Theme
  /** Names of the help texts that were left open. */
  openHelp: readonly string[]
}

export interface PreferenceActions {
  chooseLocale: (locale: Locale) => void
  chooseTheme: (theme: Theme) => void
  keepHelpOpen: (name: string, isOpen: boolean) => void
}

export type PreferencesStore = StoreApi<Preferences & PreferenceActions>

/** The preferences in a `Cookie` header or `document.cookie`; Vietnamese and the device's theme where nothing was chosen. */
export function preferencesFromCookies(cookies: string): Preferences {
  const locale = locales.find((known) => known === cookieValue(cookies, 'locale'))
  return {
    locale: locale ?? 'vi',
    isLocaleChosen: locale !== undefined,
    theme: themes.find((known) => known === cookieValue(cookies, 'theme')) ?? 'system',
    openHelp: cookieValue(cookies, 'help')?.split('.').filter(Boolean) ?? [],
  }
}

/** A store per page or, on the server, per request. `persist` gets the text of a changed cookie; without it nothing is kept. */
export function createPreferencesStore(initial: Preferences, persist: (cookie: string) => void = () => {}, isSecure = false): PreferencesStore {
  return createStore((set, get) => ({
    ...initial,
    chooseLocale(locale) {
      set({ locale, isLocaleChosen: true })
      persist(cookieText('locale', locale, isSecure))
    },
    chooseTheme(theme) {
      set({ theme })
      persist(cookieText('theme', theme === 'system' ? '' : theme, isSecure))
    },
    keepHelpOpen(name, isOpen) {
      const others = get().openHelp.filter((open) => open !== name)
      const openHelp = isOpen ? [...others, name] : others
      set({ openHelp })
      persist(cookieText('help', openHelp.join('.'), isSecure))
    },
  }))
}

export const PreferencesContext = createContext<PreferencesStore | null>(null)

/** The store itself. Throws outside a page. */
function usePreferencesStore(): PreferencesStore {
  const store = useContext(PreferencesContext)
  if (store === null) throw new Error('preferences are read outside of PreferencesContext')
  return store
}

/** One part of the preferences and their actions. */
export function usePreferences<T>(select: (preferences: Preferences & PreferenceActions) => T): T {
  return useStore(usePreferencesStore(), select)
}

/** The language of the page. */
export function useLocale(): Locale {
  return usePreferences((preferences) => preferences.locale)
}
