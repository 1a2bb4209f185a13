import { useLocale } from '../stores/preferences.ts'
import type { Catalogue } from '../../words/catalogue.ts'

/** The texts of a catalogue in the language of the page. */
export function useText<T>(texts: Catalogue<T>): T {
  return texts[useLocale()]
}

/** The fitting side of a name that the server sends in both languages. */
export function useBilingual(): (name: { vi: string; en: string }) => string {
  const locale = useLocale()
  return (name) => name[locale]
}
