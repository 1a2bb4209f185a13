/** Turns passwords into what may be stored. An argument of the sign-in: the page without a server has none. */
export interface Hasher {
  /** The hash with its method, parameters and salt, as one text. */
  hash(password: string): Promise<string>
  /** False for a wrong password and for a text that is no hash of this kind; takes the same time for both. */
  verify(password: string, stored: string | null): Promise<boolean>
  /** True when the stored hash was made with weaker parameters than today's. */
  isOutdated(stored: string): boolean
}
