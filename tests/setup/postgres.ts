import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** A PostgreSQL server of our own: in a temporary folder, reached through a socket there, gone when it is stopped. */
export interface PostgresServer {
  /** The URL of a database of the server, which need not exist yet. */
  urlOf(database: string): string
  stop(): Promise<void>
}

/**
 * Starts a server. `durable`: every commit reaches the disk, as in use; otherwise it does not, which is faster. The order of text is that of
 * Vietnamese, so that a query which leans on the server's own order is found out. Throws when PostgreSQL is not installed.
 */
export async function startPostgres(options: { durable: boolean }): Promise<PostgresServer> {
  const programs = programFolder()
  const folder = mkdtempSync(join(tmpdir(), 'van-dan-postgres-'))
  const asUser = prefixOfUser(folder)
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi']
  run([...asUser, join(programs, 'initdb'), '-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--no-sync', '--no-instructions', ...locale])
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200', ...(options.durable ? [] : fastSettings)]
  const server = [join(programs, 'postgres'), '-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])]
  const [command = '', ...args] = [...asUser, 'sh', '-c', untilInputEnds, folder, ...server]
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'], cwd: folder })
  await isReady(child)
  return {
    urlOf: (database) => `postgres:///${database}?host=${encodeURIComponent(folder)}&user=postgres`,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve())
        child.stdin.end()
      }),
  }
}

const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Ends the server and removes its folder when our end of its input closes: also when the tests are killed. */
const untilInputEnds = '"$@" & server=$!; read -r line; kill -INT "$server"; wait "$server"; cd /; rm -rf "$0"'

function isReady(child: ChildProcessByStdio<Writable, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const follow = (text: string) => {
      log += text
      // The shell waits for our input even when the server could not start.
      if (log.includes('FATAL')) child.stdin.end()
      if (!log.includes('ready to accept connections')) return
      child.stderr.off('data', follow).resume()
      resolve()
    }
    child.once('error', reject)
    child.once('close', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
    child.stderr.setEncoding('utf8').on('data', follow)
  })
}

/** Debian's folder of the newest version installed, or where the shell finds it. */
function programFolder(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : []
  const folder = versions.map((version) => join(root, version, 'bin')).find((path) => existsSync(join(path, 'postgres')))
  if (folder === undefined) throw new Error('PostgreSQL is not installed; tests/setup/install.sh installs it')
  return folder
}

/** PostgreSQL refuses to run as root: then another user does, and owns the folder. */
function prefixOfUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return []
  const user = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody'
  run(['chown', user, folder])
  return ['runuser', '-u', user, '--']
}

function run([command = '', ...args]: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: tmpdir() })
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}\n${stderr}`)
}
