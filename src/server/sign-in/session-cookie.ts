import { parse, serialize } from 'hono/utils/cookie'
import type { Visit } from './sign-in.ts'

/** `__Host-` makes browsers refuse the cookie unless it is Secure, for this host alone and for every path. */
function sessionCookieName(https: boolean): string {
  return https ? '__Host-van_dan_session' : 'van_dan_session'
}

/** The token of the request, or null. */
export function readToken(visit: Visit, https: boolean): string | null {
  const name = sessionCookieName(https)
  const token = parse(visit.requestHeaders.get('cookie') ?? '', name)[name]
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null
}

export function writeToken(visit: Visit, https: boolean, token: string, maxAgeSeconds: number): void {
  visit.responseHeaders.append('Set-Cookie', cookie(https, token, maxAgeSeconds))
}

export function clearToken(visit: Visit, https: boolean): void {
  visit.responseHeaders.append('Set-Cookie', cookie(https, '', 0))
}

function cookie(https: boolean, value: string, maxAge: number): string {
  return serialize(sessionCookieName(https), value, { httpOnly: true, sameSite: 'Lax', secure: https, path: '/', maxAge })
}
