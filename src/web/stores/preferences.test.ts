import { describe, expect, it } from 'vitest'
import { cookieText, cookieValue } from './cookies.ts'
import { createPreferencesStore, preferencesFromCookies } from './preferences.ts'

/** A cookie jar as `document.cookie` keeps it. */
function jar() {
  const kept = new Map<string, string>()
  return {
    read: () => [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
    write: (cookie: string) => {
      const [pair = '', ...attributes] = cookie.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.includes('Max-Age=0')) kept.delete(name)
      else kept.set(name, value)
    },
  }
}

describe('preferences', () => {
  it('is Vietnamese in the theme of the device where nothing was chosen', () => {
    expect(preferencesFromCookies('')).toEqual({ locale: 'vi', isLocaleChosen: false, theme: 'system', openHelp: [] })
    expect(preferencesFromCookies('locale=fr; theme=pink')).toEqual(preferencesFromCookies(''))
  })

  it('comes back from its cookies as it was chosen', () => {
    const cookies = jar()
    const store = createPreferencesStore(preferencesFromCookies(cookies.read()), cookies.write)
    store.getState().chooseLocale('en')
    store.getState().chooseTheme('projector')
    store.getState().keepHelpOpen('overview', true)
    store.getState().keepHelpOpen('sheet', true)
    store.getState().keepHelpOpen('overview', false)
    expect(preferencesFromCookies(cookies.read())).toEqual({ locale: 'en', isLocaleChosen: true, theme: 'projector', openHelp: ['sheet'] })
    store.getState().chooseTheme('system')
    expect(cookies.read()).not.toContain('theme')
  })
})

describe('cookies', () => {
  it('finds a value among others and decodes it', () => {
    expect(cookieValue('a=1; theme=dark; b=x%20y', 'theme')).toBe('dark')
    expect(cookieValue('a=1; theme=dark; b=x%20y', 'b')).toBe('x y')
    expect(cookieValue('athe=1; xtheme=2', 'theme')).toBeNull()
    expect(cookieValue('theme=%', 'theme')).toBe('%')
  })

  it('is marked Secure only over https', () => {
    expect(cookieText('theme', 'dark', true)).toContain('; Secure')
    expect(cookieText('theme', 'dark', false)).not.toContain('Secure')
  })
})
