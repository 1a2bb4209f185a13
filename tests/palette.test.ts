import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, difference } from '../src/web/testing/colour.ts'
import type { Vision } from '../src/web/testing/colour.ts'

/** The colours as they are written: readable in both themes, the marks told apart by eyes that see few colours. */

const source = readFileSync(new URL('../src/web/styles/tokens.css', import.meta.url), 'utf8')

const pairs = [...source.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
const themes = {
  light: new Map(pairs.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, dark])),
}
const allVisions = ['full', 'protanopic', 'deuteranopic', 'tritanopic'] as const satisfies Vision[]
const tones = ['exceeded', 'met', 'near', 'not-met', 'low'] as const

describe.each(Object.entries(themes))('the %s theme', (_theme, tokens) => {
  const colour = (name: string): string => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`no token --${name}`)
    return value
  }

  it.each([
    ['ink', 'canvas'],
    ['ink-soft', 'canvas'],
    ['ink-soft', 'sunken'],
    ['ink-soft', 'hover'],
    ['ink-faint', 'canvas'],
    ['ink-faint', 'sunken'],
    ['accent', 'canvas'],
    ['accent', 'accent-soft'],
    ['accent-strong', 'accent-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['brand-ink', 'brand-ground'],
    ['brand-ink-soft', 'brand-ground'],
    ['notice-ink', 'notice-soft'],
    ['notice-ink', 'canvas'],
    ['danger', 'canvas'],
    ['danger', 'danger-soft'],
    ...[...tones, 'none'].flatMap((tone) => [
      [`mark-${tone}-ink`, `mark-${tone}-soft`],
      [`mark-${tone}-ink`, 'canvas'],
      [`mark-${tone}-on`, `mark-${tone}`],
    ]),
  ])('prints --%s readably on --%s', (text = '', ground = '') => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['line-strong', 'focus', ...[...tones, 'none'].map((tone) => `mark-${tone}`)])('draws --%s visibly on the page', (name) => {
    expect(contrast(colour(name), colour('canvas'))).toBeGreaterThanOrEqual(3)
  })

  it.each(allVisions)('keeps the marks apart for %s vision', (vision) => {
    for (const [index, one] of tones.entries()) {
      for (const other of tones.slice(index + 1)) {
        expect(difference(colour(`mark-${one}`), colour(`mark-${other}`), vision), `${one} and ${other}`).toBeGreaterThanOrEqual(9)
        expect(difference(colour(`mark-${one}-soft`), colour(`mark-${other}-soft`), vision), `${one} and ${other}, soft`).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
