/** Random secrets and what is stored of them. WebCrypto only, so that it runs wherever the app runs. */

const encoder = new TextEncoder()

/** A new session token: 32 random bytes as base64url. */
export function newToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}

/** SHA-256 of a token as base64url: enough, because a token is random and cannot be guessed from it. */
export async function hashToken(token: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(token))))
}

/** Capitals and digits without those that look alike on paper (0 O, 1 I L, U V). */
const codeLetters = 'ABCDEFGHJKMNPQRSTWXYZ23456789'
const codeLength = 12

/** A new one-time code to read out or print, `XXXX-XXXX-XXXX`: 58 random bits. */
export function newCode(): string {
  const letters: string[] = []
  while (letters.length < codeLength) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    // Bytes beyond the last whole multiple would make the first letters likelier than the others.
    if (byte < codeLetters.length * Math.floor(256 / codeLetters.length)) letters.push(codeLetters.charAt(byte % codeLetters.length))
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** HMAC-SHA-256 of a code under the server's secret, as base64url; spaces, hyphens and the case of letters do not matter. */
export async function hashCode(secret: string, code: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(`van-dan one-time code ${secret}`), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const plain = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(plain))))
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
