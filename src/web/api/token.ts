type TokenSource = () => string | null

let source: TokenSource = () => null

/** Lets every call carry a bearer token. The demo without a server uses it, because a page cannot set cookies for itself. */
export function provideToken(read: TokenSource): void {
  source = read
}

/** The headers that carry the token; none where cookies do the work. */
export function tokenHeaders(): Record<string, string> {
  const token = source()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}
