import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { basename, extname, join, relative, sep } from 'node:path'
import { bestEncoding, brotliPacked, gzipPacked } from './packing.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const packable = /^(text\/|application\/(json|manifest)|image\/svg)/

/** The page that the service worker keeps for when no server answers: everything in it is linked, so no nonce is needed. */
const shellPolicy =
  "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

interface StaticFile {
  type: string
  etag: string
  /** Drawn by the server for each visitor, never answered as it lies here. */
  isPage: boolean
  /** The name changes with the content: may be kept for ever. */
  isHashed: boolean
  plain: Buffer
  packed: { br?: Buffer; gzip?: Buffer }
}

export interface StaticFiles {
  /** The file of the path, packed as the browser can read it; null when there is none. */
  answer(request: Request): Response | null
  /** The text of a file, or null. */
  text(path: string): string | null
  /** Ends when everything is packed; until then files are answered as they are. */
  packed: Promise<void>
}

/** Reads a built folder into memory and packs it once, in the background, as small as it gets. Dotfiles are left out. */
export function readStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>()
  for (const path of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []) {
    if (!path.isFile() || path.name.startsWith('.')) continue
    const full = join(path.parentPath, path.name)
    files.set(`/${relative(folder, full).split(sep).join('/')}`, readFile(full))
  }
  return {
    answer: (request) => {
      const file = files.get(decodePath(new URL(request.url).pathname))
      return file === undefined || file.isPage ? null : reply(request, file)
    },
    text: (path) => files.get(path)?.plain.toString('utf8') ?? null,
    packed: packAll([...files.values()]),
  }
}

function readFile(path: string): StaticFile {
  const plain = readFileSync(path)
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    isPage: basename(path) === 'index.html',
    isHashed: /[/\\]assets[/\\].*-[\w-]{8}\.\w+$/.test(path),
    plain,
    packed: {},
  }
}

async function packAll(files: readonly StaticFile[]): Promise<void> {
  for (const file of files) {
    if (!packable.test(file.type) || file.plain.length < 1024) continue
    file.packed.gzip = await gzipPacked(file.plain, 9)
    file.packed.br = await brotliPacked(file.plain, 11)
  }
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return ''
  }
}

function reply(request: Request, file: StaticFile): Response {
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ETag: file.etag,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  if (file.type.startsWith('text/html')) headers.set('Content-Security-Policy', shellPolicy)
  if (packable.test(file.type)) headers.set('Vary', 'Accept-Encoding')
  if (request.headers.get('if-none-match')?.includes(file.etag) === true) return new Response(null, { status: 304, headers })
  const encoding = bestEncoding(
    request,
    (['br', 'gzip'] as const).filter((name) => file.packed[name] !== undefined),
  )
  const body = encoding === undefined ? file.plain : file.packed[encoding]
  if (encoding !== undefined) headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body?.length ?? 0))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body ?? []), { headers })
}
