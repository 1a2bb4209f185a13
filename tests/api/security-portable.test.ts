import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const server = resolve(import.meta.dirname, '../../src/server')

/** What the file imports at run time: type imports vanish. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replaceAll(/^import type .*$/gm, '')
  return [...text.matchAll(/(?:^(?:import|export)[^'"]*?from |^import |import\()'([^']+)'/gm)].map((match) => match[1] ?? '')
}

function reachableFrom(entry: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const waiting = [entry]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    const imported = importsOf(path)
    found.set(path, imported)
    for (const target of imported) if (target.startsWith('.')) waiting.push(resolve(dirname(path), target))
  }
  return found
}

const nodeOnly = /^(node:|pg$|pino|rate-limiter-flexible|@hono\/node-server|csv-parse\/sync$)/

describe('the app', () => {
  it.each(['app.ts', 'sign-in/role-chooser.ts', 'sign-in/sample-accounts.ts', 'database/migrate.ts'])(
    'runs in a page: nothing that %s reaches needs Node',
    (entry) => {
      const reached = reachableFrom(resolve(server, entry))
      expect(reached.size).toBeGreaterThan(5)
      const wrong = [...reached].flatMap(([path, targets]) =>
        targets.filter((target) => nodeOnly.test(target)).map((target) => `${relative(server, path)} → ${target}`),
      )
      expect(wrong).toEqual([])
    },
  )

  it('would be found out: the server of Node needs it', () => {
    const wrong = [...reachableFrom(resolve(server, 'host/start-server.ts')).values()].flat().filter((target) => nodeOnly.test(target))
    expect(new Set(wrong)).toContain('node:sqlite')
    expect(new Set(wrong)).toContain('rate-limiter-flexible')
  })
})
