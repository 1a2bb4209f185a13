import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Hasher } from './hasher.ts'

/** The cost of one hash: `N` is two to the power of `ln`. */
export interface ScryptCost {
  ln: number
  r: number
  p: number
}

/**
 * OWASP Password Storage Cheat Sheet: N=2^15, r=8, p=3 stands beside N=2^17, p=1 as equally strong and needs 32 MiB instead of 128,
 * which matters when a department signs in at eight in the morning.
 */
export const scryptCost: ScryptCost = { ln: 15, r: 8, p: 3 }

const saltLength = 16
const keyLength = 32
const pattern = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/

/** Scrypt of Node; hashes are stored as `$scrypt$ln=15,r=8,p=3$salt$key` with base64url parts. */
export function createScryptHasher(cost: ScryptCost = scryptCost): Hasher {
  const formatted = `ln=${cost.ln},r=${cost.r},p=${cost.p}`
  const nobody = { cost, salt: randomBytes(saltLength), key: randomBytes(keyLength) }
  return {
    async hash(password) {
      const salt = randomBytes(saltLength)
      const key = await derive(password, salt, cost)
      return `$scrypt$${formatted}$${salt.toString('base64url')}$${key.toString('base64url')}`
    },
    async verify(password, stored) {
      const parsed = stored === null ? null : parse(stored)
      const expected = parsed ?? nobody
      const key = await derive(password, expected.salt, expected.cost)
      return timingSafeEqual(key, expected.key) && parsed !== null
    },
    isOutdated(stored) {
      const parsed = parse(stored)
      return parsed === null || parsed.cost.ln < cost.ln || parsed.cost.r < cost.r || parsed.cost.p < cost.p
    },
  }
}

function parse(stored: string): { cost: ScryptCost; salt: Buffer; key: Buffer } | null {
  const [, ln, r, p, salt, key] = pattern.exec(stored) ?? []
  if (salt === undefined || key === undefined) return null
  const bytes = Buffer.from(key, 'base64url')
  return bytes.length === keyLength
    ? { cost: { ln: Number(ln), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64url'), key: bytes }
    : null
}

function derive(password: string, salt: Buffer, { ln, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** ln
  // Two ways of typing one Vietnamese letter (composed, decomposed) must give one password.
  const text = password.normalize('NFC')
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}
