import { describe, expect, it } from 'vitest'
import { hashCode, hashToken, newCode, newToken } from './secrets.ts'

describe('secrets', () => {
  it('makes tokens of 32 bytes, none twice', () => {
    const tokens = new Set(Array.from({ length: 500 }, newToken))
    expect(tokens.size).toBe(500)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
  })

  it('hashes a token with SHA-256', async () => {
    expect(await hashToken('abc')).toBe(Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex').toString('base64url'))
  })

  it('makes codes without letters that look alike, each as likely as the others', () => {
    const letters = Array.from({ length: 2000 }, newCode).join('').replaceAll('-', '')
    expect(letters).toMatch(/^[A-HJKM-NP-TW-Z2-9]+$/)
    const counts = new Map<string, number>()
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    const expected = letters.length / counts.size
    expect(Math.min(...counts.values())).toBeGreaterThan(expected * 0.8)
    expect(Math.max(...counts.values())).toBeLessThan(expected * 1.2)
  })

  it('hashes a code under the secret, however it is typed', async () => {
    const hash = await hashCode('secret', 'ABCD-EFGH-2345')
    expect(await hashCode('secret', ' abcd efgh2345 ')).toBe(hash)
    expect(await hashCode('other', 'ABCD-EFGH-2345')).not.toBe(hash)
    expect(await hashCode('secret', 'ABCD-EFGH-2346')).not.toBe(hash)
  })
})
