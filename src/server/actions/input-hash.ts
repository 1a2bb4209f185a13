const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n

/**
 * A 64-bit FNV-1a hash of an input's JSON, 16 hexadecimal digits; the order of the fields does not matter. It tells two requests apart and
 * guards nothing.
 */
export function inputHash(input: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  let hash = offset
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime)
  return hash.toString(16).padStart(16, '0')
}
