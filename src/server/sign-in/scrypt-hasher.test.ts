import { describe, expect, it } from 'vitest'
import { createScryptHasher, scryptCost } from './scrypt-hasher.ts'

const cheap = createScryptHasher({ ln: 8, r: 8, p: 1 })

describe('createScryptHasher', () => {
  it('uses parameters that OWASP lists', () => {
    expect(scryptCost).toEqual({ ln: 15, r: 8, p: 3 })
  })

  it('makes another hash each time, and knows the right password and no other', async () => {
    const first = await cheap.hash('Hoa dã quỳ')
    const second = await cheap.hash('Hoa dã quỳ')
    expect(first).toMatch(/^\$scrypt\$ln=8,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/)
    expect(first).not.toBe(second)
    expect(await cheap.verify('Hoa dã quỳ', first)).toBe(true)
    expect(await cheap.verify('Hoa dã quỳ'.normalize('NFD'), first)).toBe(true)
    expect(await cheap.verify('hoa dã quỳ', first)).toBe(false)
  })

  it('takes no text that is no hash', async () => {
    for (const stored of [null, '', 'Hoa dã quỳ', '$scrypt$ln=8,r=8,p=1$$', '$argon2id$v=19$m=1,t=1,p=1$a$b']) {
      expect(await cheap.verify('Hoa dã quỳ', stored)).toBe(false)
    }
  })

  it('tells a hash of weaker parameters, and still knows its password', async () => {
    const weak = await cheap.hash('Hoa dã quỳ')
    const strong = createScryptHasher({ ln: 9, r: 8, p: 1 })
    expect(strong.isOutdated(weak)).toBe(true)
    expect(strong.isOutdated(await strong.hash('x'))).toBe(false)
    expect(await strong.verify('Hoa dã quỳ', weak)).toBe(true)
  })
})
