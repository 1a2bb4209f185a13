/** A new random id of 96 bits: of an account, or of a request in its answer, log lines and audit lines. `crypto.randomUUID` is missing in pages without https. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
