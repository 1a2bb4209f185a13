import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The folders are the architecture: imports go one way. The linter refuses the same arrows while typing; here they are counted over the whole tree. */

const root = resolve(import.meta.dirname, '..')

const mayImport: Record<string, readonly string[]> = {
  'src/domain': ['src/domain'],
  'src/words': ['src/words', 'src/domain'],
  'src/contract': ['src/contract', 'src/domain'],
  'src/documents': ['src/documents', 'src/domain', 'src/words'],
  'src/server': ['src/server', 'src/domain', 'src/words', 'src/contract', 'src/documents'],
  'src/web': ['src/web', 'src/domain', 'src/words', 'src/contract', 'src/documents'],
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

const sources = filesUnder(join(root, 'src')).filter((path) => /\.tsx?$/.test(path))

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

function roomOf(path: string): string {
  return relative(root, path).split('/').slice(0, 2).join('/')
}

describe('architecture', () => {
  it('imports go one way', () => {
    const wrong = sources.flatMap((path) => {
      if (/\.test\.tsx?$/.test(path) || path.includes('/web/testing/')) return []
      const allowed = mayImport[roomOf(path)] ?? []
      return importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => roomOf(resolve(dirname(path), target)))
        .filter((room) => !allowed.includes(room))
        .map((room) => `${relative(root, path)} → ${room}`)
    })
    expect(wrong).toEqual([])
  })

  it('keeps Node, React and the database out of the rules', () => {
    const wrong = sources
      .filter((path) => roomOf(path) === 'src/domain' && !path.endsWith('.test.ts'))
      .flatMap((path) => importsOf(path).filter((target) => /^(node:|react|kysely|hono|zod)/.test(target)))
    expect(wrong).toEqual([])
  })

  it('lets no feature import another', () => {
    const wrong = sources.flatMap((path) => {
      const feature = /src\/web\/features\/([^/]+)\//.exec(path)?.[1]
      if (feature === undefined) return []
      return importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => /src\/web\/features\/([^/]+)\//.exec(resolve(dirname(path), target))?.[1])
        .filter((other) => other !== undefined && other !== feature)
        .map((other) => `${relative(root, path)} → ${other}`)
    })
    expect(wrong).toEqual([])
  })

  it('imports Recharts in charts only', () => {
    const wrong = sources.filter((path) => importsOf(path).includes('recharts') && !path.includes('/src/web/charts/'))
    expect(wrong).toEqual([])
  })

  it('asks for the width of the window on screens only: paper is the same from every window', () => {
    // What fills a hall's screen is not printed: its slides are, by deck-paper.
    const styles = filesUnder(join(root, 'src/web')).filter((path) => path.endsWith('.css') && !path.includes('/web/show/'))
    const wrong = styles.filter((path) => /@media (?!screen)[^{]*(?:width|height)\b/.test(readFileSync(path, 'utf8')))
    expect(wrong.map((path) => relative(root, path))).toEqual([])
  })

  it('says in every folder under src what lives there', () => {
    const rooms = new Set(sources.map((path) => dirname(path)))
    const mute = [...rooms].filter((room) => !existsSync(join(room, 'README.md')) && !existsSync(join(dirname(room), 'README.md')))
    expect(mute.map((room) => relative(root, room))).toEqual([])
  })

  it('has no barrels and no rooms without a noun', () => {
    const wrong = sources.filter((path) => /^(index|utils?|helpers?|misc|common-utils)\.tsx?$/.test(basename(path)))
    expect(wrong).toEqual([])
  })

  it('ships nothing of the demo to production', () => {
    const built = filesUnder(join(root, 'dist/web')).concat(filesUnder(join(root, 'dist/page')))
    expect(built.length).toBeGreaterThan(0)
    const wrong = built.filter(
      (path) => /\.(js|html)$/.test(path) && /mockServiceWorker|setupWorker|sql-wasm|initSqlJs/.test(readFileSync(path, 'utf8')),
    )
    expect(wrong.map((path) => relative(root, path))).toEqual([])
  })
})
