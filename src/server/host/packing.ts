import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** The smallest of the available encodings that the browser can read; undefined for none. */
export function bestEncoding(request: Request, available: readonly Encoding[] = ['br', 'gzip']): Encoding | undefined {
  const accepted = (request.headers.get('accept-encoding') ?? '').split(',').map((part) => part.split(';').map((piece) => piece.trim()))
  return available.find((name) => accepted.some(([found, quality = '']) => found === name && !/^q=0(\.0*)?$/.test(quality)))
}

const asyncGzip = promisify(gzip)
const asyncBrotli = promisify(brotliCompress)

/** `level` from 1 (fast) to 9 (small). */
export function gzipPacked(plain: Uint8Array, level: number): Promise<Buffer> {
  return asyncGzip(plain, { level })
}

/** `quality` from 0 (fast) to 11 (small). */
export function brotliPacked(plain: Uint8Array, quality: number): Promise<Buffer> {
  return asyncBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
}
