const aYear = 365 * 24 * 60 * 60

/** The value of a cookie in a `Cookie` header or `document.cookie`, decoded; null when it is not there. */
export function cookieValue(cookies: string, name: string): string | null {
  for (const pair of cookies.split(';')) {
    const [key, ...rest] = pair.trim().split('=')
    if (key === name) return decoded(rest.join('='))
  }
  return null
}

/** The text to assign to `document.cookie`: kept a year, sent with navigations, so that the server renders what was chosen. */
export function cookieText(name: string, value: string, isSecure: boolean): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${value === '' ? 0 : aYear}; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
