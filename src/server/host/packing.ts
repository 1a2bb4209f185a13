import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

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
