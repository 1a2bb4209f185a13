import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The built product as people start it: the server's own entry in a process of its own, on a free loopback port. */
export interface Product {
  address: string
  /** Everything it printed. */
  printed: () => string
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>
  /** Asks it to stop and waits until it has. */
  stop: () => Promise<void>
}

export interface ProductOptions {
  databaseUrl: string
  environment?: Record<string, string>
}

const root = resolve(import.meta.dirname, '../..')

/** Starts the product and waits until it says where it listens. Throws with what it printed when it ends before. */
export async function startProduct({ databaseUrl, environment = {} }: ProductOptions): Promise<Product> {
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const match = /(http:\/\/127\.0\.0\.1:\d+)/.exec(printed)
      if (match?.[1] !== undefined) found(match[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => failed(new Error(`the product ended with ${code}:\n${printed}`)))
  })
  return {
    address,
    printed: () => printed,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}

/** A folder for one test's files, with its removal. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'van-dan-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Signs in to the sample workspace in one click and returns the session's cookie as `name=value`. */
export async function sampleCookie(address: string, username: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/session/sample`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ username }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || cookie === undefined) throw new Error(`could not sign in as ${username}: ${response.status}`)
  return cookie
}
