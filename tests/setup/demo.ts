import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { preview } from 'vite'

/** The built demo, served as `npm run demo` does. */
export interface ServedDemo {
  /** Without a slash at the end. */
  address: string
  close(): Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

/** Serves dist/demo on a free loopback port; builds it first when it is not there. */
export async function serveDemo(): Promise<ServedDemo> {
  if (!existsSync(resolve(root, 'dist/demo/index.html'))) execFileSync('npm', ['run', '--silent', 'build:demo'], { cwd: root, stdio: 'ignore' })
  const server = await preview({ configFile: resolve(root, 'mocks/vite.config.ts'), preview: { port: 0 }, logLevel: 'silent' })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('the demo is served nowhere')
  return { address: address.replace(/\/$/, ''), close: () => server.close() }
}
