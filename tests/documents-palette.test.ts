import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markPalette, palette } from '../src/documents/palette.ts'
import { marks } from '../src/domain/mark.ts'
import { markLooks } from '../src/web/ui/mark/mark-look.ts'

/** A file shows the colours of the screen: the values stand in two places, so they are compared. */

const source = readFileSync(new URL('../src/web/styles/tokens.css', import.meta.url), 'utf8')
const tokens = new Map([...source.matchAll(/--([\w-]+): light-dark\(#(\w{6}), #\w{6}\)/g)].map(([, name = '', light = '']) => [name, light]))

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

describe('the palette of files', () => {
  it.each(Object.entries(palette))('has --%s of the light theme', (name, value) => {
    expect(value).toBe(tokens.get(kebab(name)))
  })

  it.each(marks)('shows %s as the screen does', (mark) => {
    const { tone } = markLooks[mark]
    expect(markPalette[mark]).toEqual({
      solid: tokens.get(`mark-${tone}`),
      on: tokens.get(`mark-${tone}-on`),
      soft: tokens.get(`mark-${tone}-soft`),
      ink: tokens.get(`mark-${tone}-ink`),
    })
  })
})
